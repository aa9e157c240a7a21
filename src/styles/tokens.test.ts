import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Checks what colours must do: text is readable (WCAG 2.2 contrast), and colour-blind readers can tell any two hues with a
 * meaning apart (Machado, Oliveira, and Fernandes 2009, severity 1; distance CIE76).
 */

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const markStyles =
  readFileSync(new URL('../search/MarkLayer.svelte', import.meta.url), 'utf8')
    .split('<style>')[1]
    ?.split('@media')[0] ?? '';

function theme(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}
const THEMES = { light: theme(":root,\n[data-theme='light']"), dark: theme("[data-theme='dark']") };

type Rgb = readonly [number, number, number];
const linear = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const times = (m: readonly Rgb[], [r, g, b]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = m.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  );
  return [x, y, z];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: string, two: string): number => {
  const [a, b] = [luminance(linear(one)), luminance(linear(two))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};
const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const VISION: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const distance = (one: string, two: string, vision: readonly Rgb[]): number => {
  const [a, b] = [lab(times(vision, linear(one))), lab(times(vision, linear(two)))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const HUES = ['v', 's', 'f', 'd'];

describe.each(Object.entries(THEMES))('the %s theme', (_name, tokens) => {
  const colour = (name: string): string => tokens.get(name) ?? `no token ${name}`;

  it('is readable: text and hues on the page reach 4.5', () => {
    for (const name of ['ink', 'muted', 'alarm', ...HUES]) {
      expect(contrast(colour(name), colour('paper')), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is readable on tints, under text on a hue, and on the tape', () => {
    for (const hue of HUES) {
      expect(contrast(colour(hue), colour(`${hue}-tint`)), hue).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('on-hue'), colour(hue)), hue).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour('alarm'), colour('alarm-tint'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('tape-ink'), colour('tape'))).toBeGreaterThanOrEqual(7);
    expect(contrast(colour('tape-off-ink'), colour('tape-off'))).toBeGreaterThanOrEqual(4.5);
  });

  it('sets every mark of the search off from the page, by its fill or its edge', () => {
    const marks = [...markStyles.matchAll(/^ {2}((?:\.\w+,?\s*)+)\{([^}]*)\}/gm)];
    expect(marks.length).toBeGreaterThan(5);
    for (const [, names = '', rules = ''] of marks) {
      const drawn = [...rules.matchAll(/(?:fill|stroke): var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
      // Poison is hatched by its own pattern, and its edge counts.
      const best = Math.max(...drawn.map((name) => contrast(colour(name), colour('paper'))));
      expect(best, names).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(VISION))('keeps hues and alarm apart in %s vision', (_vision, matrix) => {
    const names = [...HUES, 'alarm'];
    for (const [i, one] of names.entries()) {
      for (const two of names.slice(i + 1)) {
        expect(distance(colour(one), colour(two), matrix), `${one} and ${two}`).toBeGreaterThanOrEqual(16);
      }
    }
  });
});

it('repeats the dark theme for a system that wishes it', () => {
  expect(theme(':root:not([data-theme])')).toEqual(THEMES.dark);
});
