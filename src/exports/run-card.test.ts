import { expect, it } from 'vitest';
import { runCard } from './run-card.ts';

const graph = {
  width: 100,
  height: 80,
  dots: 'M1 1z',
  marks: 'M2 2z',
  line: 'M0 80L100 0',
  start: { x: 0, y: 80 },
  end: { x: 100, y: 0 },
};
const card = runCard({
  title: 'A & B',
  verdict: 'The kernel takes the path /var/cache, and nobody is told of it at all',
  lines: ['1 preemption', '1 of 3'],
  cells: ['/', '<', null, 'z', null],
  graph,
  isHarm: true,
});

it('is one SVG that asks for nothing outside of it', () => {
  expect(card).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/s);
  expect(card).not.toMatch(/href|url\(|<style|var\(--/);
});

it('escapes what it says, frames the hole, and draws the run', () => {
  expect(card).toContain('A &#38; B');
  expect(card).toContain('&#60;');
  expect(card.match(/stroke-width="5"/g)).toHaveLength(1);
  expect(card).toContain(graph.line);
});

it('breaks a long verdict between words', () => {
  expect(card).toContain('>The kernel takes the path</text>');
});

it('keeps the blanks between Chinese signs and words', () => {
  const verdict = '内核返回 EFAULT（应答全是 0）';
  expect(runCard({ title: '', verdict, lines: [], cells: [], graph, isHarm: false })).toContain(
    `>${verdict}</text>`,
  );
});
