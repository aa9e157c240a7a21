import { describe, expect, test } from 'vitest';
import { audit, type AuditReport } from './index.ts';

/* Large trees: headers of several platforms, macros that make functions, words that nobody declares. All code is our own. */

const read = (files: Readonly<Record<string, string>>): AuditReport =>
  audit(Object.entries(files).map(([name, text]) => ({ name, text })));
const linesOf = ({ findings }: AuditReport): readonly string[] =>
  findings.map(({ file, line, class: of }) => `${file}:${line} ${of}`);

const STORE = 'void cut(const char *s) { *(char *)s = 0; }\n';

describe('macros of headers', () => {
  test('hold in the files that take them in, directly or not', () => {
    const report = read({
      'deep.h': '#define PLAIN(p) ((char *)(p))\n',
      'near.h': '#include "deep.h"\n',
      'a.c': '#include "near.h"\nvoid cut(const char *s) { *PLAIN(s) = 0; }\n',
    });
    expect(linesOf(report)).toEqual(['a.c:2 store']);
  });

  test('hold nowhere else, where they are not spelled as macros', () => {
    const report = read({
      'clock.h': '#define hz 119\n#define now get_now()\n',
      'b.c': '#include "clock.h"\nint f(void) { return hz; }\n',
      'a.c': `typedef struct clock { int now; } clock_t;\n${STORE}int f(clock_t *c) { int hz = c->now; return hz; }\n`,
    });
    expect(report.unread).toEqual([]);
    expect(linesOf(report)).toEqual(['a.c:2 store']);
  });

  test('hold everywhere, where no file takes their header in by name', () => {
    const report = read({
      'config.h': '#define plain(p) ((char *)(p))\n',
      'a.c': 'void cut(const char *s) { *plain(s) = 0; }\n',
    });
    expect(linesOf(report)).toEqual(['a.c:1 store']);
  });

  test('are those of the nearest folder, where several headers have one name', () => {
    const report = read({
      'os/one/sys/plain.h': '#define plain(p) (p)\n',
      'os/two/sys/plain.h': '#define plain(p) ((char *)(p))\n',
      'src/os/two/a.c': '#include <sys/plain.h>\nvoid cut(const char *s) { *plain(s) = 0; }\n',
    });
    expect(linesOf(report)).toEqual(['src/os/two/a.c:2 store']);
  });

  test('are given to a header by the file that takes it in', () => {
    const report = read({
      'other.h': '#define LOAD(p) (p)\n',
      'body.h': 'static unsigned sum(const unsigned *p)\n{\n    return *LOAD(p);\n}\n',
      'a.c': '#define LOAD(p) ((unsigned *)(p))\n#include "body.h"\n',
      'b.c': '#include "other.h"\n',
    });
    expect(linesOf(report)).toEqual(['body.h:3 read']);
  });
});

test('records of two platforms are those of the headers that a file takes in', () => {
  const report = read({
    'one/node.h': 'struct node { const char *name; };\n',
    'two/node.h': 'struct node { char *name; };\n',
    'one/a.c': '#include "node.h"\nvoid f(struct node *n) { *(char *)n->name = 0; }\n',
    'two/b.c': '#include "node.h"\nvoid f(struct node *n) { *(char *)n->name = 0; }\n',
  });
  expect(linesOf(report)).toEqual(['one/a.c:2 store']);
});

describe('macros', () => {
  test.each([
    [
      'that make several functions, each with what it drops',
      '#define BOTH(name, ...) static const int name##_all[] = { __VA_ARGS__ }; \\\nint name##_a(int n) { return n; } \\\nvoid name##_b(const char *s) { *(char *)s = 0; }\nBOTH(x,\n  { 1, 2 },\n  { 3 })\n',
      ['a.c:3 store', 'a.c:7 store'],
    ],
    [
      'that end with the name of another one, whose arguments follow',
      '#define GET64(p) (((struct u64 *)(p))->v)\n#define GET GET64\nstruct u64 { long v; };\nlong f(const char *p) { return GET(p); }\n',
      ['a.c:4 read', 'a.c:5 store'],
    ],
    [
      'that join a name to nothing',
      '#define PARAM(before, name) int *before ## name ## _at = &before ## name;\nint size;\nPARAM(, size)\n',
      ['a.c:4 store'],
    ],
  ])('%s', (_, text, expected) => {
    const report = read({ 'a.c': text + STORE });
    expect(report.unread).toEqual([]);
    expect(linesOf(report).toSorted()).toEqual(expected);
  });

  test('that store in several places are told once', () => {
    const { findings } = read({
      'a.c':
        '#define CLEAR(p) do { (p)[0] = 0; (p)[1] = 0; } while (0)\nvoid f(const char *s) { CLEAR((char *)s); }\n',
    });
    expect(findings.flatMap(({ stores }) => stores)).toHaveLength(1);
  });
});

describe('words that nobody declares', () => {
  test.each([
    ['an attribute after a prototype', 'extern void note(int level, const char *f, ...) PRINTF(2, 3);\n'],
    ['an attribute of a parameter', 'int f(void (*done)(void *) UNUSED, int n) { return n; }\n'],
    ['a macro with an argument left out', 'PARAM(zone, , size, INT,\n    "text");\n'],
    ['a macro with storage before it', 'static POOL(M_NODE, "node", "nodes");\n'],
    ['a macro for a type', 'static LIST_OF(node) *all;\n'],
    [
      'a macro that takes statements',
      'EVENT(open,\n    ASSIGN(\n        entry->id = id;\n        entry->n = n;\n    ),\n    PRINT("%d", entry->id)\n);\n',
    ],
    ['a macro in a function with an argument left out', 'void f(void) { TRACE(a, , b); }\n'],
    ['code of an assembler', '#if defined(_ASM) && !defined(X)\n.macro KEEP func:req\n.endm\n#endif\n'],
    ['an attribute of a record', 'struct __attribute__((packed)) head { int n; };\n'],
    ['an attribute before a star', 'char INTERNAL *name_of(int n);\n'],
    [
      'a definition in the old style whose name is a macro',
      '#define zero(to, n) memset(to, 0, n)\nvoid INTERNAL zero(to, n)\n    char *to; unsigned n;\n{\n    while (n--) *to++ = 0;\n}\n',
    ],
    ['a typedef with no name', 'typedef unsigned int;\nint f(void) { int const n = 1; return n; }\n'],
  ])('%s', (_, text) => {
    const report = read({ 'a.c': text + STORE });
    expect(report.unread).toEqual([]);
    expect(linesOf(report)).toEqual([`a.c:${text.split('\n').length} store`]);
  });
});
