import { describe, expect, test } from 'vitest';
import { findingsOf } from './fixtures/told.ts';

/*
 * Cases of our own, one or more for each sentence that says what a finding is: which places drop const.
 */

describe('what counts as a drop', () => {
  test.each([
    ['a cast', 'void f(const char *s) { g((char *)s); }', '(char *)s: | cast | passed'],
    [
      'a member of a const record',
      'struct r { char b[4]; }; int f(const struct r *r) { return *(char *)r->b; }',
      '(char *)r->b: | cast | read',
    ],
    [
      'the address of a member',
      'struct r { int m; }; void f(const struct r *r) { *(int *)&r->m = 1; }',
      '(int *)&r->m: | cast | store | store *(int *)&r->m = 1',
    ],
    [
      'a pointer to an array',
      'void f(const char (*r)[8]) { char (*w)[8] = (char (*)[8])r; w[1][0] = 1; }',
      '(char (*)[8])r: | cast | store | store w[1][0] = 1',
    ],
    [
      'a deeper level',
      'void f(const char **v) { ((char **)v)[0][0] = 1; }',
      '(char **)v: | cast | store | store ((char **)v)[0][0] = 1',
    ],
    [
      'a deeper level that is only aimed anew',
      'char *o; void f(const char **v) { ((char **)v)[0] = o; }',
      '(char **)v: | cast | read',
    ],
    [
      'const pointers',
      'void f(const void *v) { const char **p = (const char **)v; p[0] = "a"; }',
      '(const char **)v: | cast | store | store p[0] = "a"',
    ],
    [
      'const added below a level without',
      'int g(const char **); int f(char **v) { return g((const char **)v); }',
      '(const char **)v: | cast | adds-const',
    ],
    [
      'a wide search',
      'void f(const wchar_t *s) { wchar_t *p = wcschr(s, 1); *p = 2; }',
      'wcschr(s, 1): | launder | store | store *p = 2',
    ],
    [
      'a search of BSD',
      'int f(const char *s, unsigned n) { char *p = memmem(s, n, "x", 1); return *p; }',
      'memmem(s, n, "x", 1): | launder | read',
    ],
    [
      'a builtin',
      'void f(const char *s) { char *p = __builtin_strchr(s, 1); *p = 2; }',
      '__builtin_strchr(s, 1): | launder | store | store *p = 2',
    ],
    [
      'a search written at once',
      "void f(const char *s) { *strchr(s, 'x') = 0; }",
      "strchr(s, 'x'): | launder | store | store *strchr(s, 'x') = 0",
    ],
    [
      'one side of a choice',
      "int f(const char *s, char *o, int n) { char *p = n ? strchr(s, 'x') : o; return *p; }",
      "strchr(s, 'x'): | launder | read",
    ],
    [
      'a number',
      'void f(const char *s) { unsigned long u = (unsigned long)s; char *p = (char *)(u + 2); *p = 1; }',
      '(char *)(u + 2): | integer | store | store *p = 1',
    ],
    [
      'a literal with its cast',
      'void f(void) { char *p = (char *)"abc"; p[1] = 0; }',
      '(char *)"abc": | literal | store | store p[1] = 0',
    ],
    [
      'a literal that a callee writes',
      'static void w(char *s) { *s = 1; } void f(void) { w("abc"); }',
      '"abc": | literal | callee-store',
    ],
    ['an argument', 'void g(char *); void f(const char *s) { g(s); }', 's: | implicit | passed'],
    [
      'an aggregate',
      'struct r { char *p; }; int f(const char *s) { struct r r = { s }; return g(&r); }',
      's: | implicit | stored',
    ],
    ['a variable of a file', 'const char v[] = "1"; char *w = (char *)v;', '(char *)v: | cast | stored'],
    [
      'const volatile',
      'int f(const volatile int *r) { return *(volatile int *)r; }',
      '(volatile int *)r: | cast | read',
    ],
    [
      'the address of a const cursor',
      'int f(const char *s) { const char *c = s; strsep((char **)&c, ","); return *c; }',
      '(char **)&c: | cast | store | store strsep((char **)&c, ",")',
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsOf(text)).toEqual([expected]);
  });

  test.each([
    ['const kept by a cast', 'int f(const char *s) { return *(const unsigned char *)s; }'],
    ['the outermost const', 'typedef char *str; int f(const str s) { char *p = (char *)s; return *p; }'],
    [
      'a const pointer in a const record',
      'struct r { char *p; }; void f(const struct r *r) { r->p[0] = 1; char *q = r->p; q[0] = 2; }',
    ],
    ['volatile', 'int f(volatile int *r) { return *(int *)r; }'],
    ['a search that is compared', "int f(const char *s) { return strchr(s, 'x') != 0; }"],
    ['a search kept as const', "int f(const char *s) { const char *p = strchr(s, 'x'); return *p; }"],
    ['a search handed on as const', "int f(const char *s) { return strlen(strchr(s, 'x')); }"],
    ['a search of what may be written', "void f(char *s) { *strchr(s, 'x') = 0; }"],
    [
      'a number that was aimed anew',
      'void f(const char *s, char *o) { unsigned long u = (unsigned long)s; u = (unsigned long)o; *(char *)u = 1; }',
    ],
    [
      'an end that is only read',
      'long f(const char *s) { char *e; long v = strtol(s, &e, 0); return *e ? -1 : v; }',
    ],
    ['a literal that is only kept', 'int f(void) { char *p = "abc"; return puts(p); }'],
    ['an array of its own', 'void f(void) { char b[] = "abc"; b[0] = 1; }'],
    [
      'dead code',
      'int f(const char *s) {\n#if 0\n*(char *)s = 0;\n#endif\n#ifdef __cplusplus\n*(char *)s = 1;\n#endif\nreturn 0; }',
    ],
    ['both sides writable', 'void f(char *a, char *b, int n) { char *p = n ? a : b; *p = 0; }'],
  ])('not %s', (_, text) => {
    expect(findingsOf(text)).toEqual([]);
  });
});
