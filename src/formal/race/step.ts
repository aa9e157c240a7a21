import type { Fault } from '../../racetext/index.ts';
import type { Place, Ref, Value } from './value.ts';

/** One assignment. They happen one after the other. */
export interface Assign {
  readonly to: Place;
  readonly value: Value;
}

/** What a step does: some assignments, and then one of several ways. */
export interface Block {
  readonly sets: readonly Assign[];
  readonly end: End;
}

/** How a block goes on. */
export type End =
  | { readonly kind: 'branch'; readonly test: Value; readonly yes: Block; readonly no: Block }
  /** Goes on with a block of the same step that is reached in several ways. */
  | { readonly kind: 'goto'; readonly part: string }
  /** The step is over: the thread stands at a place, or has ended. */
  | { readonly kind: 'leaf'; readonly place: string; readonly isFault: boolean };

/** One step of a thread: what it waits for, and what it does. */
export interface Step {
  /** Key of the row at which the thread stands. */
  readonly place: string;
  readonly line: number;
  readonly guard: Value;
  readonly block: Block;
  /** Blocks that are reached in several ways, by key. */
  readonly parts: ReadonlyMap<string, Block>;
}

/** Where a thread is once a fault has ended the process. */
export const faultPlace = (fault: Fault, line: number): string => `${fault}:${line}`;

/** Yields every block of a step. */
export function* blocksOf({ block, parts }: Pick<Step, 'block' | 'parts'>): Generator<Block> {
  const waiting = [block, ...parts.values()];
  for (const next of waiting) {
    yield next;
    if (next.end.kind === 'branch') waiting.push(next.end.yes, next.end.no);
  }
}

/** Returns the number or array that an assignment changes. */
export const changedBy = ({ to }: Assign): Ref => (to.kind === 'element' ? to.array : to);
