import { describe, expect, test, vi } from 'vitest';
import { RaceClient } from './client.ts';
import { clientHere } from './fixtures/client.ts';
import { oraclePrograms } from './fixtures/programs.ts';
import { RaceSession } from './session.svelte.ts';

const textOf = (id: string): string => oraclePrograms().find((program) => program.id === id)?.text ?? '';
const LOST = textOf('lost-update');
const FIXED = LOST.replace('u8 t = count', 'lock m\n  u8 t = count')
  .replace('count = t + 1', 'count = t + 1\n  unlock m')
  .replace('count++', 'lock m\n  count++\n  unlock m')
  .replace('shared u8 count', 'shared u8 count\nmutex m');

async function opened(text: string, run: readonly number[] | null = null) {
  const session = new RaceSession(clientHere);
  const kept = session.open(text, 'statement', run);
  await vi.waitFor(() => expect(session.search.kind).not.toBe('searching'));
  return { session, kept };
}

describe('a race that is opened', () => {
  test('shows the shortest bad run once the search is done', async () => {
    const { session } = await opened(LOST);
    expect(session.trace?.outcome).toBe('lost [count=1]');
    expect(session.schedule).toHaveLength(3);
    expect(session.found?.exploration.interleavings).toBe('3');
  });

  test('shows the run of its link, and tells where that cannot go on', async () => {
    const { session, kept } = await opened(LOST, [0, 0, 0, 1]);
    expect(kept).toBe(2);
    expect(session.schedule).toEqual([0, 0]);
    expect((await opened(LOST, [0, 0, 1])).kept).toBeNull();
  });
});

describe('a fork', () => {
  test('keeps the run that it left and the one that it made, until the text is another one', async () => {
    const { session } = await opened(LOST, [0, 0, 1]);
    session.seek(1);
    session.runThread(1);
    session.finish();
    expect(session.futures.runs.map(({ moment }) => moment.schedule)).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
    session.undo();
    session.undo();
    expect(session.futures.runs).toHaveLength(2);
    const [first] = session.futures.runs;
    if (first) session.futures.drop(first);
    expect(session.futures.runs).toHaveLength(1);
    session.type(FIXED);
    await vi.waitFor(() => expect(session.good?.text).toBe(FIXED));
    expect(session.futures.runs).toEqual([]);
  });
});

describe('what is typed', () => {
  test('keeps the last picture while it has an error, and takes the next text that has none', async () => {
    const { session } = await opened(LOST);
    const { good } = session;
    session.type(LOST.replace('count++', 'cuont++'));
    expect(session.errors).toEqual([]);
    await vi.waitFor(() => expect(session.errors).toHaveLength(1));
    expect(session.errors[0]).toMatchObject({ line: 10, column: 3, correction: 'count' });
    expect(session.good).toBe(good);
    session.type(LOST);
    await vi.waitFor(() => expect(session.errors).toEqual([]));
    expect(session.good).toBe(good);
  });

  test('is compared from the text on that first asked the same', async () => {
    const { session } = await opened(LOST.replace(/never.*\n/, ''));
    session.type(LOST);
    await vi.waitFor(() => expect(session.found?.text).toBe(LOST));
    expect(session.before).toBeNull();
    session.type(FIXED);
    await vi.waitFor(() => expect(session.found?.text).toBe(FIXED));
    expect(session.before).toMatchObject({ bad: '1', all: '3' });
  });

  test('is compared with the text before, and proved at grain access only', async () => {
    const { session } = await opened(LOST);
    session.type(FIXED);
    await vi.waitFor(() => expect(session.found?.text).toBe(FIXED));
    expect(session.before).toMatchObject({ bad: '1', all: '3', isProved: false });
    session.setGrain('access');
    await vi.waitFor(() => expect(session.found?.grain).toBe('access'));
    expect(session.found?.exploration.classes['bad']?.interleavings).toBe('0');
    session.rebase();
    expect(session.before).toBeNull();
  });

  test('that goes round for ever is refused where its while begins', async () => {
    const { session } = await opened('shared u8 a\nthread A x2 {\n  while (a == 0)\n    a = 0\n}\n');
    expect(session.errors).toMatchObject([{ kind: 'endless', line: 3 }]);
  });
});

describe('the run', () => {
  test('forks where another thread runs, and undo leads back', async () => {
    const { session } = await opened(LOST);
    const before = session.schedule;
    session.seek(1);
    session.runThread(0);
    expect(session.schedule).toEqual([0, 0]);
    expect(session.position).toBe(2);
    session.finish();
    expect(session.trace?.outcome).toBe('ok [count=2]');
    session.undo();
    session.undo();
    expect(session.schedule).toEqual(before);
    expect(session.canRedo).toBe(true);
  });

  test('tells what can still happen after each step', async () => {
    const { session } = await opened(LOST);
    const future = await session.futureOf();
    expect(future?.moments[0]?.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(future?.decidedAt).toBe(2);
    expect(future?.escape).toEqual([0, 0, 1]);
  });
});

describe('a loop that never ends', () => {
  const refused = (session: RaceSession) => session.errors.map(({ kind, line }) => ({ kind, line }));

  test('is the error of the text also where the other grain turns in it before the first step', async () => {
    const text = 'shared u8 n\nthread A x2 {\n  u8 t = 1\n  while (t) {\n    t = 2\n  }\n  n = t\n}\nshow n';
    const { session } = await opened(text);
    expect(refused(session)).toEqual([{ kind: 'endless', line: 4 }]);
    session.setGrain('access');
    expect(refused(session)).toEqual([{ kind: 'endless', line: 4 }]);
    session.type(LOST);
    await vi.waitFor(() => expect(session.good?.text).toBe(LOST));
    expect(session.errors).toEqual([]);
  });

  test('is told, and the run stays, where a step leads into it before the search has met it', async () => {
    const text =
      'shared u8 n\nthread A {\n  u8 t = n\n  while (t) {\n    t = 2\n  }\n  n = 3\n}\nthread B {\n  n = 1\n}\nshow n';
    const silent = {
      postMessage: () => undefined,
      addEventListener: () => undefined,
      terminate: () => undefined,
    };
    const session = new RaceSession(() => new RaceClient(() => silent));
    session.open(text, 'access');
    expect(session.errors).toEqual([]);
    session.show([1]);
    session.runThread(0);
    expect(session.schedule).toEqual([1]);
    expect(refused(session)).toEqual([{ kind: 'endless', line: 4 }]);
    session.finish();
    expect(session.trace?.steps).toHaveLength(1);
  });
});
