import type { Block } from './chapters/content.ts';

/** Pictures before and after one block of the printed article. */
export interface Figures {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Places the pictures in a text without a stage: each where its text begins, and that of a prediction below its answer. No
 * picture is drawn twice in a row.
 */
export function figuresOf(blocks: readonly Block[]): readonly Figures[] {
  let drawn: string | null = null;
  const draw = (picture: string | null): string | null => {
    if (picture === null || picture === drawn) return null;
    drawn = picture;
    return picture;
  };
  return blocks.map((block, index) => ({
    before: draw(block.picture === blocks[index - 1]?.picture ? null : block.picture),
    after: draw(block.kind === 'prediction' ? block.prediction.reveals : null),
  }));
}
