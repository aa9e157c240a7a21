import type { Run } from './run-types.ts';
import { lifetimesOf } from './lifetimes.ts';
import { orderEdges } from './order.ts';

/* What belongs together in a run: the one table that every view reads when a reader points at something. */

/** What is pointed at besides a step: a byte of a block of memory, or the whole block. */
export interface PointedMemory {
  /** Id of the block: `value`, `request:1`, `reply:1`. */
  readonly block: string;
  /** null: the whole block. */
  readonly index: number | null;
}

/** What lights where something is pointed at. */
export interface Partners {
  /** Numbers of steps, without the one that is pointed at. */
  readonly steps: ReadonlySet<number>;
  /** Ids of blocks of memory. */
  readonly blocks: ReadonlySet<string>;
}

/** Returns the id of a block of memory from its name and the thread whose own it is. */
export const blockId = (object: string, thread: number | null): string =>
  thread === null ? object : `${object}:${thread}`;

/**
 * Returns the partners of a step: steps that lock, join or reference count put in order with it, the other sides of its races;
 * and the blocks that it reads, writes, frees or brings to be.
 */
export function partnersOfStep(run: Run, step: number): Partners {
  const steps = new Set<number>();
  for (const { from, to } of orderEdges(run)) {
    if (from === step) steps.add(to);
    if (to === step) steps.add(from);
  }
  for (const { isRace, readStep, writeStep } of run.joins) {
    if (isRace && readStep === step) steps.add(writeStep);
    if (isRace && writeStep === step) steps.add(readStep);
  }
  steps.delete(0);
  steps.delete(step);
  const blocks = new Set(accessesOf(run, step).map(({ allocation }) => allocation));
  for (const { object, thread, from, freed, sent } of lifetimesOf(run)) {
    if (from === step || freed === step || sent === step) blocks.add(blockId(object, thread));
  }
  return { steps, blocks };
}

/**
 * Returns the partners of a byte: the steps that read or wrote it, and its block. Of a whole block, and of a reply, which the
 * kernel writes as a whole or not at all: the steps of its life.
 */
export function partnersOfMemory(run: Run, { block, index }: PointedMemory): Partners {
  const blocks = new Set([block]);
  if (index === null || block.startsWith('reply:')) {
    const life = lifetimesOf(run).find(({ object, thread }) => blockId(object, thread) === block);
    const steps = life ? [life.from, life.freed, life.sent] : [];
    return { steps: new Set(steps.filter((step) => step !== null && step > 0).map(Number)), blocks };
  }
  const steps = run.trace.steps.flatMap((_, at) =>
    accessesOf(run, at + 1).some((access) => access.allocation === block && access.index === index)
      ? [at + 1]
      : [],
  );
  return { steps: new Set(steps), blocks };
}

const accessesOf = ({ trace }: Run, step: number) =>
  (trace.steps[step - 1]?.performed ?? []).flatMap(({ accesses }) => accesses);
