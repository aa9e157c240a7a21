import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { exploreRace, readRace, type RaceGrain } from './index.ts';

const outcomes = (text: string, grain: RaceGrain): string[] =>
  exploreRace(okValue(readRace(text)), { grain }).outcomes.map(
    ({ outcome, interleavings }) => `${interleavings} ${outcome}`,
  );

/** Computes an expression in a thread that nothing races with. */
function value(expr: string): string {
  const text = `shared int r\nshared char s[4] = "ab", z[3] = "abc"\nthread A {\n int q = ${expr}\n r = q\n}\nthread B {\n u8 n = 1\n}\nshow r`;
  const found = exploreRace(okValue(readRace(text.replace('z[3] = "abc"', "z[3] = {'a', 'b', 'c'}"))), {
    grain: 'access',
  });
  return found.outcomes.map(({ outcome }) => outcome.replace(/^.*r=(-?\d+)\]$/, '$1')).join();
}

it.each([
  ['-7/2', '-3'],
  ['-7%4', '-3'],
  ['7>>33', '3'],
  ['1<<31', '-2147483648'],
  ['2147483647+1', '-2147483648'],
  ['6 & 3 == 3', '0'],
  ['3 > 2 > 1', '0'],
  ['2 + 3 * 4 - 1', '13'],
  ['1 | 2 ^ 3 & 1', '3'],
  ['-1 >> 1', '-1'],
  ['10 - 3 - 2', '5'],
  ['!5 + ~0', '-1'],
  ['- -3', '3'],
  ['0 || 7', '1'],
  ['2 && 4', '1'],
  ['0 && 1 / 0', '0'],
  ["'a' + '\\x01' + '\\0'", '98'],
  ['sizeof s + sizeof(r) + sizeof q', '12'],
  ['strlen(s)', '2'],
  ['strnlen(z, 3)', '3'],
  ['strnlen(z, 0)', '0'],
  ["strrchr(s, 'c')", '-1'],
  ['strrchr(s, 256)', '2'],
  ["strnrchr(z, 'c', 2)", '-1'],
  ["strnrchr(z, 'c', 3)", '2'],
  ["strnrchr(z, 'c', 0)", '-1'],
  ['strcmp(s, "ab")', '0'],
  ['strcmp(s, "aa")', '1'],
  ['strcmp(s, "\\xff")', '-1'],
  ['strcmp(s, z)', '-1'],
])('%s is %s', (expr, wanted) => {
  expect(value(expr)).toBe(wanted);
});

it.each([
  'strlen(z)',
  "strrchr(z, 'a')",
  'strnlen(z, 4)',
  'strnlen(z, -1)',
  'z[3]',
  'z[-1]',
  'strcmp(z, "abc")',
])('%s runs out of its array', (expr) => {
  expect(value(expr)).toMatch(/^out-of-bounds\(A:4\)$/);
});

describe('stores', () => {
  const stored = (type: string, value: string): string =>
    outcomes(
      `shared ${type} x\nthread A {\n x = ${value}\n}\nthread B {\n int k = 1\n}\nshow x`,
      'statement',
    ).join();
  it('wraps to the type', () => {
    expect(stored('u8', '250 + 10')).toBe('2 ok [x=4]');
    expect(stored('u16', '-1')).toBe('2 ok [x=65535]');
    expect(stored('bool', '7')).toBe('2 ok [x=1]');
    expect(stored('int', '-2')).toBe('2 ok [x=-2]');
  });
});

describe('section 5', () => {
  it('has no step for a declaration, break, continue and return', () => {
    const text =
      'shared u8 x\nthread A {\n int i\n while (true) {\n  i++\n  if (i == 2) break\n  continue\n }\n return i\n}\nthread B {\n x = 1\n}\nshow result(A)';
    const found = exploreRace(okValue(readRace(text)), { grain: 'statement' });
    expect(found.longestInterleaving).toBe(7);
    expect(found.outcomes.map(({ outcome }) => outcome)).toEqual(['ok [result(A)=2]']);
    expect(exploreRace(okValue(readRace(text)), { grain: 'access' }).longestInterleaving).toBe(1);
  });

  it('lets an atomic block wait at its beginning for everything at once', () => {
    const text =
      'mutex m\nshared u8 x\nthread A {\n lock m\n x = 1\n unlock m\n}\nthread B {\n atomic { wait x == 1; lock m; join A; x = 2 }\n unlock m\n}\nnever wrong: x != 2';
    for (const grain of ['statement', 'access'] as const) expect(outcomes(text, grain)).toEqual(['1 ok']);
  });

  it('blocks for ever on a mutex that the thread holds, in an atomic block too', () => {
    expect(
      outcomes('mutex m\nshared u8 x\nthread A {\n lock m\n lock m\n}\nthread B {\n x = 1\n}', 'access'),
    ).toEqual(['2 deadlock(A:5)']);
    expect(
      outcomes('mutex m\nthread A {\n atomic { lock m; lock m }\n}\nthread B {\n lock m\n}', 'access'),
    ).toEqual(['1 deadlock(A:3)']);
  });

  it('joins one copy or all of them, by return only', () => {
    const text = (name: string): string =>
      `shared u8 x\nthread W x2 {\n x++\n}\nthread M {\n join ${name}\n x = 9\n}\nshow x`;
    expect(outcomes(text('W'), 'statement')).toEqual(['2 ok [x=9]']);
    expect(outcomes(text('W1'), 'statement')).toEqual(['1 ok [x=10]', '3 ok [x=9]']);
  });
});

