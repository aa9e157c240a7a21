import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { differingCells, positionIn } from '../../frames/twin.ts';
import { I18n, TIERS, load } from '../../i18n/index.ts';
import { PartWords } from '../../i18n/part.svelte.ts';
import { TwinMover } from '../../lab/twin/mover.svelte.ts';
import { replayProgram } from '../../schedule/index.ts';
import { clientHere } from '../fixtures/client.ts';
import { oraclePrograms } from '../fixtures/programs.ts';
import { RaceSession } from '../session.svelte.ts';
import { loadRaceWords } from '../words.ts';
import { runChoices, usualSecond } from './choices.ts';
import { standingAt } from './memory.ts';
import { raceTwin, type RaceSide, type RaceTwin } from './race-twin.svelte.ts';

const i18n = new I18n(await load('en', TIERS), () => []);
const words = new PartWords(await loadRaceWords('en'), i18n);
const textOf = (id: string): string => oraclePrograms().find((program) => program.id === id)?.text ?? '';

async function opened(id: string, run: readonly number[]) {
  const session = new RaceSession(clientHere);
  session.open(textOf(id), 'statement', run);
  await vi.waitFor(() => expect(session.search.kind).not.toBe('searching'));
  return session;
}
async function twinOf(id: string, one: readonly number[], two: readonly number[]) {
  const session = await opened(id, one);
  let told = 0;
  const twin = raceTwin(session, words, { schedule: two, position: 0 }, () => (told += 1));
  return { session, twin, told: () => told };
}
const told = ({ differences, first, second }: RaceTwin) =>
  differences.map(({ kind, at, place, count }) => {
    if (kind === 'steps' || kind === 'endings' || !place) return [at, kind];
    const one = standingAt(first.run, { kind, at, ...place });
    return [at, kind, one.place, one.value, standingAt(second.run, { kind, at, ...place }).value, count];
  });

describe('two runs of a race', () => {
  it('part in steps, bytes and endings, each told as the text writes it', async () => {
    const { twin } = await twinOf('lost-update', [0, 1, 0], [0, 0, 1]);
    expect(told(twin)).toEqual([
      [2, 'steps'],
      [3, 'shared', 'count', '1', '2', 1],
      [3, 'endings'],
    ]);
    expect(twin.columns).toEqual(['same', 'apart', 'apart']);
  });

  it('part in variables of a thread, and in single bytes of an array', async () => {
    const { twin } = await twinOf('borrowed-slash', [0, 0, 1, 1, 1, 1, 1, 0, 0], [0, 1, 1, 1, 1, 1, 0, 0, 0]);
    const places = told(twin);
    expect(places.find(([, kind]) => kind === 'shared')).toEqual([2, 'shared', 'value[10]', 'NUL', "'/'", 1]);
    // In the second run S has measured the whole string; in the first it has not begun.
    expect(places.find(([, kind]) => kind === 'locals')).toEqual([2, 'locals', 'S.n', '0', '23', 1]);
    expect(twin.partings.map(({ kind, at }) => [kind, at])).toEqual([
      ['steps', 2],
      ['shared', 2],
      ['locals', 2],
      ['endings', 9],
    ]);
  });

  it('tell each byte that differs where it does, in any two runs', async () => {
    const session = await opened('borrowed-slash', []);
    const { good } = session;
    if (!good) throw new Error('it can be read');
    const anyRun = fc.array(fc.nat({ max: 1 }), { maxLength: 12 }).map((wanted) => {
      const replayed = replayProgram(good.program, wanted);
      return (replayed.ok ? replayed.value : replayed.error.trace).steps.map(({ thread }) => thread);
    });
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        session.show(one);
        const twin = raceTwin(session, words, { schedule: two, position: 0 }, () => undefined);
        const bytesAt = ({ run }: RaceSide, at: number) =>
          run.told.trace.states[positionIn(run, at)]?.world.allocations['value']?.bytes;
        for (let at = 1; at <= twin.length; at += 1) {
          const [now, before] = [at, at - 1].map((position) =>
            String(differingCells(bytesAt(twin.first, position), bytesAt(twin.second, position))),
          );
          expect(twin.differences.some((place) => place.kind === 'shared' && place.at === at)).toBe(
            now !== before,
          );
        }
        expect(raceTwin(session, words, { schedule: one, position: 0 }, () => undefined).differences).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('take a choice both, or only the one that can; undo takes it back, and forks are futures of the page', async () => {
    const { session, twin, told: tellings } = await twinOf('lost-update', [0, 1, 0], [0, 0, 1]);
    twin.seek(2);
    expect(twin.refusal(twin.first, 1)).toMatchObject({
      kind: 'offer',
      offer: { reason: { written: 'has ended' } },
    });
    twin.choose(1);
    expect([session.schedule, twin.second.schedule, twin.position]).toEqual([[0, 1, 0], [0, 0, 1], 3]);
    twin.seek(0);
    twin.choose(1);
    expect([session.schedule, twin.second.schedule, twin.position]).toEqual([[1], [1], 1]);
    expect(session.futures.runs.map(({ moment }) => moment.schedule.join(''))).toEqual(['010', '1', '001']);
    twin.finish();
    expect([twin.first.run.outcome, twin.second.run.outcome]).toEqual(['ok [count=2]', 'ok [count=2]']);
    for (let n = 0; n < 2; n += 1) twin.undo();
    expect([session.schedule, twin.second.schedule]).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
    twin.redo();
    expect(twin.second.schedule).toEqual([1]);
    expect(tellings()).toBeGreaterThan(4);
  });

  it('are swapped, moved and put; the flag goes along with the run of the page', async () => {
    const { session, twin } = await twinOf('lost-update', [0, 1, 0], [0, 0, 1]);
    twin.swap();
    expect([session.schedule, twin.second.schedule]).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
    const moved = new TwinMover(twin, i18n).shift({ half: 2, step: 2, thread: 1, row: '' }, -1);
    expect([moved, twin.second.schedule]).toEqual([1, [1, 0, 0]]);
    twin.put(twin.second, { schedule: [0, 1, 0], position: 0 });
    expect(twin.second.run.outcome).toBe('lost [count=1]');
    session.show([1, 0], 2);
    twin.meet();
    expect([twin.position, twin.second.position]).toEqual([2, 2]);
  });
});

describe('the second run', () => {
  it('is the run that was left last, or one that parts latest and ends well, or one of another outcome', async () => {
    const bad = await opened('lost-update', [0, 1, 0]);
    expect(await usualSecond(bad)).toEqual({ schedule: [0, 0, 1], position: 2 });
    const fine = await opened('lost-update', [1, 0, 0]);
    expect(await usualSecond(fine)).toEqual({ schedule: [0, 1, 0], position: 1 });
    fine.seek(0);
    fine.runThread(0);
    expect(await usualSecond(fine)).toEqual({ schedule: [1, 0, 0], position: 1 });
  });

  it('can be any kept run, and the shortest to any outcome', async () => {
    const session = await opened('lost-update', [0, 1, 0]);
    session.seek(0);
    session.runThread(1);
    expect(runChoices(session).map(({ id, shortest }) => [id, shortest])).toEqual([
      ['future 1', null],
      ['future 2', null],
      ['outcome lost [count=1]', 'lost [count=1]'],
      ['outcome ok [count=2]', 'ok [count=2]'],
    ]);
  });

  it('goes with the text and with the grain', async () => {
    const session = await opened('lost-update', [0, 1, 0]);
    session.futures.beside = { schedule: [0, 0, 1], position: 2 };
    session.setGrain('access');
    expect(session.futures.beside).toBeNull();
  });
});
