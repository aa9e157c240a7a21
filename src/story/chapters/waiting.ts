import type { Block } from './content.ts';

/** Returns the index of the prediction that a block answers; null for one that answers none. */
export function awaited(blocks: readonly Block[], index: number): number | null {
  const block = blocks[index];
  if (!block || !('waits' in block)) return null;
  return blocks.findLastIndex(({ kind }, at) => at < index && kind === 'prediction');
}

/** Returns the blocks before the first prediction: what can be read while nobody can be asked yet. */
export function beginning(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'prediction');
  return first < 0 ? blocks : blocks.slice(0, first);
}
