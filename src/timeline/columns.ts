import type { LaneBlock } from '../frames/index.ts';

/** The content of one column of the timeline: a step, a folded run of byte steps, or one step of an opened run. */
export interface Column {
  /** Stays the same for the same column of the next run, so that its elements are kept. */
  readonly key: string;
  readonly kind: 'step' | 'folded' | 'opened';
  readonly block: LaneBlock;
  /** The run of steps that the block belongs to; the block itself unless opened. */
  readonly whole: LaneBlock;
  /** Whether it has the button that folds an opened run. */
  readonly isFirstOpened: boolean;
}

/**
 * Returns the columns of a run, in order. `openBlocks` holds the first steps of opened runs; `stepsOf` returns the steps of
 * such a run as blocks.
 */
export function columnsOf<B extends LaneBlock>(
  blocks: readonly B[],
  openBlocks: ReadonlySet<number>,
  stepsOf: (block: B) => readonly LaneBlock[],
): readonly Column[] {
  return blocks.flatMap((whole): Column[] => {
    if (whole.from === whole.to) {
      return [{ key: keyOf(whole), kind: 'step', block: whole, whole, isFirstOpened: false }];
    }
    if (!openBlocks.has(whole.from)) {
      return [{ key: keyOf(whole), kind: 'folded', block: whole, whole, isFirstOpened: false }];
    }
    return stepsOf(whole).map((block) => ({
      key: keyOf(block),
      kind: 'opened',
      block,
      whole,
      isFirstOpened: block.from === whole.from,
    }));
  });
}

const keyOf = (block: LaneBlock): string => `${block.from}-${block.to}:${block.thread}:${block.row}`;

/** Returns the positions of the playhead at which the thread changes: the large steps of the slider. */
export function runEnds(blocks: readonly LaneBlock[]): readonly number[] {
  const ends = blocks.flatMap((block, at) => (blocks[at + 1]?.thread === block.thread ? [] : [block.to]));
  return [0, ...ends];
}
