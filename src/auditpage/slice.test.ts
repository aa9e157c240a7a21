import { expect, test } from 'vitest';
import { audit } from '../audit/index.ts';
import { cardsOf } from './cards.ts';
import { SAMPLE } from './sample-files.ts';
import { dedented, exampleOf, sliceOf, type SlicePart } from './slice.ts';

const textIn = (name: string): string | null => SAMPLE.find((file) => file.name === name)?.text ?? null;
const [cut, ...others] = cardsOf(audit(SAMPLE).findings);
const shown = (parts: readonly SlicePart[]): readonly string[] =>
  parts.map((part) => {
    if (part.kind === 'gap') return `(${part.count})`;
    if (part.kind === 'head') return `[${part.callee}]`;
    return `${part.number} ${part.touch}${part.isLent ? ' lent' : ''}`;
  });

test('the three casts of a pair are one card, the first of all', () => {
  expect(cut?.group).toBe('pair');
  expect(cut?.findings.map(({ line }) => line)).toEqual([24, 27, 30]);
  expect(others.map(({ group }) => group)).toEqual(['kept', 'harmless', 'harmless', 'kept']);
});

test('the slice holds only the lines that touch the pointer, and counts the gaps', () => {
  expect(shown(sliceOf(cut ?? fail(), textIn))).toEqual([
    '20 aims',
    '21 touches',
    '(2)',
    '24 cut lent',
    '(1)',
    '26 called lent',
    '27 restore lent',
    '(2)',
    '30 restore lent',
  ]);
});

test('only the cast is framed, and stays framed without the common indent', () => {
  const framed = dedented(sliceOf(cut ?? fail(), textIn)).flatMap((part) =>
    part.kind === 'line' ? part.frames.map(({ from, to }) => part.text.slice(from, to)) : [],
  );
  expect(framed).toEqual(['(char *)', '(char *)', '(char *)']);
});

test('the string in the example has the sign that mends it', () => {
  expect(exampleOf(cut ?? fail())).toEqual({ text: '/var/cache/zpool.cache', hit: 10 });
  expect(others.map(exampleOf)).toEqual([null, null, null, null]);
});

test('what a callee writes follows under its name', () => {
  const files = [
    { name: 'a.c', text: 'extern void blank(char *p);\nvoid f(const char *s)\n{\n\tblank((char *)s);\n}\n' },
    { name: 'b.c', text: 'void blank(char *p)\n{\n\tp[0] = 0;\n}\n' },
  ];
  const [card] = cardsOf(audit(files).findings);
  const parts = sliceOf(card ?? fail(), (name) => files.find((file) => file.name === name)?.text ?? null);
  expect(shown(parts)).toEqual(['2 given', '(1)', '4 drop', '[blank]', '3 callee']);
});

test('words in comments and strings touch nothing', () => {
  const text = `void f(const char *s)
{
	/* s is a string
	   and s stays one */
	puts("s");
	*(char *)s = 0; // s
	return;
}
`;
  const [card] = cardsOf(audit([{ name: 'a.c', text }]).findings);
  expect(shown(sliceOf(card ?? fail(), () => text)).at(-1)).toBe('6 store');
  expect(shown(sliceOf(card ?? fail(), () => text))).not.toContain('3 touches');
});

function fail(): never {
  throw new Error('no finding');
}