describe('section 8', () => {
  it('takes two steps for a failing assert on a shared value, one for a passing one', () => {
    const text = 'shared u8 x = 1\nthread A {\n assert x == 1\n}\nthread B {\n x = 2\n}';
    expect(outcomes(text, 'statement')).toEqual(['1 assert(A:3)', '1 ok']);
    const found = exploreRace(okValue(readRace(text)), { grain: 'access' });
    expect(
      found.outcomes.map(({ outcome, interleavings, schedule }) => [outcome, interleavings, schedule.length]),
    ).toEqual([
      ['assert(A:3)', '1', 3],
      ['ok', '1', 2],
    ]);
  });

  it('gives a failing division a step of its own behind the read', () => {
    const text = 'shared u8 x\nthread A {\n int t = 6 / x\n}\nthread B {\n x++\n}';
    const access = exploreRace(okValue(readRace(text)), { grain: 'access' });
    expect(access.outcomes.map(({ outcome, interleavings }) => `${interleavings} ${outcome}`)).toEqual([
      '5 divide-by-zero(A:3)',
      '1 ok',
    ]);
  });

  it('puts private work before the first step into the start, and what fails there is a step', () => {
    const text =
      'shared u8 x\nthread A {\n int i = 3\n i = i * 2\n x = i\n}\nthread B {\n int k\n k = 1 / k\n}\nshow x';
    const found = exploreRace(okValue(readRace(text)), { grain: 'access' });
    expect(found.outcomes.map(({ outcome, schedule }) => `${schedule} ${outcome}`)).toEqual([
      '1 divide-by-zero(B:9)',
    ]);
    expect(found.interleavings).toBe('2');
  });

  it('ends at once where no thread has a step', () => {
    const found = exploreRace(okValue(readRace('thread A x2 {\n int i = 3\n}')), { grain: 'access' });
    expect(found).toMatchObject({
      interleavings: '1',
      reachableStates: 1,
      terminalStates: 1,
      transitions: 0,
      longestInterleaving: 0,
    });
    expect(found.outcomes[0]).toMatchObject({
      outcome: 'ok',
      schedule: '',
      minPreemptions: 0,
      minContextSwitches: 0,
    });
  });

  it('alternates reads and writes of a copy', () => {
    const text =
      'shared char a[2] = "x", b[2]\nthread A {\n strcpy(b, a)\n}\nthread B {\n a[0] = \'y\'\n}\nshow b';
    expect(exploreRace(okValue(readRace(text)), { grain: 'access' })).toMatchObject({
      longestInterleaving: 5,
      interleavings: '5',
    });
    expect(outcomes(text, 'access')).toEqual(['4 ok [b="x"]', '1 ok [b="y"]']);
  });
});

describe('section 9', () => {
  it('reads and writes freed memory on, and flags it by thread', () => {
    const text =
      'heap g { u16 a = 1; int b; bool c }\nthread A {\n free g\n}\nthread B {\n atomic { wait freed_ }\n}';
    expect(readRace(text).ok).toBe(false);
    const freed =
      'heap g { u16 a = 1; int b; bool c }\nthread A {\n free g\n}\nthread B {\n join A\n g.a = g.a + 1\n}\nshow g.a, g.b, g.c';
    expect(outcomes(freed, 'access')).toEqual([
      '1 use-after-free-read(B) + use-after-free-write(B) [g.a=23131 g.b=1515870810 g.c=90]',
    ]);
  });

  it.each([
    ['heap u8 h\nthread A {\n free h\n free h\n}', 'double-free(A:4)'],
    ['mutex m\nthread A {\n unlock m\n}', 'unlock-not-held(A:3)'],
    ['shared char s[2]\nthread A {\n s[0] = 1\n s[1] = 1\n s[s[0] + 1] = 5\n}', 'out-of-bounds(A:5)'],
  ])('ends the process: %s', (text, outcome) => {
    const found = exploreRace(okValue(readRace(`${text}\nthread B {\n int k\n k = 1\n}`)), {
      grain: 'access',
    });
    expect(found.outcomes.map((one) => one.outcome)).toEqual([outcome]);
  });

  it('checks the index of a store after its value, and of x op= e before', () => {
    const text = (op: string): string =>
      `shared u8 x\nshared char s[1]\nthread A {\n s[3] ${op} 1 / x\n}\nthread B {\n int k = 1\n}`;
    expect(outcomes(text('='), 'access')).toEqual(['1 divide-by-zero(A:4)']);
    expect(outcomes(text('+='), 'access')).toEqual(['1 out-of-bounds(A:4)']);
  });
});

