import type { Block } from '../frames/index.ts';

/** What stands in one column of the timeline: a step, a folded run of byte steps, or one step of an opened run. */
export interface Column {
  /** The same for the same column of the next run, so that its elements stay. */
  readonly key: string;
  readonly kind: 'step' | 'folded' | 'opened';
  readonly block: Block;
  /** The run of steps that the block belongs to; itself unless opened. */
  readonly whole: Block;
  /** Carries the button that folds an opened run. */
  readonly isFirstOpened: boolean;
}

/**
 * The columns of a run, in order. `openBlocks` holds first steps of runs that stand open; `stepsOf` gives the steps of
 * such a run as blocks.
 */
export function columnsOf(
  blocks: readonly Block[],
  openBlocks: ReadonlySet<number>,
  stepsOf: (block: Block) => readonly Block[],
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

const keyOf = (block: Block): string => `${block.from}-${block.to}:${block.thread}:${block.row}`;

/** Boundaries between runs of one thread, as positions of the playhead; the large steps of the slider. */
export function runEnds(blocks: readonly Block[]): readonly number[] {
  const ends = blocks.flatMap((block, at) => (blocks[at + 1]?.thread === block.thread ? [] : [block.to]));
  return [0, ...ends];
}
