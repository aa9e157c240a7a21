import { expect, test } from 'vitest';
import { isNextNul, type ByteLook } from './looks.ts';

const cell = (look: string): ByteLook => ({
  at: 0,
  byte: '00',
  text: '',
  name: '',
  look,
  isStop: false,
  isSelected: false,
});

test('a NUL behind another is told from the first, whatever else is drawn on it', () => {
  const [end, lit, text] = ['end  ', 'end off fresh hue-v linked', 'text  '].map(cell);
  if (!end || !lit || !text) throw new Error('no cells');
  expect(isNextNul(end, lit)).toBe(true);
  expect(isNextNul(lit, end)).toBe(true);
  expect(isNextNul(end, text)).toBe(false);
  expect(isNextNul(text, end)).toBe(false);
  expect(isNextNul(end, undefined)).toBe(false);
});
