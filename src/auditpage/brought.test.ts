import { expect, test } from 'vitest';
import { sorted } from './bring.ts';
import { readAndAudit, textOf } from './read.ts';
import { packText, unpackText } from './share-link.ts';
import { parseVerdicts, printVerdicts } from './verdicts.ts';

const file = (name: string, content: BlobPart = 'int a;') => ({ name, blob: new Blob([content]) });

test('what was named one by one is refused with a reason, what lay in a folder is counted', () => {
  const all = [file('a.c'), file('b.h'), file('c.cpp'), file('photo.png'), file('gcc.log')];
  const chosen = sorted(all, false);
  expect(chosen.files.map(({ name }) => name)).toEqual(['a.c', 'b.h']);
  expect(chosen.refused).toEqual([
    { name: 'c.cpp', why: 'cplusplus' },
    { name: 'photo.png', why: 'notC' },
  ]);
  expect(chosen.logs.map(({ name }) => name)).toEqual(['gcc.log']);
  expect(sorted(all, true)).toMatchObject({ others: 3, refused: [], logs: [] });
});

test('a file that is too large is refused by its size alone', () => {
  const blob = { size: 20_000_001 } as Blob;
  expect(sorted([{ name: 'a.c', blob }], true).refused).toEqual([{ name: 'a.c', why: 'large' }]);
});

test('bytes that no text has are told, and those of old encodings are read', () => {
  expect(textOf(Uint8Array.of(0x7f, 0x45, 0))).toBe(null);
  expect(textOf(Uint8Array.of(0x61, 0xe9))).toBe('aé');
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2d, 0x4e))).toBe('a中');
  expect(textOf(Uint8Array.of(0xfe, 0xff, 0, 0x61, 0x4e, 0x2d))).toBe('a中');
});

test('a file that cannot be read hides nothing in the next', async () => {
  const broken = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  const good = file('b.c', 'void f(const char *s) { *(char *)s = 0; }\n');
  const told: string[] = [];
  const whole: string[] = [];
  let now = 0;
  const answer = await readAndAudit(
    { files: [{ name: 'a.c', blob: broken }, file('e.c', '  '), file('x.c', 'a\0b'), good] },
    ({ phase, findings }) => {
      told.push(`${phase} ${findings.length}`);
      if (phase === 'report') whole.push(...findings.map((finding) => finding.class));
    },
    () => (now += 100),
  );
  expect(answer.refused).toEqual([
    { name: 'a.c', why: 'unreadable' },
    { name: 'e.c', why: 'empty' },
    { name: 'x.c', why: 'binary' },
  ]);
  expect(whole).toEqual(['store']);
  expect(answer.report.findings).toEqual([]);
  expect(answer.grep).toEqual({ casts: 1, wide: 1 });
  expect(told).toContain('files 0');
});

test('a small text fits into an address, and comes back; a damaged one is told', async () => {
  const text = 'void f(const char *s) { *(char *)s = 0; }\n'.repeat(20);
  const packed = await packText(text);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await unpackText(packed ?? '')).toBe(text);
  expect(await unpackText('AAAA')).toBe(null);
  expect(await unpackText('%%%')).toBe(null);
  const random = Array.from({ length: 9000 }, (_, at) =>
    String.fromCharCode(33 + (((at * at * 7919) % 8009) % 90)),
  ).join('');
  expect(await packText(random)).toBe(null);
});

test('verdicts are kept as they are, and damaged ones left out', () => {
  const verdicts = new Map([['0a', 'copy' as const]]);
  expect(parseVerdicts(printVerdicts(verdicts))).toEqual(verdicts);
  expect(parseVerdicts('{"a":"maybe","b":"lie"}')).toEqual(new Map([['b', 'lie']]));
  for (const text of ['', '[', 'null', '3', null, undefined]) expect(parseVerdicts(text).size).toBe(0);
});
