import { deflateRawSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { expect, PHONE, type Site } from './page.ts';

/** A lost update: a bad outcome in one of its three interleavings. */
export const LOST = `title: Lost update
shared u8 count

thread A {
  u8 t = count
  count = t + 1
}

thread B {
  count++
}

never lost: count != 2
show count
`;

/** Returns a text as an address carries it. */
export const packed = (text: string): string => `1.${deflateRawSync(text).toString('base64url')}`;

/** The editor. */
export const field = ({ page }: Site): Locator => page.getByRole('textbox', { name: 'Text of the race' });

/**
 * Opens a view in both languages, in the dark on a desk and in light on a phone, and holds that axe finds nothing within
 * `within`, and that nothing runs off the page.
 */
export async function expectAccessible(
  site: Site,
  within: string,
  open: (lang: 'en' | 'zh') => Promise<void>,
): Promise<void> {
  const { page } = site;
  for (const [width, height, scheme] of [
    [1440, 900, 'dark'],
    [...PHONE, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    for (const lang of ['en', 'zh'] as const) {
      await open(lang);
      expect.soft(await site.axe('all', within), `${width} ${lang}`).toEqual([]);
      expect.soft(await site.overflow(), `${width} ${lang}`).toBe(0);
    }
  }
}
