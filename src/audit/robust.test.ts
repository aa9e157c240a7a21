import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workOf } from './fixtures/counted-work.ts';
import { audit, type Finding } from './index.ts';

/*
 * Whatever text comes, an audit ends, soon, and without an error; and damage to one function leaves the others alone.
 */

const texts = Object.entries(
  import.meta.glob<string>('./fixtures/*.c', { query: '?raw', import: 'default', eager: true }),
);
const GOOD = { name: 'good.c', text: 'int good(const char *s)\n{\n\t*(char *)s = 0;\n\treturn 0;\n}\n' };
/** Most work for a text, for each of its characters and at all: far below what a square of the length takes. */
const MOST_A_CHARACTER = 200;
const MOST_AT_ALL = 1_000_000;

/** Audits a text beside a good file, whose finding must be there. */
function auditBeside(text: string): void {
  const { findings } = audit([{ name: 'bad.c', text }, GOOD]);
  expect(findings.some(({ file, class: grade }) => file === 'good.c' && grade === 'store')).toBe(true);
}

const PIECES =
  `( ) [ ] { } ; , * & = == -> . ... # ## #if #else #endif #define #undef \\ " ' /* */ // ? : < > char const void
int struct union typedef static extern return if else while for do switch case default goto sizeof _Generic __attribute__
typeof (char*)s s p x 0 '\\0' "a" strchr strtol free memcpy f g \n`.split(/[ \n]/);

describe('any text ends without an error', () => {
  test('of random characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        auditBeside(text);
      }),
      { numRuns: 150 },
    );
  });

  test('of random words of C', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 120 }), (pieces) => {
        auditBeside(pieces.join(' ').replaceAll(' \n ', '\n'));
      }),
      { numRuns: 400 },
    );
  });

  test('of the cases with a stretch cut out, doubled, or put elsewhere', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts.map(([, text]) => text)),
      from: fc.nat(1200),
      length: fc.nat(60),
      to: fc.nat(1200),
      keeps: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ text, from, length, to, keeps }) => {
        const piece = text.slice(from, from + length);
        const rest = keeps ? text : text.slice(0, from) + text.slice(from + length);
        auditBeside(rest.slice(0, to) + piece + rest.slice(to));
      }),
      { numRuns: 400 },
    );
  });
});

describe('large or deep texts end soon', () => {
  const many = (text: string, count: number): string => text.repeat(count);
  test.each([
    ['a long string', `char *s = "${many('a', 5_000_000)}";`],
    ['a long name', `int ${many('a', 5_000_000)};`],
    ['parentheses', `int f(void) { return ${many('(', 10_000)}1${many(')', 10_000)}; }`],
    ['open parentheses', `int f(void) { return ${many('(', 100_000)}`],
    ['blocks', `int f(void) ${many('{', 10_000)}${many('}', 10_000)}`],
    ['open blocks', `int f(void) ${many('{', 100_000)}`],
    ['stars', `int ${many('*', 100_000)}p;`],
    ['sums', `int f(int a) { return ${many('a + ', 100_000)}a; }`],
    ['casts', `int f(const char *s) { return *${many('(char *)', 20_000)}s; }`],
    ['else-ifs', `int f(int a) { ${many('if (a) a++; else ', 20_000)}a--; }`],
    ['declarators', `int ${many('(*', 3000)}x${many(')(int)', 3000)};`],
    ['records', `${many('struct {', 5000)}int x;${many('} s;', 5000)}`],
    ['#ifs', `${many('#if X\n', 20_000)}int a;\n${many('#endif\n', 20_000)}`],
    [
      'branches',
      `int f(const char *s) {\n#if A\n{\n${many('#elif B\n{ *(char *)s = 0;\n', 2000)}#endif\n}\n}\n`,
    ],
    ['typedefs in a circle', 'typedef a b; typedef b a; int f(a *x) { return *(char *)x; }'],
    [
      'loops',
      `int f(const char *s) { char *p = (char *)s; ${many('while (*p) { ', 60)}*p++ = 0;${many('}', 60)} }`,
    ],
  ])('%s', (_, text) => {
    const work = workOf(() => {
      auditBeside(text);
    });
    expect(work).toBeLessThan(MOST_AT_ALL + MOST_A_CHARACTER * text.length);
  });
});

describe('the body of one function', () => {
  const place = ({ file, function: holder, expression }: Finding): string =>
    `${file} ${holder} ${expression}`;
  const functions = texts.flatMap(([path, text]) =>
    [...text.matchAll(/^(?:[\w*].*\n)?.*\b(\w+)\(.*\)\n\{\n([\s\S]*?)^\}/gm)].map((found) => ({
      path,
      text,
      name: found[1] ?? '',
      body: found[2] ?? '',
    })),
  );

  test.each(functions)(
    '$name of $path may be taken out without losing the findings of others',
    ({ text, name, body }) => {
      const before = audit([{ name: 'a.c', text }]).findings.filter(
        (each) => each.function !== name && each.function !== null,
      );
      const after = audit([{ name: 'a.c', text: text.replace(body, '') }]).findings.map(place);
      // What is left of a set is found in it; what a call led to may be told otherwise.
      expect(after).toEqual(expect.arrayContaining(before.map(place)));
    },
  );
});

describe('what is too much to follow is listed', () => {
  const unreadOf = (body: string): readonly string[] =>
    audit([{ name: 'a.c', text: `int f(const char *s) {\nchar *p = 0;\n${body}return 0; }\n` }]).unread.map(
      ({ line, reason }) => `${line}: ${reason}`,
    );
  const each = (count: number, text: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => text(at)).join('');

  test('names', () => {
    expect(unreadOf(each(900, (at) => `char *p${at} = (char *)s;\n`))).toEqual([]);
    expect(unreadOf(each(2500, (at) => `char *p${at} = (char *)s;\n`))).toEqual([
      '1: too many pointers to follow',
    ]);
  });

  test('drops that one pointer may come from', () => {
    expect(unreadOf(`${'if (*s) p = (char *)s;\n'.repeat(80)}*p = 0;\n`)).toEqual([]);
    expect(unreadOf(`${'if (*s) p = (char *)s;\n'.repeat(120)}*p = 0;\n`)).toEqual([
      '1: too many pointers to follow',
    ]);
  });
});

test('once macros have become too much, the next use is listed', () => {
  const text = `#define B ${'x = 1; '.repeat(4000)}\nint f(int x) { ${'B\n'.repeat(80)} }\nint g(const char *s) { *(char *)s = 0; }\n`;
  const { unresolved, findings } = audit([{ name: 'a.c', text }]);
  expect(unresolved).toEqual([{ file: 'a.c', line: expect.any(Number) as number, name: 'B' }]);
  expect(findings).toHaveLength(1);
});
