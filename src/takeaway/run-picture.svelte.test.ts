import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { frameAt, runOf } from '../frames/index.ts';
import { replay } from '../schedule/index.ts';
import { anyRun } from '../traces/fixtures/any-run.ts';
import { inksOf } from './inks.ts';
import { runPicture } from './run-picture.ts';
import { svgOf } from './shapes.ts';

const WORDS = {
  caption: 'NUL and Void. <As & reported>',
  sentence: 'The serializing thread copies 23 bytes.',
  verdict: 'EFAULT, shown as “out of memory”',
  address: `https://example.org/#v=1&page=lab&schedule=${'S3.V2.'.repeat(20)}`,
  part: (from: number, to: number) => `Only ${from} to ${to}.`,
};
const INKS = inksOf(readFileSync('src/styles/tokens.css', 'utf8'));

function pictureAt(config: Parameters<typeof replay>[0], schedule: readonly number[], position: number) {
  const run = runOf(okValue(replay(config, schedule)));
  return runPicture(run, frameAt(run, position), WORDS);
}
const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;

describe('the picture of any run', () => {
  it('is XML of at most 40 kB with all it says, and nothing that a code review page would refuse', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(120), ({ config, schedule }, place) => {
        const picture = pictureAt(config, schedule, place % (schedule.length + 1));
        const svg = svgOf(picture, INKS, null);
        expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(40_000);
        const root = parsed(svg);
        expect(root.nodeName).toBe('svg');
        expect(root.getAttribute('viewBox')).toBe(
          `0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`,
        );
        const texts = [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
        expect(texts).toContain(WORDS.caption);
        // A long address goes over several lines.
        expect(texts.join('')).toContain(WORDS.address);
        expect(root.querySelectorAll('script, foreignObject, image, use, a').length).toBe(0);
        expect(svg).not.toMatch(/href|url\(|\son\w+=|NaN|undefined/);
        // Nothing is drawn outside.
        for (const mark of root.querySelectorAll('rect, text')) {
          expect(Number(mark.getAttribute('x'))).toBeLessThanOrEqual(picture.width);
          expect(Number(mark.getAttribute('y'))).toBeLessThanOrEqual(picture.height);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the picture', () => {
  const config = {
    world: 'article',
    path: '/var/cache/zpool.cache',
    threads: 3,
    fix: [],
    grain: 'coarse',
  } as const;
  const picture = pictureAt(config, [1, 1, 1, 0, 0, 1, 1], 6);

  it('has the colours of both themes, or of one', () => {
    const both = svgOf(picture, INKS, null);
    expect(both).toContain('@media (prefers-color-scheme:dark)');
    for (const theme of ['light', 'dark'] as const) {
      expect(Object.values(INKS[theme]).every((colour) => /^#[\da-f]{6}$/.test(colour))).toBe(true);
      expect(both).toContain(INKS[theme].alarm);
      const one = svgOf(picture, INKS, theme);
      expect(one).not.toContain('@media');
      expect(one).toContain(INKS[theme].paper);
    }
  });

  it('is drawn by a renderer of others: paper, tape, hole and lanes have their colours', () => {
    for (const theme of ['light', 'dark'] as const) {
      // Each look at `pixels` copies them all.
      const { pixels, width } = new Resvg(svgOf(picture, INKS, theme)).render();
      const seen = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4) seen.add(pixels.readUIntBE(at, 3));
      expect(width).toBe(picture.width);
      for (const ink of ['paper', 'tape', 'tape-off', 'alarm', 'v', 's', 'f', 'v-tint', 'ink'] as const) {
        expect(seen.has(Number.parseInt(INKS[theme][ink].slice(1), 16)), `${ink} in ${theme}`).toBe(true);
      }
    }
  });

  it('draws what is done solid and what comes as outlines, the race, and the end', () => {
    const root = parsed(svgOf(picture, INKS, 'light'));
    const count = (selector: string): number => root.querySelectorAll(selector).length;
    expect(count('rect.v.v-line, rect.s.s-line')).toBe(6);
    expect(count('rect.paper.s-line')).toBe(1);
    expect(count('path.alarm-line')).toBe(1);
    expect(count('rect.paper.alarm-line')).toBe(2);
  });
});
