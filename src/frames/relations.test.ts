import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { openingMoment } from '../scenarios/index.ts';
import { parseSchedule, replay } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { runOf } from './index.ts';
import { partnersOfMemory, partnersOfStep } from './relations.ts';

function run(text: string, fix: readonly string[] = []) {
  const config: Config = { ...openingMoment('article').config, fix };
  const parsed = parseSchedule(text, lettersOf({ config }));
  if (!parsed.ok) throw new Error(text);
  return runOf(okValue(replay(config, parsed.value)));
}
const torn = run('S3.V2.S2');

describe('the partners of a step', () => {
  it('are the other side of its race, and the blocks that it reads and writes', () => {
    const { steps, blocks } = partnersOfStep(torn, 6);
    expect([...steps]).toEqual([5]);
    expect([...blocks].toSorted()).toEqual(['request:1', 'value']);
    expect([...partnersOfStep(torn, 5).steps]).toEqual([6]);
    expect([...partnersOfStep(torn, 2).steps]).toEqual([]);
  });

  it('are the steps that a lock puts in order with it, on both sides', () => {
    const locked = run('S7.V6', ['lock']);
    const pairs = locked.trace.steps.flatMap((_, at) =>
      [...partnersOfStep(locked, at + 1).steps].map((other) => [at + 1, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const [one, other] of pairs) expect([...partnersOfStep(locked, other).steps]).toContain(one);
  });

  it('are the block that it frees, and those that the kernel has from then on', () => {
    const clean = run('V4.S5.F2');
    const freeing = clean.length;
    expect(partnersOfMemory(clean, { block: 'value', index: null }).steps.size).toBe(1);
    expect(partnersOfStep(clean, freeing - 1).blocks.has('value')).toBe(true);
    expect(partnersOfStep(torn, 7).blocks).toContain('reply:1');
  });
});

describe('the partners of memory', () => {
  it('are, of a byte, exactly the steps that read or wrote it', () => {
    for (const index of [0, 10, 22]) {
      const expected = torn.trace.steps.flatMap(({ performed }, at) =>
        performed.some(({ accesses }) =>
          accesses.some((one) => one.allocation === 'value' && one.index === index),
        )
          ? [at + 1]
          : [],
      );
      expect([...partnersOfMemory(torn, { block: 'value', index }).steps]).toEqual(expected);
    }
    expect([...partnersOfMemory(torn, { block: 'value', index: 10 }).steps]).toContain(5);
    expect(partnersOfMemory(torn, { block: 'value', index: 10 }).blocks).toEqual(new Set(['value']));
  });

  it('are, of a block, the steps at which it comes to be, goes to the kernel, and is freed', () => {
    expect([...partnersOfMemory(torn, { block: 'request:1', index: null }).steps]).toEqual([1, 7]);
    expect([...partnersOfMemory(torn, { block: 'nothing', index: null }).steps]).toEqual([]);
  });

  it('are, of any byte of a reply, the step that brings it: the kernel writes all of it, or nothing', () => {
    for (const index of [0, 7, null])
      expect([...partnersOfMemory(torn, { block: 'reply:1', index }).steps]).toEqual([7]);
  });
});
