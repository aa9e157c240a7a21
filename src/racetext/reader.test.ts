import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRace, type RaceErrorKind } from './index.ts';
import { raceText } from './fixtures/random-race.ts';

const programs = new URL('fixtures/programs/', import.meta.url);
const texts = readdirSync(programs).map((file) => readFileSync(new URL(file, programs), 'utf8'));

/** Says what is wrong with a text first: `kind line:column`; nothing if it is a race. */
function wrong(text: string): string {
  const read = readRace(text);
  if (read.ok) return '';
  const [first] = read.error;
  return first ? `${first.kind} ${first.line}:${first.column}` : 'no error';
}

/** Returns what is wrong in a statement, in a thread whose lines begin at 1:1. */
const inThread = (statement: string): string =>
  wrong(
    `${statement}\n}\nthread B {\n x = 1\n}\nshared u8 x, y\nshared char s[4]\nheap char h[2]\nheap g { u8 f }\nmutex m`.replace(
      /^/,
      'thread A { x = 1\n u8 t; char p[3]\n',
    ),
  );

describe('refuses, at the first word that is wrong,', () => {
  it.each<[string, `${RaceErrorKind} ${number}:${number}`]>([
    ["x = 'ab'", 'character 3:5'],
    ["x = ''", 'character 3:5'],
    ["x = 'a", 'unterminated 3:5'],
    ["x = '\\q'", 'character 3:6'],
    ["x = '\\01'", 'character 3:6'],
    ["x = '\\x4'", 'character 3:6'],
    ['x = 1 /* never', 'unterminated 3:7'],
    ['x = y ? 1 : 2', 'character 3:7'],
    ['x = 0x', 'number 3:5'],
    ['x = 12ab', 'number 3:5'],
    ['x = 2147483648', 'number 3:5'],
    ['x = y +', 'syntax 3:8'],
    ['x = ', 'syntax 3:5'],
    ['x = y y = 2', 'syntax 3:7'],
    ['x == 1', 'syntax 3:3'],
    ['x = y = 1', 'syntax 3:7'],
    ['if (x', 'syntax 4:1'],
    ['x', 'syntax 3:2'],
    ['5 = x', 'syntax 3:1'],
    ['strlen(s)', 'syntax 3:1'],
    ['z = 1', 'unknown-name 3:1'],
    ['x = foo(1)', 'unknown-name 3:5'],
    ['g.z = 1', 'unknown-name 3:3'],
    ['x.f = 1', 'unknown-name 3:3'],
    ['lock z', 'unknown-name 3:6'],
    ['join Z', 'unknown-name 3:6'],
    ['x = u\n u8 u', 'unknown-name 3:5'],
    ['u8 t', 'duplicate-name 3:4'],
    ['u8 m', 'duplicate-name 3:4'],
    ['u8 B', 'duplicate-name 3:4'],
    ['u8 free', 'reserved-name 3:4'],
    ['u8 int', 'reserved-name 3:4'],
    ['byte b = 1', 'type 3:1'],
    ['int a[3]', 'type 3:5'],
    ['x[0] = 1', 'type 3:1'],
    ['s = 1', 'type 3:1'],
    ['x = s + 1', 'type 3:5'],
    ['x = g', 'type 3:5'],
    ['x = m', 'type 3:5'],
    ['x = "a"', 'type 3:5'],
    ['x = strlen(y)', 'type 3:12'],
    ['x = strlen(s[0])', 'type 3:12'],
    ['x = strcmp(s, 3)', 'type 3:15'],
    ['strcpy(s, "ab")', 'type 3:11'],
    ['unlock x', 'type 3:8'],
    ['free s', 'type 3:6'],
    ['free x', 'type 3:6'],
    ['join m', 'type 3:6'],
    ['return p', 'type 3:8'],
    ['char q[0]', 'value 3:8'],
    ['char q[65]', 'limit 3:8'],
    ['x = strlen(s, 1)', 'arguments 3:5'],
    ['x = strnlen(s)', 'arguments 3:5'],
    ['memcpy(s, h)', 'arguments 3:1'],
    ['x = 1; y = 2', 'two-steps 3:8'],
    ['atomic { x = 1 } y = 2', 'two-steps 3:18'],
    ['while (x) x = 0', 'two-steps 3:11'],
    ['continue', 'misplaced 3:1'],
    ['else', 'misplaced 3:1'],
    ['atomic { x = 1; lock m }', 'misplaced 3:17'],
    ['atomic { if (x) join B }', 'misplaced 3:17'],
    ['atomic { atomic { x = 1 } }', 'misplaced 3:10'],
    ['join A', 'misplaced 3:6'],
    ['return x', 'misplaced 3:8'],
    ['x = B.t', 'misplaced 3:5'],
    ['x = ended(B)', 'misplaced 3:5'],
    ['char q[2] = "a"', 'misplaced 3:11'],
    ['x = sizeof s[1]', 'misplaced 3:13'],
    ['shared u8 z', 'misplaced 3:1'],
    ['title: no', 'misplaced 3:1'],
    ['for (x = 0', 'refused 3:1'],
    ['x = NULL', 'refused 3:5'],
    [`${'a'.repeat(25)} = 1`, 'limit 3:1'],
    [`x = ${'('.repeat(33)}1${')'.repeat(33)}`, 'limit 3:37'],
    [`x = (${'1+\n'.repeat(101)}1)`, 'limit 103:2'],
    [`x = 1${' '.repeat(200)}`, 'limit 3:201'],
    ['if (1) '.repeat(8), 'limit 4:1'],
  ])('%s', (statement, where) => {
    expect(inThread(statement)).toBe(where);
  });

  it.each<[string, `${RaceErrorKind} ${number}:${number}`]>([
    ['int x', 'syntax 1:1'],
    ['shared u8', 'syntax 1:10'],
    ['shared foo x', 'type 1:8'],
    ['shared u16 a[2]', 'type 1:12'],
    ['shared u8 a = "a"', 'type 1:15'],
    ['shared char a[2] = 1', 'type 1:20'],
    ['shared char a[]', 'missing 1:13'],
    ['shared char a[0]', 'value 1:15'],
    ['shared char a[65]', 'limit 1:15'],
    ['shared char a[2] = {1, 256}', 'value 1:24'],
    ['shared char a[1] = {1, 2}', 'value 1:20'],
    ['shared bool a = 2', 'value 1:17'],
    ['shared u8 a = -1', 'value 1:15'],
    ['heap g { }', 'missing 1:6'],
    ['heap g { u8 a, a }', 'duplicate-name 1:16'],
    ['heap g { u8 a', 'syntax 2:1'],
    ['shared u8 a\nmutex a', 'duplicate-name 2:7'],
    ['title: a\ntitle: b', 'duplicate-name 2:1'],
    ['shared u8 W1\nthread W x2 {\n W1 = 1\n}', 'duplicate-name 2:8'],
    ['thread W x2 {\n int i = 1\n}\nshared u8 W1', 'duplicate-name 4:11'],
    ['thread W x5 {', 'syntax 1:10'],
    ['thread W {\n u8 t\n}', 'missing 1:8'],
    ['thread W {\n break\n}\nthread V x2 {\n x = 1\n}\nshared u8 x', 'misplaced 2:2'],
    ['thread W {\n u8 x\n}\nthread V x2 {\n x = 1\n}\nshared u8 x', 'duplicate-name 2:5'],
    ['never bad: 1', 'reserved-name 1:7'],
    ['never a: 1\nexists a: 1', 'duplicate-name 2:8'],
    ['never a: x == 1', 'unknown-name 1:10'],
    ['never a: A.v', 'unknown-name 1:12'],
    ['never a: result(B', 'syntax 2:1'],
    ['show A', 'type 1:6'],
    ['show q', 'unknown-name 1:6'],
    ['shared char a[2]\nshow a[0]', 'misplaced 2:7'],
    ['show ended(A)', 'misplaced 1:6'],
  ])('%s', (item, where) => {
    const text = `${item}\nthread A {\n int i = 1\n}\nthread B {\n int i = 1\n}`;
    expect(wrong(text)).toBe(where);
  });

  it('too few threads, too many conditions, variables and bytes', () => {
    expect(wrong('shared u8 x\n')).toBe('missing 2:1');
    const pair = 'thread A x2 {\n int i = 1\n}\n';
    const conditions = Array.from({ length: 13 }, (_, index) => `never n${index}: 0`).join('\n');
    expect(wrong(`${pair}${conditions}`)).toBe('limit 16:7');
    const variables = Array.from({ length: 25 }, (_, index) => `shared u8 v${index}`).join('\n');
    expect(wrong(`${variables}\n${pair}`)).toBe('limit 25:11');
    expect(wrong(`shared char a[64], b[64], c[64], d[64], e[1]\n${pair}`)).toBe('limit 1:41');
    expect(wrong(`${pair}${' '.repeat(9000)}`)).toBe('limit 1:1');
    expect(wrong(`title: ${'t'.repeat(81)}\n${pair}`)).toBe('limit 1:8');
    const steps = Array.from({ length: 65 }, () => ' i = 1').join('\n');
    expect(wrong(`thread A x2 {\n int i\n${steps}\n}`)).toBe('limit 67:2');
  });
});

