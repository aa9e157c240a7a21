import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePaste } from './parse.ts';

interface Case {
  readonly name: string;
  readonly must: 'read' | 'refuse' | 'never wrong';
  readonly text: string;
  readonly bytes?: string;
}
const FIXTURE = new URL('../fixtures/pasted.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { readonly cases: readonly Case[] };
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a text that people paste', () => {
  it.each(cases)('$name: $must', ({ must, text, bytes }) => {
    const parsed = parsePaste(text);
    if (must === 'read')
      expect(
        parsed.ok,
        JSON.stringify(parsed, (_, v: unknown) => (typeof v === 'bigint' ? Number(v) : v)).slice(0, 300),
      ).toBe(true);
    if (must === 'refuse') expect(parsed.ok).toBe(false);
    if (parsed.ok) expect(hexOf(parsed.value.bytes)).toBe(bytes);
    else expect(parsed.error).toMatchObject({ seems: expect.any(String) as string });
  });
});
