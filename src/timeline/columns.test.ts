import { describe, expect, test } from 'vitest';
import { columnsOf, runEnds } from './columns.ts';
import { block } from './fixtures/blocks.ts';

const steps = (whole: ReturnType<typeof block>) =>
  Array.from({ length: whole.to - whole.from + 1 }, (_, i) =>
    block(whole.from + i, whole.from + i, whole.thread),
  );

describe('columns', () => {
  const blocks = [block(1, 1, 0), block(2, 24, 1), block(25, 25, 0)];

  test('a folded run of byte steps is one column', () => {
    const columns = columnsOf(blocks, new Set(), steps);
    expect(columns.map((column) => column.kind)).toEqual(['step', 'folded', 'step']);
  });

  test('an opened run has a column for each step, and the first of them can fold it', () => {
    const columns = columnsOf(blocks, new Set([2]), steps);
    expect(columns).toHaveLength(25);
    expect(columns.filter((column) => column.isFirstOpened).map((column) => column.block.from)).toEqual([2]);
    expect(columns[1]?.whole).toBe(blocks[1]);
  });

  test('keys tell all columns apart', () => {
    const columns = columnsOf(blocks, new Set([2]), steps);
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
  });

  test('large steps of the slider stop where the thread changes', () => {
    expect(runEnds([block(1, 1, 1), block(2, 2, 1), block(3, 3, 0), block(4, 9, 1)])).toEqual([0, 2, 3, 9]);
    expect(runEnds([])).toEqual([0]);
  });
});
