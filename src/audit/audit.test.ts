import { describe, expect, test } from 'vitest';
import { audit, type Finding } from './index.ts';
import { told } from './fixtures/told.ts';

/*
 * Cases of our own, one or more for each sentence that says what a finding is: what is not known, threads, damage, and the report.
 */

describe('what is not known', () => {
  test('is said, with the name that would settle it', () => {
    const text =
      'int f(thing_t *t, label_t l) { return *(char *)name_of(t) + *(char *)t->name + *(char *)l; }';
    const { findings, unresolved } = audit([{ name: 'a.c', text }]);
    expect(findings).toEqual([]);
    expect(unresolved.map(({ name }) => name)).toEqual(['name_of', 'thing_t', 'label_t']);
  });

  test('is told of a search in it', () => {
    const text = "int f(void *t) { return *(char *)strchr(name_of(t), '@'); }";
    expect(audit([{ name: 'a.c', text }]).unresolved).toEqual([{ file: 'a.c', line: 1, name: 'name_of' }]);
  });

  test('is not told of memory just got', () => {
    expect(
      audit([{ name: 'a.c', text: 'char *f(int n) { return (char *)kmem_alloc(n, 0); }' }]).unresolved,
    ).toEqual([]);
  });
});

describe('threads', () => {
  test.each([
    'pthread_create(0, 0, work, a)',
    'taskq_dispatch_ent(q, work, a)',
    'INIT_WORK(a, &work)',
    'kthread_create_on_node((fn_t)work, a)',
  ])('are seen to begin with %s', (start) => {
    const text = `static void deep(const char *s) { *(char *)s = 0; } static void work(void *a) { deep(a); } void f(void *a) { ${start}; }`;
    expect(audit([{ name: 'a.c', text }]).findings).toMatchObject([{ thread: ['work', 'deep'] }]);
  });

  test('come first among their class', () => {
    const text = `void alone(const char *s) { *(char *)s = 0; } static void work(const char *s) { *(char *)s = 0; }
void f(void *a) { thrd_create(0, work, a); }`;
    expect(audit([{ name: 'a.c', text }]).findings.map((each) => each.function)).toEqual(['work', 'alone']);
  });
});

describe('damage', () => {
  const good = 'int good(const char *s)\n{\n    *(char *)s = 0;\n    return 0;\n}\n';
  test.each([
    ['a head without its end', 'static void half(const char *n {\n\n'],
    ['a body without its end', 'static void half(const char *n)\n{\n    if (n) {\n        g(n;\n\n'],
    ['brackets of other kinds', 'int x = (1, [2 };\n'],
    ['a string without its end', 'char *x = "abc;\nint y;\n'],
    ['a stray #else', '#else\n#endif\n#endif\n'],
    ['too many brackets', `int x = ${'('.repeat(5000)};\n`],
    ['no C at all', 'Lorem ipsum dolor sit amet, "consetetur" {sadipscing} elitr.\n'],
  ])('of %s does not hide the next function', (_, damage) => {
    const report = audit([{ name: 'a.c', text: damage + good }]);
    expect(report.findings.some((each) => each.function === 'good' && each.class === 'store')).toBe(true);
  });

  test('is listed by line', () => {
    const { unread } = audit([
      { name: 'a.c', text: `int f(void)\n{\n    x = = 1;\n    return 0;\n}\n${good}` },
    ]);
    expect(unread).toEqual([{ file: 'a.c', line: 3, reason: 'not an expression' }]);
  });

  test('names that objects of a script have are names', () => {
    const text =
      'struct __proto__ { char *constructor; }; void toString(const struct __proto__ *valueOf) { ((struct __proto__ *)valueOf)->constructor = 0; }';
    expect(audit([{ name: '__proto__', text }]).findings.map((each) => each.class)).toEqual(['store']);
  });
});

test('findings are told as they are settled, each once', () => {
  const text =
    'void f(const char *s) { *(char *)s = 0; } char *g(const char *s) { return (char *)s; } void h(const char *s) { *g(s) = 1; }';
  const heard: Finding[] = [];
  const { findings } = audit([{ name: 'a.c', text }], { onFinding: (finding) => heard.push(finding) });
  expect(heard.map(told).sort()).toEqual(findings.map(told).sort());
});

test('lines and literals are counted', () => {
  const text = 'char *a = "1", *b = "2";\nvoid f(void) { char *c = "3"; c[0] = 4; }\n';
  expect(audit([{ name: 'a.c', text }])).toMatchObject({ lines: 2, literals: [{ file: 'a.c', count: 2 }] });
});

describe('the stages of one function, from 2008 to its mending', () => {
  const stages = import.meta.glob<string>('./fixtures/history/*.c', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const read = (name: string): ReturnType<typeof audit> =>
    audit([{ name, text: stages[`./fixtures/history/${name}.c`] ?? '' }], { borrowed: true });

  test.each([
    ['s1-borrow-2008', [], 2],
    ['s2-constified-2023', [], 0],
    ['s2b-only-val-const', ['launder pair'], 0],
    ['s3-silenced-2023', ['cast pair', 'cast pair'], 0],
    ['s3b-index-2023', ['cast pair', 'cast pair'], 0],
    ['s3c-name-2023', ['cast pair'], 0],
    ['s4-fixed-2024', [], 0],
    ['s5-cast-over-search', ['cast pair', 'cast pair'], 0],
    ['s6-search-only', ['launder pair'], 0],
  ])('%s', (name, expected, borrowed) => {
    const report = read(name);
    expect(report.findings.map((each) => `${each.kind} ${each.class}`)).toEqual(expected);
    expect(report.borrowed).toHaveLength(borrowed);
  });

  test('tell what runs while the string is cut, and which findings are one pair', () => {
    const { findings } = read('s3-silenced-2023');
    const cutAt = { file: 's3-silenced-2023', line: 12, column: 2 };
    expect(findings).toMatchObject([
      { window: ['stat'], cutAt },
      { window: ['stat'], cutAt },
    ]);
  });
});

test('threads stand in the report, also of findings that were told before', () => {
  const told: boolean[] = [];
  const { findings } = audit(
    [
      {
        name: 'a.c',
        text: `#include <pthread.h>
static void cut(const char *s) { *(char *)s = 0; }
static void *run(void *a) { cut(a); return 0; }
void go(pthread_t *t, char *a) { pthread_create(t, 0, run, a); }
`,
      },
    ],
    { onFinding: ({ thread }) => told.push(thread === null) },
  );
  expect(told).toEqual([true]);
  expect(findings.map(({ thread, body }) => [thread, body])).toEqual([
    [['run', 'cut'], { first: 2, last: 2 }],
  ]);
});
