import { expect, it, test } from 'vitest';
import { defined } from '../../base/index.ts';
import { parseAddress } from '../../address/index.ts';
import { explore } from '../../explore/index.ts';
import { load } from '../../i18n/index.ts';
import { replay } from '../../schedule/index.ts';
import { isClean, provingConfig } from '../../answers/rows.ts';
import { proseFiles } from '../prose/index.ts';
import { compileStory } from './index.ts';
import { PROSE_LANGUAGES } from './language.ts';
import { fixWorths, leftoversOf, modelsOf, type Worth } from './verdicts.ts';
import { WORLD_NAMES } from '../../threads/index.ts';

const told = (worth: Worth): string =>
  worth.kind === 'short' ? worth.left.map(({ leftover }) => leftover).join() : worth.kind;

test.each(WORLD_NAMES)(
  'the worth of a fix in the %s world agrees with the search at the grain of proofs',
  (world) => {
    for (const { name, worlds } of fixWorths()) {
      const proofs = modelsOf(world, name).map((config) => explore(provingConfig(config), { traces: false }));
      const found = proofs.map((proof) => (isClean(proof) ? 'enough' : leftoversOf(proof).join()));
      expect(new Set(found.length === 0 ? ['absent'] : found), name).toEqual(new Set([told(worlds[world])]));
    }
  },
);

it('is `enough` for every clean fix, and names what each other fix leaves', () => {
  expect(
    Object.fromEntries(
      fixWorths().map(({ name, worlds }) => [name, WORLD_NAMES.map((w) => told(worlds[w]))]),
    ),
  ).toEqual({
    none: ['borrowed,freed', 'borrowed,refused'],
    clone: ['freed', 'enough'],
    lock: ['freed', 'enough'],
    'lock-narrow': ['absent', 'borrowed'],
    join: ['borrowed', 'absent'],
    refcount: ['borrowed', 'absent'],
    'join-holding-lock': ['deadlock', 'absent'],
    'clone + lock': ['freed', 'absent'],
    'clone + join': ['enough', 'absent'],
    'lock + join': ['enough', 'absent'],
    'clone + lock + join': ['enough', 'absent'],
    'clone + refcount': ['enough', 'absent'],
    'lock + refcount': ['enough', 'absent'],
    'clone + lock + refcount': ['enough', 'absent'],
    'clone + join-holding-lock': ['deadlock', 'absent'],
  });
});

it('links to a run with one of the remaining outcomes, with the playhead at its end', () => {
  const links = fixWorths().flatMap(({ worlds }) =>
    WORLD_NAMES.flatMap((world) => {
      const worth = worlds[world];
      return worth.kind === 'short' ? worth.left : [];
    }),
  );
  expect(links.length).toBeGreaterThan(9);
  for (const { leftover, href } of links) {
    const { address, problems } = parseAddress(href);
    expect(problems).toEqual([]);
    const { config, schedule, position } = defined(address.stage, 'a run').moment;
    const run = replay(config, schedule);
    const outcome = run.ok ? run.value.outcome : null;
    expect(position).toBe(schedule.length);
    const sign = {
      borrowed: /trunc:/,
      refused: /baddir/,
      freed: /uafRead|writeAfterFree/,
      deadlock: /blocked/,
    }[leftover];
    expect(outcome, href).toMatch(sign);
  }
});

test.each(PROSE_LANGUAGES)(
  'the chapter has the table, with a named column for each world (%s)',
  async (language) => {
    const { messages } = await load(language);
    const chapter = compileStory(language, proseFiles(language)).find(({ id }) => id === 'fixes');
    const [table] = chapter?.blocks.flatMap((block) => (block.kind === 'fixes' ? [block.table] : [])) ?? [];
    expect(table?.heads.slice(1)).toEqual(WORLD_NAMES.map((world) => messages[`world.${world}`]));
    expect(table?.rows.map((row) => row.length)).toEqual(fixWorths().map(() => WORLD_NAMES.length + 1));
  },
);
