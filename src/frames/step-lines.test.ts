import { expect, it } from 'vitest';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { stepLines } from './index.ts';

const linesOf = (id: string) => {
  const landmark = LANDMARKS.find((one) => one.id === id);
  if (!landmark) throw new Error(`no landmark ${id}`);
  const { config, schedule } = momentOf(landmark);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('refused');
  return { trace: replayed.value, lines: stepLines(replayed.value) };
};

it('has a line for each step, with thread, row and sentence', () => {
  const { lines } = linesOf('torn');
  expect(lines.map(({ step, thread, row }) => `${step} ${thread} ${row}`)).toEqual([
    '1 1 S1',
    '2 1 S2',
    '3 1 S3',
    '4 0 V1',
    '5 0 V2',
    '6 1 S4',
    '7 1 S5',
  ]);
  expect(lines[4]?.sentence.id).toBe('step.cut');
});

it('tells the bytes that a step wrote, in stretches of neighbours', () => {
  const { lines } = linesOf('torn');
  expect(lines[0]?.changed).toEqual([]);
  expect(lines[4]?.changed).toEqual([{ object: 'value', thread: null, from: 10, to: 10, bytes: [0] }]);
  expect(lines[5]?.changed.map(({ object, thread, from, to }) => ({ object, thread, from, to }))).toEqual([
    { object: 'request', thread: 1, from: 44, to: 71 },
  ]);
  expect(lines[5]?.changed[0]?.bytes[10]).toBe(0);
});

it('writes nothing that memory does not hold afterwards', () => {
  for (const id of ['torn', 'sourceShorter']) {
    const { trace, lines } = linesOf(id);
    for (const { step, changed } of lines) {
      for (const { object, thread, to, bytes } of changed) {
        // A path that is looked up stands on a thread's stack.
        if (object === 'lookup') continue;
        const name = thread === null ? object : `${object}:${thread}`;
        expect(trace.states[step]?.world.allocations[name]?.bytes[to], `${id}, step ${step}`).toBe(
          bytes.at(-1),
        );
      }
    }
  }
});
