import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit, type Finding } from './index.ts';

/*
 * Whatever text comes, an audit ends, soon, and without an error; and damage to one function leaves the others alone.
 */

const texts = Object.entries(
  import.meta.glob<string>('./fixtures/*.c', { query: '?raw', import: 'default', eager: true }),
);
const GOOD = { name: 'good.c', text: 'int good(const char *s)\n{\n\t*(char *)s = 0;\n\treturn 0;\n}\n' };
/** Far above what any takes alone, since a busy machine must not fail one, and far below what a square of the length takes. */
const SOON_MS = 30_000;

/** Audits a text beside a good file, and returns the milliseconds; the good file's finding must be there. */
function auditBeside(text: string): number {
  const start = performance.now();
  const { findings } = audit([{ name: 'bad.c', text }, GOOD]);
  expect(findings.some(({ file, class: grade }) => file === 'good.c' && grade === 'store')).toBe(true);
  return performance.now() - start;
}

const PIECES =
  `( ) [ ] { } ; , * & = == -> . ... # ## #if #else #endif #define #undef \\ " ' /* */ // ? : < > char const void
int struct union typedef static extern return if else while for do switch case default goto sizeof _Generic __attribute__
typeof (char*)s s p x 0 '\\0' "a" strchr strtol free memcpy f g \n`.split(/[ \n]/);

describe('any text ends without an error', () => {
  test('of random characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        expect(auditBeside(text)).toBeLessThan(SOON_MS);
      }),
      { numRuns: 150 },
    );
  });

  test('of random words of C', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 120 }), (pieces) => {
        expect(auditBeside(pieces.join(' ').replaceAll(' \n ', '\n'))).toBeLessThan(SOON_MS);
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
        expect(auditBeside(rest.slice(0, to) + piece + rest.slice(to))).toBeLessThan(SOON_MS);
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
    expect(auditBeside(text)).toBeLessThan(SOON_MS);
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
