import { deflateRawSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import type { Site } from './page.ts';

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
