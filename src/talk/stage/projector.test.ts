import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * A projector loses what is pale: whatever a slide draws reaches 3:1 against its ground, and its words 4.5:1, in both themes.
 * The colours are those that the parts of a slide name in their styles.
 */

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
const parts = import.meta.glob<string>('./*.svelte', { query: '?raw', import: 'default', eager: true });

function theme(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}
const THEMES = { light: theme(":root,\n[data-theme='light']"), dark: theme("[data-theme='dark']") };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, two: string): number => {
  const [a, b] = [luminance(one), luminance(two)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** What a slide sets names to that tokens.css does not have; several where they depend on the thread. */
const HUES = ['v', 's', 'f', 'd'];
const NAMES: Readonly<Record<string, readonly string[]>> = {
  rule: ['muted'],
  hue: HUES,
  tint: HUES.map((hue) => `${hue}-tint`),
  on: ['tape', ...HUES],
  off: ['tape-off', ...HUES.map((hue) => `${hue}-tint`)],
  'off-edge': ['muted', ...HUES],
};
const tokensOf = (name: string): readonly string[] => NAMES[name] ?? [name];

/** Rules that draw no mark of their own, by part, with what sets them off. */
const GROUNDS: Readonly<Record<string, string>> = {
  'Bytes .value': 'the ground of the bytes of the string, which are bold and in the hue',
  'Bytes .rest': 'the rest of the room, which has an edge in ink',
  'Room .rest': 'the rest of the room, which has an edge in ink',
  'Lanes .loan': 'the time of a loan, with an edge in the hue',
  'Tape .hole': 'the page, seen through a frame in alarm',
  'Tape .plate': 'the page, under a word',
  'Tape .hatch': 'the page, over a ground with an edge',
};
/** Rules for what stands on a hue or on the tape, and their ground. */
const ON: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'on-hue': HUES.map((hue) => ['on-hue', hue] as const),
  'on-ink': [['tape-ink', 'tape'], ...HUES.map((hue) => ['on-hue', hue] as const)],
  'off-ink': [['tape-off-ink', 'tape-off'], ...HUES.map((hue) => [hue, `${hue}-tint`] as const)],
};

interface Rule {
  readonly id: string;
  readonly drawn: readonly string[];
}
const rules: readonly Rule[] = Object.entries(parts).flatMap(([path, source]) => {
  const style = source.split('<style>')[1] ?? '';
  const name = path.slice(2).replace('.svelte', '');
  return [...style.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) => {
      const drawn = [...body.matchAll(/(?:fill|stroke): var\(--([\w-]+)/g)].map(([, token = '']) => token);
      return drawn.length === 0 ? [] : [{ id: `${name} ${selectors.trim().replaceAll(/\s+/g, ' ')}`, drawn }];
    },
  );
});
const isGround = ({ id }: Rule): boolean => id in GROUNDS;

it('the parts of a slide are read', () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(Object.keys(GROUNDS).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});

it('a slide sets its hairlines to a colour that a projector shows', () => {
  expect(parts['./Slide.svelte']).toContain('--rule: var(--muted)');
});

describe.each(Object.entries(THEMES))('in the %s theme', (_theme, tokens) => {
  const colour = (name: string): string => {
    const hex = tokens.get(name);
    if (hex === undefined) throw new Error(`no token ${name}`);
    return hex;
  };

  it.each(rules.filter((rule) => !isGround(rule)).map((rule) => [rule.id, rule.drawn] as const))(
    '%s reaches 3:1',
    (_id, drawn) => {
      const grounded = drawn.flatMap((name) => ON[name] ?? []);
      for (const [mark, ground] of grounded)
        expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(4.5);
      const own = drawn.filter((name) => !(name in ON) && name !== 'paper');
      // A shape is seen by its fill or by its edge, for every thread.
      const variants = Math.max(1, ...own.map((name) => tokensOf(name).length));
      for (let at = 0; at < variants && own.length > 0; at += 1) {
        const best = Math.max(
          ...own.map((name) => {
            const [first = name, ...more] = tokensOf(name);
            return contrast(colour([first, ...more][at] ?? first), colour('paper'));
          }),
        );
        expect(best, own.join()).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('words reach 4.5:1', () => {
    for (const name of ['ink', 'muted', 'alarm', ...HUES]) {
      expect(contrast(colour(name), colour('paper')), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});
