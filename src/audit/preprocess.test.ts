import { describe, expect, test } from 'vitest';
import { audit } from './index.ts';
import { findingsOf } from './fixtures/told.ts';

/*
 * Cases of our own, one or more for each sentence that says what a finding is: macros, and the halves of `#if`.
 */

describe('macros', () => {
  test.each([
    [
      'are told at each use that brings const',
      '#define T(p) ((char *)(p))\nint f(const char *a, char *b) { return *T(a) + *T(b); }',
      ['T(a): | cast | read'],
    ],
    [
      'are told at the outermost use',
      '#define I(p) ((char *)(p))\n#define O(p) (I(p) + 1)\nint f(const char *a) { return *O(a); }',
      ['O(a): | cast | read'],
    ],
    [
      'are told at their definition when nothing comes from outside',
      'extern const char n[];\n#define N ((char *)n)\nint f(void) { N[0] = 1; return N[1]; }',
      ['(char *)n: | cast | store | store N[0] = 1'],
    ],
    [
      'leave a drop in an argument where it is',
      '#define K(x) g(x)\nint g(char *);\nint f(const char *a) { return K((char *)a); }',
      ['(char *)a: | cast | passed'],
    ],
    [
      'that add const themselves drop none',
      '#define U(p) ((char *)(unsigned long)(const char *)(p))\nvoid f(char *a) { *U(a) = 1; }',
      [],
    ],
    [
      'that another macro gave const do',
      '#define K(p) ((const char *)(p))\n#define T(p) ((char *)(p))\nint f(char *a) { return *T(K(a)); }',
      ['T(K(a)): | cast | read'],
    ],
    [
      'hide a search',
      "#define B(p) strrchr(p, '/')\nvoid f(const char *s) { char *p = B(s); *p = 0; }",
      ['B(s): | launder | store | store *p = 0'],
    ],
    [
      'for a constant are told where they are converted',
      'extern const char d[];\n#define D d\nint f(void) { char *p = D; return *p; }',
      ['D: | implicit | read'],
    ],
    [
      'with two halves are both looked at',
      '#ifdef A\n#define U(p) (p)\n#else\n#define U(p) ((char *)(p))\n#endif\nint f(const char *s) { const char *p = U(s); return *p; }',
      ['U(s): | cast | read'],
    ],
    [
      'that cut and mend',
      "#define C(p) (*(p) = 0)\n#define M(p) do { *(p) = '/'; } while (0)\nvoid f(const char *s) { char *p = (char *)s; C(p); g(); M(p); }",
      ['(char *)s: | cast | pair | cut C(p) | restore M(p)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });

  test('count the uses of a definition', () => {
    const text =
      '#define TAG ((char *)(unsigned long)__func__)\nvoid f(void) { g(TAG); g(TAG); }\nvoid h(void) { g(TAG); }';
    expect(audit([{ name: 'a.c', text }]).findings).toMatchObject([
      { line: 1, macro: 'TAG', uses: 3, function: null },
    ]);
  });

  test('that grow without end are told as unresolved', () => {
    const doubling = Array.from({ length: 24 }, (_, at) => `#define M${at + 1} M${at} M${at}`).join('\n');
    const report = audit([{ name: 'a.c', text: `#define M0 x\n${doubling}\nint f(void) { return M24; }` }]);
    expect(report.unresolved).toEqual([{ file: 'a.c', line: 26, name: 'M24' }]);
  });
});

describe('halves of #if', () => {
  const chain = `#if defined(A)
static int f(const char *s) { if (s) { char *a = (char *)s; *a = 1;
#elif defined(B)
static int f(const char *s, int n) { if (n) { char *b = (char *)s; b[1] = 2;
#else
static int f(const char *s) { { char *c = (char *)s; g(c);
#endif
} return 0; }`;

  test('whose brackets do not balance are tried one at a time', () => {
    expect(findingsOf(chain)).toEqual([
      '(char *)s: | cast | store | store *a = 1',
      '(char *)s: | cast | store | store b[1] = 2',
      '(char *)s: | cast | passed',
    ]);
  });

  test('are ways of one function', () => {
    const text = `int f(const char *s, char *o) { char *p = o;
#ifdef A
p = (char *)s;
#else
return g((char *)s);
#endif
#ifdef B
*p = 0;
#endif
return 1; }`;
    expect(findingsOf(text)).toEqual([
      '(char *)s: | cast | store | store *p = 0',
      '(char *)s: | cast | passed',
    ]);
  });
});
