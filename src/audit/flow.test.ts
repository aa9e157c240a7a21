import { describe, expect, test } from 'vitest';
import { audit } from './index.ts';
import { findingsOf } from './fixtures/told.ts';

/*
 * Cases of our own, one or more for each sentence that says what a finding is: where a dropped pointer goes.
 */

describe('following', () => {
  test.each([
    [
      'an alias that is aimed elsewhere',
      'void f(const char *s, char *o) { char *p = (char *)s; p = o; *p = 0; }',
      'read',
    ],
    [
      'one way of two',
      'void f(const char *s, char *o, int n) { char *p = (char *)s; if (n) p = o; *p = 0; }',
      'store',
    ],
    [
      'a loop',
      'void f(const char *s) { char *p = (char *)s, *q = 0; while (*p) { if (q) *q = 1; q = p++; } }',
      'store',
    ],
    [
      'a switch',
      'void f(const char *s, int n) { char *p = 0; switch (n) { case 1: p = (char *)s; case 2: *p = 0; } }',
      'store',
    ],
    [
      'goto',
      'void f(const char *s, int n) { char *p = 0; back: if (p) { *p = 0; return; } p = (char *)s; goto back; }',
      'store',
    ],
    ['a computed goto', 'void f(const char *s) { char *p = (char *)s; goto *(&&l); l: *p = 0; }', 'store'],
    [
      'a member by its text',
      'struct c { char *p; }; void f(struct c *c, const char *s) { c->p = (char *)s; *c->p = 0; }',
      'store',
    ],
    [
      'the address of the alias',
      'void f(const char *s) { char *p = (char *)s, **q = &p; **q = 0; }',
      'store',
    ],
    [
      'a whole record',
      'struct r { int a; }; void f(const struct r *r, struct r *o) { *(struct r *)r = *o; }',
      'store',
    ],
    ['a compound assignment', 'void f(const int *v) { ((int *)v)[2] |= 4; }', 'store'],
    ['a step', 'void f(const int *v) { (*(int *)v)--; }', 'store'],
    ['a writer of the library', 'void f(const char *s) { strcat((char *)s, "x"); }', 'store'],
    [
      'the cursor of getsubopt',
      'void f(const char *s, char **t) { char *p = (char *)s, *v; getsubopt(&p, t, &v); }',
      'store',
    ],
    ['scanf', 'void f(const int *v) { scanf("%d", (int *)v); }', 'store'],
    [
      'a callee that keeps',
      'static char *k; static void g(char *s) { k = s; } void f(const char *s) { g((char *)s); }',
      'stored',
    ],
    [
      'a callee that gives back',
      'static char *g(char *s) { return s; } void f(const char *s) { *g((char *)s) = 1; }',
      'store',
    ],
    [
      'a callee that frees',
      'static void g(char *s) { free(s); } void f(const char *s) { g((char *)s); }',
      'freed',
    ],
    [
      'a callee that calls itself',
      'static void g(char *s, int n) { if (n) g(s, n - 1); else *s = 0; } void f(const char *s) { g((char *)s, 2); }',
      'callee-store',
    ],
    [
      'a callee of a callee',
      'static void h(char *s) { *s = 0; } static void g(char *s) { h(s + 1); } void f(const char *s) { g((char *)s); }',
      'callee-store',
    ],
    [
      'a callee that only reads',
      'static int g(char *s) { return *s; } int f(const char *s) { return g((char *)s); }',
      'callee-read',
    ],
    [
      'a callee that hands on',
      'static void g(char *s) { unknown(s); } void f(const char *s) { g((char *)s); }',
      'passed',
    ],
    [
      'what a callee leaves behind a parameter',
      'static void g(char *s, char **o) { *o = s; } void f(const char *s) { char *p; g((char *)s, &p); *p = 0; }',
      'store',
    ],
    ['printf', 'void f(const char *s) { printf("%s", (char *)s); }', 'read'],
    [
      'what is like printf',
      'void log_it(int l, const char *fmt, ...); void f(const char *s) { log_it(1, "%s", (char *)s); }',
      'read',
    ],
    [
      'another variadic function',
      'void many(int n, ...); void f(const char *s) { many(1, (char *)s); }',
      'passed',
    ],
    ['a pointer to a function', 'void f(const char *s, void (*g)(char *)) { g((char *)s); }', 'passed'],
    [
      'a pointer to a function that takes const',
      'void f(const char *s, void (*g)(const char *)) { g((char *)s); }',
      'read',
    ],
    ['free', 'void f(const char *s) { free((void *)s); }', 'freed'],
    ['a static variable', 'void f(const char *s) { static char *k; k = (char *)s; }', 'stored'],
    ['an out-parameter', 'void f(const char *s, char **o) { *o = (char *)s; }', 'stored'],
    ['memory of its own', 'void f(void) { char b[8]; const char *p = b; *(char *)p = 0; }', 'own'],
    ['a copy', 'void f(const char *s) { const char *p = strdup(s); *(char *)p = 0; }', 'own'],
    [
      'memory of its own on one way only',
      'void f(const char *s, int n) { char b[8]; const char *p = s; if (n) p = b; *(char *)p = 0; }',
      'store',
    ],
  ])('%s', (_, text, grade) => {
    expect(audit([{ name: 'a.c', text }]).findings.map((each) => each.class)).toEqual([grade]);
  });

  test('into callers only where they gave const', () => {
    const helper = 'char *skip(const char *s) { return (char *)s; }';
    const writes = (type: string): string => `${helper} void f(${type} s) { *skip(s) = 1; }`;
    expect(findingsOf(writes('const char *'))).toEqual(['(char *)s: | cast | store | store *skip(s) = 1']);
    expect(findingsOf(writes('char *'))).toEqual(['(char *)s: | cast | returned']);
  });

  test('keeps static functions of two files apart', () => {
    const caller = 'void f(const char *s) { g((char *)s); }';
    expect(
      findingsOf(
        `static void g(char *s) { *s = 0; } ${caller}`,
        `static int g(char *s) { return *s; } ${caller}`,
      ),
    ).toEqual(['(char *)s: | cast | callee-store', '(char *)s: | cast | callee-read']);
  });
});

describe('cut and mend', () => {
  const body = (text: string): string =>
    `void f(const char *s, int n) { char *p = (char *)s; char c; ${text} }`;
  test.each([
    ['by a constant', "*p = '\\0'; g(s); *p = '/';", 'pair'],
    ['by the saved value', "c = *p; *p = 'x'; g(s); p[0] = c;", 'pair'],
    ['at one place in two spellings', "*(p + n) = 0; g(s); p[n] = ',';", 'pair'],
    ['after a label', "*p = 0; if (g(s)) goto out; n++; out: *p = '/';", 'pair'],
    ['in a loop', "for (; *p; p++) if (*p == '/') { *p = 0; g(s); *p = '/'; }", 'pair'],
    ['not of NUL', "*p = 'x'; g(s); *p = '/';", 'store'],
    ['not by NUL', '*p = 0; g(s); *p = 0;', 'store'],
    ['not on two ways', "if (n) *p = 0; else *p = '/';", 'store'],
    ['not at another place', "p[0] = 0; g(s); p[1] = '/';", 'store'],
    ['not when the pointer has moved', "*p = 0; p++; *p = '/';", 'store'],
  ])('%s', (_, text, grade) => {
    expect(audit([{ name: 'a.c', text: body(text) }]).findings[0]?.class).toBe(grade);
  });
});
