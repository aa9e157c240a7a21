import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parting } from '../../frames/twin.ts';
import { besideBlock, commonStart, partingBeside, positionAt, twinLayout, type TwinBlock } from './lanes.ts';

const partings: readonly Parting[] = [4, 6].map((at) => ({ kind: 'steps', at, place: null }));
const layout = twinLayout([], 3, 12, { width: 1200, most: 82, least: 42, unit: 12 });

describe('the flag of two runs', () => {
  it('snaps to a place at which they part, within 10 px', () => {
    const { unit } = layout;
    expect(positionAt(4 * unit + 9, layout, 12, partings)).toBe(4);
    expect(positionAt(4.4 * unit, layout, 12, partings)).toBe(4);
    expect(positionAt(5.2 * unit, layout, 12, partings)).toBe(5);
    expect(positionAt(-50, layout, 12, partings)).toBe(0);
    expect(positionAt(9999, layout, 12, partings)).toBe(12);
  });

  it('goes from one such place to the next, and back', () => {
    expect([0, 4, 5, 6].map((at) => partingBeside(partings, at, 1))).toEqual([4, 6, 6, null]);
    expect([0, 4, 5, 9].map((at) => partingBeside(partings, at, -1))).toEqual([null, null, 4, 6]);
  });
});

describe('arrow keys among the steps of two runs', () => {
  const block = (half: TwinBlock['half'], step: number): TwinBlock => ({ half, step, thread: 0, row: '' });
  const blocks = [
    block('both', 1),
    block(1, 2),
    block(2, 2),
    block(1, 3),
    block('both', 4),
    block(2, 5),
    block(1, 6),
    block(2, 6),
    block('both', 7),
  ];
  const to = (half: TwinBlock['half'], step: number, key: string) => {
    const found = besideBlock(blocks, block(half, step), key);
    return found && [found.half, found.step];
  };

  it('stay in their run along, and change it across', () => {
    expect(to('both', 1, 'ArrowRight')).toEqual([1, 2]);
    expect(to('both', 1, 'ArrowRight')).toEqual([1, 2]);
    expect(to(2, 2, 'ArrowRight')).toEqual(['both', 4]);
    expect(to(2, 5, 'ArrowLeft')).toEqual(['both', 4]);
    expect(to('both', 4, 'ArrowLeft')).toEqual([1, 3]);
    expect(to('both', 7, 'ArrowLeft')).toEqual([1, 6]);
    expect(to(1, 2, 'ArrowDown')).toEqual([2, 2]);
    expect(to(2, 2, 'ArrowUp')).toEqual([1, 2]);
    expect(to(1, 3, 'ArrowDown')).toBeUndefined();
    expect(to('both', 1, 'ArrowLeft')).toBeUndefined();
  });
});

describe('the common beginning of two sentences', () => {
  it('ends at a border of words', () => {
    const [one, two] = ['S copies 23 bytes, and the hole.', 'S copies 23 bytes: whole.'];
    expect(one.slice(0, commonStart(one, two))).toBe('S copies 23 ');
    expect(commonStart('打包线程复制 23 字节，有空洞', '打包线程复制 23 字节：完整')).toBeGreaterThan(6);
  });

  it('is common, and nothing is left of two that are the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        const at = commonStart(one, two);
        expect(one.slice(0, at)).toBe(two.slice(0, at));
        expect(commonStart(one, one)).toBe(one.length);
      }),
    );
  });
});