describe('section 10', () => {
  it('fails nowhere in a condition', () => {
    const text =
      "shared u8 x\nshared char s[2] = {'a', 'b'}\nthread A x2 {\n x = 1\n}\nexists a: x / 0 == 0 && s[5] == 0 && s[-1] == 0\nexists b: strlen(s) == 2 && strnlen(s, -4) == 0\nexists c: strrchr(s, 'b') == 1 && strcmp(s, \"ab\") == 0";
    expect(outcomes(text, 'statement')).toEqual(['2 a + b + c']);
  });

  it('means some copy, the same one everywhere in a condition', () => {
    const text =
      'shared u8 n\nthread W x2 {\n u8 a\n atomic { a = n; n++ }\n return a\n}\nexists one: W.a == 0 && result(W) == 0\nnever mixed: W.a == 0 && result(W) == 1\nexists first: W1.a == 1\nshow W.a';
    expect(outcomes(text, 'statement')).toEqual(['1 first + one [W.a=0|1]', '1 one [W.a=0|1]']);
  });

  it('shows - for what a stopped thread has, first', () => {
    const text =
      'shared u8 n\nthread W x2 {\n u8 a = 7\n n++\n if (n == 1)\n  exit 3\n}\nshow W.a, result(W), n';
    expect(outcomes(text, 'statement').map((one) => one.replace(/^\d+ /, ''))).toEqual([
      'ok [W.a=-|7 result(W)=-|3 n=1]',
      'ok [W.a=-|7 result(W)=-|3 n=2]',
      'ok [W.a=7|7 result(W)=0|0 n=2]',
      'ok [W.a=7|7 result(W)=0|3 n=2]',
    ]);
  });

  it('prints arrays without trailing NULs, and bytes as \\xHH', () => {
    const text = 'shared char s[6] = "a\\"\\\\\\n\\xff"\nthread A x2 {\n s[0] = 0\n}\nshow s';
    expect(outcomes(text, 'statement')).toEqual(['2 ok [s="\\x00\\x22\\x5c\\x0a\\xff"]']);
  });
});

describe('section 11', () => {
  it('forgets variables that are not read any more', () => {
    const dead = 'shared u8 x\nthread A {\n u8 t = x\n x = 7\n}\nthread B {\n x = 5\n}';
    const read = `${dead}\nshow A.t`;
    const states = (text: string, grain: RaceGrain): number =>
      exploreRace(okValue(readRace(text)), { grain }).reachableStates;
    expect([states(dead, 'statement'), states(read, 'statement')]).toEqual([7, 9]);
  });

  it('counts an exit as one state, whichever thread called it', () => {
    const text = 'shared u8 x\nthread W x2 {\n x++\n if (x == 2)\n  exit\n}';
    expect(exploreRace(okValue(readRace(text)), { grain: 'statement' })).toMatchObject({ terminalStates: 5 });
  });
});

describe('section 12', () => {
  const endless = (text: string, grain: RaceGrain) => () => exploreRace(okValue(readRace(text)), { grain });
  it('names the loop that can go round for ever', () => {
    const outer =
      'shared u8 x\nthread A {\n while (true) {\n  x = 1\n  while (x == 0) {\n   x = 1\n  }\n }\n}\nthread B {\n int k = 1\n}';
    expect(endless(outer, 'statement')).toThrow(
      expect.objectContaining({ kind: 'endless', line: 3, column: 2 }),
    );
    const inner =
      'shared u8 x\nthread A {\n while (true) {\n  x = 1\n  while (x == 1) {}\n }\n}\nthread B {\n int k = 1\n}';
    expect(endless(inner, 'access')).toThrow(
      expect.objectContaining({ kind: 'endless', line: 5, column: 3 }),
    );
  });

  it('allows 10,000 turns in one step, and not more', () => {
    const text = (turns: number): string =>
      `shared int x\nthread A {\n atomic { while (x < ${turns}) x++ }\n}\nthread B {\n x = 0\n}\nshow x`;
    expect(outcomes(text(10_000), 'statement')).toHaveLength(2);
    expect(endless(text(10_001), 'statement')).toThrow(expect.objectContaining({ kind: 'endless', line: 3 }));
    const start = 'shared u8 x\nthread A {\n int i\n while (i == 0) {}\n x = 1\n}\nthread B {\n x = 2\n}';
    expect(endless(start, 'access')).toThrow(expect.objectContaining({ kind: 'endless', line: 4 }));
  });

  it('stops at the limit of states, with outcomes that replay', () => {
    const text = 'shared int x\nthread W x4 {\n int i\n while (i < 9) {\n  x += i\n  i++\n }\n}';
    const found = exploreRace(okValue(readRace(text)), { grain: 'access', maxStates: 2000 });
    expect(found.complete).toBe(false);
  });
});
