import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const agrees = (text: string): void => {
  expect(jsonFault(text) === null, JSON.stringify(text)).toBe(isJson(text));
};
/** Any parts of JSON behind each other: most are broken, each in its own way. */
const parts = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '\\u00',
  '00e9',
  '0',
  '-',
  '1',
  '.',
  'e',
  '+',
  'E',
];
const anyParts = fc
  .array(
    fc.constantFrom(...parts, 'true', 'nul', 'l', ' ', '\t', '\r\n', '\n', '\u00a0', '\0', '\u{1f980}'),
    {
      maxLength: 14,
    },
  )
  .map((signs) => signs.join(''));

describe('the place at which a text is no JSON', () => {
  it('is there just where a parser refuses the text', () => {
    fc.assert(fc.property(anyParts, agrees), { numRuns: 6000 });
    fc.assert(fc.property(fc.string(), agrees), { numRuns: 500 });
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) =>
        agrees(JSON.stringify(value, null, indent)),
      ),
      { numRuns: 500 },
    );
  });

  it('is there where a right text was cut, or one sign of it changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ...parts, '\n'), (value, place, sign) => {
        const text = JSON.stringify(value, null, 1);
        const at = place % (text.length + 1);
        agrees(text.slice(0, at));
        agrees(text.slice(0, at) + sign + text.slice(at + 1));
        agrees(text + sign + text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no later than any place behind which no text could go on', () => {
    // All in front of it is the beginning of some JSON: what is cut off there only lacks an end.
    fc.assert(
      fc.property(anyParts, (text) => {
        const fault = jsonFault(text);
        fc.pre(fault !== null);
        expect(jsonFault(text.slice(0, fault?.offset))?.offset ?? fault?.offset).toBe(fault?.offset);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a": 1,\n "b": [1, 2,\n  }', 3, 3, 'value', '}'],
    ['{"a" 1}', 1, 6, 'colon', '1'],
    ["{'a': 1}", 1, 2, 'nameOrBrace', "'"],
    ['{"a": 1,}', 1, 9, 'name', '}'],
    ['{"a": 1 "b": 2}', 1, 9, 'commaOrBrace', '"'],
    ['[1 2]', 1, 4, 'commaOrBracket', '2'],
    ['[;', 1, 2, 'valueOrBracket', ';'],
    ['{}\r\n{}', 2, 1, 'end', '{'],
    ['"a\nb"', 1, 3, 'quote', 'U+000A'],
    ['"a', 1, 3, 'quote', ''],
    ['["\t"]', 1, 3, 'control', 'U+0009'],
    ['"\\x"', 1, 3, 'escape', 'x'],
    ['"\\', 1, 3, 'escape', ''],
    ['"\\u12"', 1, 6, 'hexDigit', '"'],
    ['["\\u12', 1, 7, 'hexDigit', ''],
    ['["\\uD8gf"]', 1, 7, 'hexDigit', 'g'],
    ['"\\u\n"', 1, 4, 'hexDigit', 'U+000A'],
    ['[-x]', 1, 3, 'digit', 'x'],
    ['01', 1, 2, 'end', '1'],
    ['', 1, 1, 'value', ''],
    ['\r\r\n\n[\u{1f980}]', 4, 2, 'valueOrBracket', '\u{1f980}'],
  ] as const)('of %j', (text, line, column, want, found) => {
    expect(jsonFault(text)).toMatchObject({ line, column, want, found });
  });

  it('of 4 MB is found at once, however deep they nest', () => {
    const start = performance.now();
    for (const text of ['['.repeat(4_000_000), '"'.padEnd(4_000_000, 'a'), '{"a":'.repeat(800_000)]) {
      expect(jsonFault(text)?.offset).toBe(text.length);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);
});
