import { expect, it } from 'vitest';
import { closingFrom, typedNewline } from './typing.ts';

it('begins a line as the one before, one level deeper behind a brace', () => {
  expect(typedNewline('thread A {', 10)).toBe('\n  ');
  expect(typedNewline('  n++', 5)).toBe('\n  ');
  expect(typedNewline('', 0)).toBe('\n');
});

it('takes a level back for a brace that closes on a line of its own', () => {
  expect(closingFrom('thread A {\n  ', 13)).toBe(11);
  expect(closingFrom('{\n    ', 6)).toBe(4);
  expect(closingFrom('{\n\t', 3)).toBe(2);
  expect(closingFrom('  n++ ', 6)).toBe(6);
  expect(closingFrom('{\n', 2)).toBe(2);
});
