import { flushSync } from 'svelte';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Futures, Lab } from './index.ts';
import { keepSession, parseFutures, printFutures } from './kept-session.ts';
import { FUTURES_KEY } from './memory.ts';

/** A storage of a session; `room` is how many characters it takes. */
function storageOf(text: string | null, room = Infinity): Storage {
  const items = new Map(text === null ? [] : [[FUTURES_KEY, text]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  } as Storage;
}

function withLab(test: (lab: Lab) => void): void {
  const stop = $effect.root(() => {
    const lab = new Lab(undefined, new Futures());
    flushSync();
    test(lab);
  });
  stop();
}
const schedulesOf = (lab: Lab) =>
  lab.futures.runs.map(({ name, moment }) => [name, moment.schedule.join('')]);

describe('runs that are kept for the session', () => {
  it('come back after a reload, with their names', () => {
    withLab((lab) => {
      lab.runThread(0);
      lab.seek(3);
      lab.runThread(2);
      const [first, ...others] = lab.futures.runs;
      if (!first) throw new Error('nothing kept');
      lab.futures.set([{ ...first, name: 'as reported' }, ...others]);
      const storage = storageOf(null);
      keepSession(lab, lab.futures.runs, () => storage);
      const before = schedulesOf(lab);
      expect(before).toHaveLength(3);
      withLab((next) => {
        keepSession(next, [], () => storage);
        expect(schedulesOf(next)).toEqual(before);
        expect(next.notices).toEqual([]);
      });
    });
  });

  it('are refused with a sentence where they are damaged, those that are whole are shown', () => {
    withLab((lab) => {
      lab.runThread(0);
      const whole = printFutures(lab.futures.runs);
      const one = whole.replace('S3.V2.S2', 'S3.V2.S9');
      expect(one).not.toBe(whole);
      for (const [text, lost] of [
        ['{', null],
        ['[]', null],
        ['{"version":2,"runs":[]}', null],
        [one, 1],
        [whole.replace('"name":""', '"name":7'), 1],
      ] as const) {
        withLab((next) => {
          keepSession(next, [], () => storageOf(text));
          expect(next.notices).toEqual([{ kind: 'futuresRefused', lost }]);
          expect(next.futures.runs).toHaveLength(lost === null ? 0 : 1);
        });
      }
    });
  });

  it('never throw, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { runs, lost } = parseFutures(text);
        expect(lost === null ? runs : []).toEqual([]);
      }),
    );
  });

  it('say once that they go with a reload where the browser does not store them', () => {
    withLab((lab) => {
      lab.runThread(0);
      const full = storageOf(null, 10);
      keepSession(lab, lab.futures.runs, () => full);
      keepSession(lab, lab.futures.runs, () => full);
      expect(lab.notices).toEqual([{ kind: 'futuresUnsaved' }]);
    });
  });
});
