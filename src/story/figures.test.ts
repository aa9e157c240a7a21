import { describe, expect, it } from 'vitest';
import type { Block } from './chapters/content.ts';
import { figuresOf } from './figures.ts';

const text = (picture: string): Block => ({ kind: 'paragraph', picture, line: [] });
const prediction = (picture: string, reveals: string): Block => ({
  kind: 'prediction',
  picture,
  prediction: { question: [], options: [], right: 0, answer: [], reason: [], reveals },
});

describe('figures of a text without a stage', () => {
  it('are drawn where the text of a picture begins', () => {
    const figures = figuresOf([text('a'), text('a'), text('b')]);
    expect(figures.map(({ before }) => before)).toEqual(['a', null, 'b']);
    expect(figures.every(({ after }) => after === null)).toBe(true);
  });

  it('are drawn below the prediction that reveals them', () => {
    expect(figuresOf([text('a'), prediction('a', 'b'), text('a')])).toEqual([
      { before: 'a', after: null },
      { before: null, after: 'b' },
      { before: null, after: null },
    ]);
  });

  it('are never drawn twice in a row', () => {
    expect(figuresOf([text('a'), prediction('a', 'a'), prediction('a', 'b'), text('b'), text('a')])).toEqual([
      { before: 'a', after: null },
      { before: null, after: null },
      { before: null, after: 'b' },
      { before: null, after: null },
      { before: 'a', after: null },
    ]);
  });
});
