import { describe, expect, test } from 'vitest';
import { audit, type AuditFile } from './index.ts';
import { workOf } from './fixtures/counted-work.ts';

/*
 * Four times the text is at most four times the work, whatever it holds. Work is counted, not timed: a busy machine fails no test.
 */

const many = (text: string, count: number): string => text.repeat(count);
const each = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const oneFunction = (body: string): string =>
  `int f(const char *s, int x) {\n${body}\nreturn *(char *)s; }\n`;

/** Texts of a size, by what they hold. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'calls of a macro that stands for a function': (size) =>
    `#define foo bar\nint bar(int);\n${oneFunction(many('foo(x);\n', size))}`,
  'arguments that such a macro takes': (size) =>
    `#define foo bar\n${oneFunction(`g(${many('foo(x), ', size)}x);`)}`,
  'an alias of a macro with arguments': (size) =>
    `#define GET GET64\n#define GET64(x) ((x) + 1)\n${oneFunction(many('x = GET(x);\n', size))}`,
  'aliases of aliases': (size) =>
    `${each(size, (at) => `#define A${at} A${at + 1}\n`)}${oneFunction('x = A0;')}`,
  'calls of macros that nobody closes': (size) => `#define F(a) a\n${oneFunction(many('F(x;\n', size))}`,
  'macros inside of open macros': (size) => `#define F(a) a\n${oneFunction(many('F(', size))}`,
  'macros inside of macros': (size) =>
    `#define F(a) a\n${oneFunction(`x = ${many('F(', size)}x${many(')', size)};`)}`,
  'arguments of one macro': (size) =>
    `#define P(...) g(__VA_ARGS__)\n${oneFunction(`P(${many('x, ', size)}x);`)}`,
  'definitions of one macro': (size) =>
    `#define X 1\n${oneFunction(many('x = X;\n', size))}${many('#undef X\n#define X 2\n', size)}`,
  'halves of one macro': (size) =>
    `#if A\n${each(size, (at) => `#elif A${at}\n#define X(p) ((char *)p + ${at})\n`)}#endif\n${oneFunction('return *X(s);')}`,
  'functions with a large macro': (size) =>
    `#define B ${many('x = 1; ', 4 * size)}\n${each(size, (at) => `int f${at}(int x) { B }\n`)}`,
  definitions: (size) => each(size, (at) => `#define M${at}(a) ((char *)(a))\n`),
  'functions that give back': (size) =>
    each(size, (at) => `char *f${at}(const char *s) { return (char *)s; }\n`),
  'functions that give on': (size) =>
    `char *f0(const char *s) { return (char *)s; }\n${each(size, (at) => `char *f${at + 1}(const char *s) { return f${at}(s); }\n`)}`,
  'callers of one function': (size) =>
    `char *f(const char *s) { return (char *)s; }\n${each(size, (at) => `int g${at}(const char *s) { *f(s) = 0; return 0; }\n`)}`,
  'returns of one function': (size) => oneFunction(many('if (*s) return *(char *)s;\n', size)),
  'pointers that one function gives back': (size) =>
    `char *f(const char *s) { ${many('if (*s) return (char *)s;\n', size)}return 0; }\n`,
  'pointers that one leaves behind': (size) =>
    `void f(const char *s, char **o) { ${many('*o = (char *)s;\n', size)}}\nint g(const char *s) { char *p; f(s, &p); *p = 0; return 0; }\n`,
  'a way from a thread': (size) =>
    `${each(size, (at) => `void w${at}(const char *s) { *(char *)s = 0; w${at + 1}(s); }\n`)}int go(void) { pthread_create(&t, 0, w0, 0); }\n`,
  'drops that one pointer may come from': (size) =>
    oneFunction(`char *p = 0;\n${many('if (*s) p = (char *)s;\n', size)}*p = 0;`),
  'stores through such a pointer': (size) =>
    oneFunction(`char *p = 0;\n${many('if (*s) p = (char *)s; *p = 0;\n', size)}`),
  'stores at one place': (size) => oneFunction(`char *p = (char *)s;\n${many('*p = 0;\n', size)}`),
  'cuts that are mended': (size) =>
    oneFunction(`char *p = strchr(s, '/');\n${many("*p = 0; g(s); *p = '/';\n", size)}`),
  'branches whose brackets do not balance': (size) =>
    oneFunction(many('#if X\nif (*s) {\n#else\nwhile (*s) {\n#endif\nx++; }\n', size)),
  'small #ifs': (size) => many('#if X\nint a;\n#endif\n', size),
  'branches of one #if': (size) => `#if A\n${many('#elif B\nint a;\n', size)}#endif\n`,
  'casts of one call': (size) => oneFunction(`g(${many('(char *)s, ', size)}s);`),
  literals: (size) => `char *a[] = { ${each(size, (at) => `"s${at}",\n`)} };\n`,
  'functions on one line': (size) => each(size, (at) => `int f${at}(const char *s){*(char *)s=0;}`),
  'comments and strings that nobody closes': (size) =>
    `${many('char *s = "a\nint c = \'b\n', size)}${many('/* ', size)}`,
  'heads of functions that nobody closes': (size) => many('int foo(int a) { (\n', size),
  'calls outside of functions that nobody closes': (size) => many('foo(;\n', size),
  brackets: (size) => `int f(void) { return ${many('(', size)}`,
  typedefs: (size) => `typedef char t0;\n${each(size, (at) => `typedef t${at} *t${at + 1};\n`)}`,
};

const SIZE = 250;
/** A fixed part may only make the share smaller; what is over four is room for trees and for sorting. */
const MOST_TIMES = 4.5;

describe('four times as much is four times the work:', () => {
  const workAt = (text: string): number => {
    const files: AuditFile[] = [{ name: 'a.c', text }];
    return workOf(() => audit(files));
  };
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    expect(workAt(text(4 * SIZE))).toBeLessThan(MOST_TIMES * workAt(text(SIZE)));
  });
});

test('the work of a loop, of a copy, and of a look-up is counted', () => {
  const list = Array.from({ length: 1000 }, (_, at) => at);
  for (const run of [
    () => {
      for (const at of list) if (at < 0) throw new Error('less than nothing');
    },
    () => list.slice(),
    () => [...list],
    () => list.indexOf(-1),
  ])
    expect(Math.abs(workOf(run) - 1000)).toBeLessThan(50);
});
