import type { Block } from './content.ts';

/** Returns the index of the prediction that a block answers; null for one that answers none. */
export function awaited(blocks: readonly Block[], index: number): number | null {
  const block = blocks[index];
  if (!block || !('waits' in block)) return null;
  return blocks.findLastIndex(({ kind }, at) => at < index && kind === 'prediction');
}
