import { describe, expect, test } from 'vitest';
import { defined } from '../base/index.ts';
import { threadStates, type ThreadState } from '../frames/index.ts';
import { runFrom } from './fixtures/runs.ts';
import { hasHarm, programsOf, standingsOf } from './program.ts';

const torn = runFrom({}, 'S3.V2.S2');
const standings = (state: ThreadState): string =>
  [...standingsOf([state])].map(([row, each]) => `${row}:${each.join()}`).join(' ');

describe('programs', () => {
  test('workers with one fix share one, others have their own', () => {
    const fix = ['none', 'clone', 'none'];
    const run = runFrom({ world: 'faithful', threads: 3, fix }, 'A1');
    const shared = programsOf(threadStates(run, 0)).map(({ states }) =>
      states.map((one) => one.thread.letter).join(''),
    );
    expect(shared).toEqual(['AC', 'B']);
    expect(programsOf(threadStates(torn, 0))).toHaveLength(3);
  });

  test('keep their key while threads move', () => {
    const keys = [0, 3, 7].map((position) => programsOf(threadStates(torn, position)).map(({ key }) => key));
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });
});

describe('where a thread stands', () => {
  test('done rows are past, the row at the playhead is next or would fork the run', () => {
    const [v, s, f] = threadStates(torn, 6);
    expect(standings(defined(v, 'V'))).toBe('V1:past V2:past V3:instead V4:ahead');
    expect(standings(defined(s, 'S'))).toBe('S1:past S2:past S3:past S4:past S5:next');
    expect(standings(defined(f, 'F'))).toBe('F1:instead F2:ahead');
  });

  test('after the death of the process others are held, and the row that ended a thread is marked as such', () => {
    const [v, s] = threadStates(torn, 7);
    expect(standings(defined(v, 'V'))).toBe('V1:past V2:past V3:held V4:ahead');
    expect(standings(defined(s, 'S'))).toBe('S1:past S2:past S3:past S4:past S5:left');
    expect(defined(s, 'S').offer.because).toMatchObject({
      token: 'efault',
      ended: { kind: 'detected', text: '' },
    });
    expect([v, s].map((state) => hasHarm(defined(state, 'thread')))).toEqual([false, true]);
  });

  test('threads that share a program are placed side by side, in their order', () => {
    const states = threadStates(runFrom({ world: 'faithful' }, 'A8.B12.A4'), 10);
    const rows = standingsOf(states);
    expect(rows.get('P2')).toEqual(['past', 'past']);
    expect(rows.get('C1')).toEqual(['past', 'next']);
    expect(rows.get('C7')).toEqual(['instead', 'ahead']);
  });

  test('a thread that ended keeps its text', () => {
    const run = runFrom({ world: 'faithful' }, 'A8.B12.A4');
    const [a, b] = threadStates(run, run.length);
    const because = [a, b].map((state) => defined(state, 'worker').offer.because);
    expect(because.map(({ token }) => token)).toEqual(['ok', 'trunc:/var/cache']);
    expect(because.map(({ ended }) => ended)).toEqual([
      { kind: 'fine', text: '' },
      { kind: 'silent', text: '/var/cache' },
    ]);
  });
});

describe('calls folded to one row each', () => {
  test('lose the edges inside a call and keep those out of it', () => {
    const [worker] = threadStates(runFrom({ world: 'faithful' }, 'A8.B12.A4'), 5);
    const rows = defined(worker, 'A').nodes.map(({ row }) => row);
    expect(rows.join(' ')).toBe('P1 P2 C1 C2 C3 C4 C5 C6 C7 C8 PACK IOCTL');
    const from = (row: string) =>
      defined(worker, 'A')
        .edges.filter((edge) => edge.from === row)
        .map(({ to }) => to);
    expect(from('C5').toSorted()).toEqual(['C6', 'end:badfile', 'end:crash']);
    expect(from('C7')).toEqual(['C8']);
    expect(worker?.nodes.find(({ row }) => row === 'C7')?.label).toBe('stat');
  });

  test('are current and past when one of their rows is', () => {
    // The same eight calls at coarse grain and at byte grain.
    const coarse = runFrom({ world: 'faithful' }, 'A8');
    const [whole] = threadStates(coarse, coarse.length);
    const lengths = coarse.trace.steps.map((step) => step.performed.length);
    const bytes = lengths.reduce((sum, length) => sum + length, 0);
    const fine = runFrom({ world: 'faithful', grain: 'byte' }, `A${bytes}`);
    const [byByte] = threadStates(fine, fine.length);
    expect(byByte?.nodes.find(({ isCurrent }) => isCurrent)).toMatchObject({ row: 'C7a', call: 'C7' });
    expect(whole?.nodes.find(({ isCurrent }) => isCurrent)?.row).toBe('C7');
    expect(whole?.at).toBe('C7');
    const calls = (nodes: readonly { readonly call: string; readonly isPast: boolean }[] = []) =>
      new Set(nodes.filter(({ isPast }) => isPast).map(({ call }) => call));
    expect(calls(whole?.nodes)).toEqual(calls(byByte?.nodes));
  });
});
