// @vitest-environment node
// What packs a text into a link is not in jsdom.
import { expect, test } from 'vitest';
import { printPart } from './address-part.ts';
import { AddressLink } from './address-link.svelte.ts';
import { clientHere } from './fixtures/client.ts';
import { oraclePrograms } from './fixtures/programs.ts';
import { Mending } from './mend/mending.svelte.ts';
import { RaceSession } from './session.svelte.ts';

const LOST = oraclePrograms().find(({ id }) => id === 'lost-update')?.text ?? '';

/** Opens a link to the race with a run and the flag at `at`. */
async function opened(text: string, run: readonly number[], at: string) {
  const session = new RaceSession(clientHere);
  const link = new AddressLink(session, new Mending(clientHere));
  const part = await printPart({ text, grain: 'statement', run, position: run.length });
  link.read(new Map([...part, ['at', at]]));
  return { session, link };
}

test('the flag of a link stands at its step', async () => {
  const { session, link } = await opened(LOST, [0, 1, 0], '2');
  expect(session.position).toBe(2);
  expect(link.problems).toEqual([]);
});

test.each(['4', 'x'])('a step that the run of a link does not have is told: %s', async (at) => {
  const { session, link } = await opened(LOST, [0, 1, 0], at);
  expect(session.position).toBe(3);
  expect(link.problems).toEqual([{ kind: 'at', text: at }]);
});

test('where the run itself is cut, or the text is no race, only that is told', async () => {
  const cut = await opened(LOST, [0, 0, 0, 1], '4');
  expect(cut.link.problems.map(({ kind }) => kind)).toEqual(['step']);
  expect((await opened('no race', [0, 1], '2')).link.problems).toEqual([]);
});
