import { expect, describe, it } from 'vitest';
import { parseSchedule } from '../schedule/index.ts';
import { typedPath, typedSchedule } from './typed.ts';

describe('a typed path', () => {
  it.each([
    ['/etc/zfs/zpool.cache', '/etc/zfs/zpool.cache'],
    ['  /etc/zfs/zpool.cache\t', '/etc/zfs/zpool.cache'],
    ['\u00a0/x/y\ufeff', '/x/y'],
    ['cachefile=/x', '/x'],
    [' -o cachefile=/x ', '/x'],
    ['-ocachefile=/x', '/x'],
    ['cachefile = "/x/y z"', '/x/y z'],
    ["'cachefile=/x'", '/x'],
    ['"/x"', '/x'],
    ['cachefile=none', 'none'],
    ['cachefile=', ''],
    // What is a path stays one.
    ['/cachefile=/x', '/cachefile=/x'],
    ['/a b', '/a b'],
    ['/it"s', '/it"s'],
    ['cachefile', 'cachefile'],
    ['', ''],
  ])('%j is %j', (text, path) => {
    expect(typedPath(text)).toBe(path);
  });
});

describe('a typed schedule', () => {
  const letters = ['A', 'B', 'C', 'D'];
  const steps = parseSchedule('A8.B12.A4', letters);

  it.each([
    'A8.B12.A4',
    'A8,B12,A4',
    'a8, b12, a4',
    'A8 B12 A4',
    ' A8  B12\tA4 ',
    'A8 . B12 ; A4',
    'A8，B12、A4',
    'A8,\u00a0B12,A4,',
    'A 8, B 12, A 4',
  ])('%j is A8.B12.A4', (text) => {
    expect(steps.ok).toBe(true);
    expect(parseSchedule(typedSchedule(text), letters)).toEqual(steps);
  });

  it('is refused where a run is missing or runs stick together', () => {
    for (const [text, reason] of [
      ['A8,,B12', 'thread'],
      [',A8', 'thread'],
      ['A8.', 'thread'],
      ['A8B12', 'separator'],
      ['A8, Q2', 'thread'],
    ] as const) {
      expect(parseSchedule(typedSchedule(text), letters), text).toMatchObject({
        ok: false,
        error: { reason },
      });
    }
    expect(typedSchedule('   ')).toBe('');
  });
});
