import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { Blob as NodeBlob } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { frameAt, runOf } from '../frames/index.ts';
import { explore } from '../explore/index.ts';
import { CONFIG_OF, LANDMARKS, momentOf } from '../scenarios/index.ts';
import { finish, replay, replayKept } from '../schedule/index.ts';
import { anyRun } from '../traces/fixtures/any-run.ts';
import { indexedPng } from './indexed-png.ts';
import { inksOf } from './inks.ts';
import { linesOf } from './rows.ts';
import { runPicture } from './run-picture.ts';
import { svgOf } from './shapes.ts';

const WORDS = {
  caption: 'NUL and Void. <As & reported>',
  sentence: 'The serializing thread copies 23 bytes.',
  verdict: 'EFAULT, shown as “out of memory”',
  address: `https://example.org/#v=1&page=lab&schedule=${'S3.V2.'.repeat(20)}`,
  notes: [],
  more: (n: number) => `${n} more`,
  part: (from: number, to: number, of: number) => `Steps ${from} to ${to} of ${of}.`,
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

/** The longest runs that there are: each named one, to its end, and one to each outcome, also byte by byte. */
const LONG = [
  ...LANDMARKS.map(momentOf).map(({ config, schedule }) => okValue(replay(config, schedule))),
  ...[
    CONFIG_OF.article(),
    CONFIG_OF.faithful({ threads: 3 }),
    CONFIG_OF.faithful({ threads: 4, grain: 'byte' }),
  ].flatMap((config) => {
    const start = okValue(replay(config, []));
    const turns = Array.from({ length: 24 }, (_, at) => at % config.threads);
    return [start, okValue(replayKept(config, turns)).trace].map((trace) =>
      okValue(replay(config, finish(trace))),
    );
  }),
  // More than a thousand steps, on a path as long as the page accepts, in turns of some steps.
  ...[2, 5, 19, 266].map(
    (turn) =>
      okValue(
        replayKept(
          CONFIG_OF.faithful({
            path: '/var/cache/a-directory-whose-name-is-as-long-as-a-page-takes/zc',
            threads: 4,
            grain: 'byte',
          }),
          Array.from({ length: 1064 }, (_, at) => Math.floor(at / turn) % 4),
        ),
      ).trace,
  ),
  ...explore(CONFIG_OF.article(), { traces: false }).outcomes.map(({ schedule }) =>
    okValue(replay(CONFIG_OF.article(), [...schedule].map(Number))),
  ),
].map((trace) => runOf(trace));

describe('the picture of the named runs, of the longest, and of one to each outcome', () => {
  // The page of the tests has blobs without streams.
  beforeAll(() => void vi.stubGlobal('Blob', NodeBlob));
  afterAll(() => void vi.unstubAllGlobals());

  it('has at most 40 kB as SVG and as PNG, whichever theme', async () => {
    const sizes: number[] = [];
    for (const run of LONG) {
      for (const position of new Set([run.length >> 1, run.length])) {
        const picture = runPicture(run, frameAt(run, position), WORDS);
        expect(new TextEncoder().encode(svgOf(picture, INKS, null)).length).toBeLessThanOrEqual(40_000);
      }
    }
    const longest = LONG.toSorted((a, b) => b.blocks.length - a.blocks.length).slice(0, 2);
    for (const run of longest) {
      for (const theme of ['light', 'dark'] as const) {
        const picture = runPicture(run, frameAt(run, run.length), WORDS);
        const { pixels, width, height } = new Resvg(svgOf(picture, INKS, theme)).render();
        const { size } = await indexedPng({ width, height, data: new Uint8ClampedArray(pixels) });
        sizes.push(size);
        expect(size).toBeLessThanOrEqual(40_000);
      }
    }
    expect(Math.max(...sizes)).toBeGreaterThan(5000);
  }, 60_000);

  it('counts at its ends the steps that are left out, and says so in the caption', () => {
    const long = LONG.find(({ blocks }) => blocks.length > 80);
    if (!long) throw new Error('a long run');
    for (const position of [0, long.length >> 1, long.length]) {
      const picture = runPicture(long, frameAt(long, position), WORDS);
      const texts = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      const [, from = '', to = ''] = /Steps (\d+) to (\d+) of/.exec(picture.title) ?? [];
      expect(texts[1]).toBe(`Steps ${from} to ${to} of ${long.length}.`);
      const stubs = texts.filter((text) => /^\+\d+$/.test(text)).map(Number);
      expect(stubs).toEqual([Number(from) - 1, long.length - Number(to)].filter((count) => count > 0));
      expect(Number(from)).toBeLessThanOrEqual(Math.max(1, position));
      expect(Number(to)).toBeGreaterThanOrEqual(position);
      for (const shape of picture.shapes) {
        if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(picture.width);
      }
    }
  });
});

describe('notes in the picture', () => {
  beforeAll(() => void vi.stubGlobal('Blob', NodeBlob));
  afterAll(() => void vi.unstubAllGlobals());
  const printedOf = (svg: string): readonly string[] =>
    [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

  it('stand under the verdict with the numbers of their steps', () => {
    const notes = [
      { step: 2, text: 'a < b & "c"' },
      { step: 5, text: 'cut' },
    ];
    const run = runOf(okValue(replay(CONFIG_OF.article(), [1, 1, 1, 0, 0, 1, 1])));
    const texts = printedOf(svgOf(runPicture(run, frameAt(run, 6), { ...WORDS, notes }), INKS, null));
    const at = texts.indexOf(WORDS.verdict);
    expect(texts.slice(at + 1, at + 3)).toEqual(['2  a < b & "c"', '5  cut']);
    expect(texts).not.toContain('0 more');
  });

  it('are those nearest to the playhead where there are many, and the file stays small', async () => {
    const sign = (at: number): string => 'abcdefgh斜杠被写成零的那一步'[(at * 7) % 20] ?? 'x';
    const text = Array.from({ length: 160 }, (_, at) => (at % 9 === 8 ? ' ' : sign(at))).join('');
    const notes = Array.from({ length: 64 }, (_, at) => ({ step: at + 1, text }));
    const half = LONG.find(({ blocks }) => blocks.length > 25 && blocks.length <= 33);
    const most = LONG.toSorted((a, b) => b.blocks.length - a.blocks.length)[0];
    for (const run of [half, most]) {
      if (!run) throw new Error('a run');
      const picture = runPicture(run, frameAt(run, 20), { ...WORDS, notes });
      const svg = svgOf(picture, INKS, null);
      expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(40_000);
      const texts = printedOf(svg);
      const printed = texts.flatMap((line) => /^(\d+) {2}/.exec(line)?.[1] ?? []).map(Number);
      expect(printed).toContain(20);
      expect(printed).toEqual(printed.map((_, at) => (printed[0] ?? 0) + at));
      expect(texts).toContain(`${64 - printed.length} more`);
      const { pixels, width, height } = new Resvg(svgOf(picture, INKS, 'dark')).render();
      const { size } = await indexedPng({ width, height, data: new Uint8ClampedArray(pixels) });
      expect(size).toBeLessThanOrEqual(40_000);
      for (const shape of picture.shapes) {
        if (shape.kind === 'text') expect(shape.y).toBeLessThan(picture.height);
      }
    }
  });
});

it('keeps the blanks between Chinese signs and words, on every line', () => {
  const text = '这里复制了 NUL 字节，然后是 S4 的 23 个字节；'.repeat(6);
  const lines = linesOf(text, 14, false, false);
  expect(lines.length).toBeGreaterThan(1);
  // A break takes the place of a blank, or of nothing.
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  expect(linesOf('复制了 NUL 的', 14, false, false)).toEqual(['复制了 NUL 的']);
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
