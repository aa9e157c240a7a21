import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perFrame } from './per-frame.ts';

/** Frames that pass only when a test says so. */
function frames(): { readonly next: (then: () => void) => void; readonly pass: () => void } {
  let waiting: (() => void)[] = [];
  return {
    next: (then) => waiting.push(then),
    pass: () => {
      const due = waiting;
      waiting = [];
      for (const then of due) then();
    },
  };
}

describe('per frame', () => {
  it('acts on the newest of what is asked for, once a frame, and leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 12 }), (asked) => {
        const { next, pass } = frames();
        const done: number[] = [];
        const { ask, asked: waiting } = perFrame<number>((value) => done.push(value), next);
        for (const values of asked) {
          values.forEach(ask);
          expect(waiting()).toBe(values.at(-1) ?? null);
          pass();
          expect(waiting()).toBeNull();
        }
        expect(done).toEqual(asked.flatMap((values) => values.slice(-1)));
      }),
    );
  });

  it('acts in the next frame on what is asked for while it acts', () => {
    const { next, pass } = frames();
    const done: number[] = [];
    const { ask } = perFrame<number>((value) => {
      done.push(value);
      if (value < 3) ask(value + 1);
    }, next);
    ask(1);
    pass();
    expect(done).toEqual([1]);
    pass();
    pass();
    pass();
    expect(done).toEqual([1, 2, 3]);
  });

  it('acts at once on what leads, then once a frame on the newest, and at once again after a frame without any', () => {
    const { next, pass } = frames();
    const done: number[] = [];
    const { lead } = perFrame<number>((value) => done.push(value), next);
    lead(1);
    expect(done).toEqual([1]);
    lead(2);
    lead(3);
    expect(done).toEqual([1]);
    pass();
    expect(done).toEqual([1, 3]);
    lead(4);
    expect(done).toEqual([1, 3]);
    pass();
    expect(done).toEqual([1, 3, 4]);
    pass();
    lead(5);
    expect(done).toEqual([1, 3, 4, 5]);
    pass();
    expect(done).toEqual([1, 3, 4, 5]);
  });

  it('acts once on what is settled before its frame', () => {
    const { next, pass } = frames();
    const done: number[] = [];
    const { ask, settle } = perFrame<number>((value) => done.push(value), next);
    ask(1);
    settle();
    settle();
    expect(done).toEqual([1]);
    ask(2);
    pass();
    pass();
    expect(done).toEqual([1, 2]);
  });
});
