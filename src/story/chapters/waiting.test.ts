import { describe, expect, it } from 'vitest';
import { proseFiles } from '../prose/index.ts';
import { compileStory } from './index.ts';
import { awaited } from './waiting.ts';

const chapters = compileStory('en', proseFiles('en'));

describe.each(chapters)('what answers a prediction of $id', ({ blocks }) => {
  it('waits for a prediction that stands before it', () => {
    blocks.forEach((block, index) => {
      const asked = awaited(blocks, index);
      if ('waits' in block) expect(blocks[asked ?? -1]?.kind).toBe('prediction');
      else expect(asked).toBeNull();
    });
  });

  it('is on no picture that open text behind it puts on the stage next', () => {
    blocks.forEach((block, index) => {
      if (block.kind !== 'prediction' || block.prediction.reveals === block.picture) return;
      const next = blocks.find((_, at) => at > index && awaited(blocks, at) === null);
      expect(next?.picture).not.toBe(block.prediction.reveals);
    });
  });
});

it('is found in the chapters whose text goes on to answer', () => {
  const waiting = chapters.filter(({ blocks }) => blocks.some((block) => 'waits' in block));
  expect(waiting.map(({ id }) => id)).toEqual([
    'collision',
    'really',
    'search',
    'fixes',
    'audit',
    'affected',
  ]);
});
