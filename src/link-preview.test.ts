import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS, HEIGHT, WIDTH, previewPicture, tapes } from './link-preview.ts';

const tokens = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8');

describe('the picture of a link', () => {
  it('shows the bytes of string and copy, with the same hole', () => {
    const { string, copy, hole } = tapes();
    const text = (cells: readonly { readonly byte: number }[]): string =>
      String.fromCharCode(...cells.map(({ byte }) => byte));
    expect(text(string)).toBe('/var/cache\0zpool.cache\0');
    expect(text(copy)).toBe(text(string));
    expect(hole).toBe(10);
    expect(copy.filter(({ isReached }) => isReached)).toHaveLength(10);
  });

  it('has the size that networks ask for, with each byte that is a letter', () => {
    const svg = previewPicture();
    expect(svg).toContain(`width="${WIDTH}" height="${HEIGHT}"`);
    expect([WIDTH, HEIGHT]).toEqual([1200, 630]);
    // The 21 letters of both tapes, and five lines of text.
    expect(svg.match(/<text /g)).toHaveLength(2 * 21 + 5);
  });

  it('has the colours of the light theme', () => {
    const light = tokens.slice(0, tokens.indexOf('@media'));
    for (const [name, colour] of Object.entries(COLOURS)) {
      expect(light, name).toContain(`--${name}: ${colour};`);
    }
  });
});