it('offers a correction where one is near', () => {
  const corrections = (text: string): (string | null)[] => {
    const read = readRace(text);
    return read.ok ? [] : read.error.map(({ correction }) => correction);
  };
  const text = (statement: string): string => `shared u8 count\nthread A x2 {\n ${statement}\n}`;
  expect(corrections(text('cuont++'))).toEqual(['count']);
  expect(corrections(text('count = strlne(count)'))).toEqual(['strlen']);
  expect(corrections(text('itn t = 1'))).toEqual(['int']);
  expect(corrections('shred u8 x')).toEqual(['shared']);
  expect(corrections(text('something_else++'))).toEqual([null]);
  // A variable of C outside of the threads is one that all share; a function is nothing.
  expect(corrections('int count;\nthread A x2 {\n  count++\n}\n')).toEqual(['shared int']);
  expect(readRace('shared int count;\nthread A x2 {\n  count++\n}\n').ok).toBe(true);
  expect(corrections('char path[8] = "a"')).toEqual(['shared char']);
  expect(corrections('int main() {\n}\n')).toEqual([null]);
});

it('reads what the grammar allows', () => {
  expect(
    wrong(
      '\ufefftitle: a // b\r\nshared u8 x; shared char s[] = "a\\x41\\n", t[4] = {1, -0, \'c\', true}\r\nheap g\n{ u8 v = 0x1f; char b[3]; }\nmutex m\nthread A x2\n{\n lock(m); ;\n g->v = (x +\n  1) /* a\n b */\n unlock (m)\n if x\n  return\n else if (x == 2) { return (-1) }\n while x < 2 {\n x++; }\n while (0);\n}\nnever n: A.q == 0 || A1.q\nthread C { int q; q = 1 }\n'.replace(
        'A.q == 0 || A1.q',
        'C.q == 0 || ended(A1)',
      ),
    ),
  ).toBe('');
});

describe('never crashes or hangs', () => {
  it('on random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readRace(text).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('on the words of the language in any order', () => {
    const words = fc.constantFrom(
      ...'title : shared heap mutex thread never exists show u8 int A x2 { } ( ) [ ] ; , = + == ++ -> . if else while break return atomic wait x y 3 "a" /* */ // \n strlen memcpy'.split(
        ' ',
      ),
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (all) => {
        const read = readRace(all.join(' '));
        if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('on a program with a piece cut out or doubled, and names a place in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...texts), raceText),
        fc.nat(),
        fc.nat(60),
        fc.boolean(),
        (text, at, length, doubles) => {
          const from = at % text.length;
          const piece = text.slice(from, from + length);
          const changed = text.slice(0, from) + (doubles ? piece + piece : '') + text.slice(from + length);
          const read = readRace(changed);
          if (read.ok) return;
          const lines = changed.split('\n').map((line) => Array.from(line).length);
          for (const { line, column, message } of read.error) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? 0) + 1);
            expect(message).not.toContain('undefined');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
