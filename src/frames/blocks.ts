import { defined } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import type { Access } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import { accessOf } from './access.ts';
import { labelOf } from './labels.ts';
import type { Block, TouchedRange } from './run-types.ts';
import { toldOf } from './telling.ts';

/** Merges neighbouring accesses of one kind to one object into ranges, in the order in which they began. */
export function touchedRanges(accesses: readonly Access[]): readonly TouchedRange[] {
  const ranges: { object: string; kind: 'read' | 'write'; from: number; to: number }[] = [];
  for (const { allocation, kind, index } of accesses) {
    const last = ranges.findLast((range) => range.object === allocation && range.kind === kind);
    if (last && (index === last.to + 1 || index === last.to)) last.to = index;
    else ranges.push({ object: allocation, kind, from: index, to: index });
  }
  return ranges;
}

const accessesOf = (performed: readonly Performed[]): readonly Access[] =>
  performed.flatMap((one) => one.accesses);

function blockOf(trace: Trace, from: number, to: number): Block {
  const told = toldOf(trace, from, to);
  const { first, last, performed } = told;
  const step = defined(trace.steps[from - 1], 'step');
  return {
    from,
    to,
    thread: step.thread,
    row: step.step,
    label: labelOf(first.state, trace.program),
    op: first.op,
    answer: last.answer,
    touched: touchedRanges(accessesOf(performed)),
    access: accessOf(told),
  };
}

/**
 * Returns the run as blocks: one a step, and at byte grain one for each unbroken run of steps of one thread in one row. A
 * reader opens such a block to see its steps (`singleBlocks`).
 */
export function blocksOf(trace: Trace): readonly Block[] {
  const { steps } = trace;
  const blocks: Block[] = [];
  let from = 1;
  for (let step = 1; step <= steps.length; step += 1) {
    const here = defined(steps[step - 1], 'step');
    const next = steps[step];
    if (next && next.thread === here.thread && next.step === here.step && isLoop(here)) continue;
    blocks.push(blockOf(trace, from, step));
    from = step + 1;
  }
  return blocks;
}

/** Reports whether a step only continued a byte loop, so that the same row follows. */
const isLoop = (step: TraceStep): boolean => step.performed.at(-1)?.answer === 'LOADED';

/** Returns the steps of an opened block, one block each. */
export const singleBlocks = (trace: Trace, block: Pick<Block, 'from' | 'to'>): readonly Block[] =>
  Array.from({ length: block.to - block.from + 1 }, (_, i) => blockOf(trace, block.from + i, block.from + i));
