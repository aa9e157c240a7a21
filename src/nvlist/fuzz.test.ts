import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

const file = gunzipSync(readFileSync(new URL('fixtures/positive.json.gz', import.meta.url))).toString();
const { vectors }: { vectors: { hex: string }[] } = JSON.parse(file);
const corpus = vectors
  .map(({ hex }) => Uint8Array.from(Buffer.from(hex, 'hex')))
  .filter(({ length }) => length < 600);

it('ten thousand damaged inputs each give a list or a typed refusal', () => {
  const { unpacked, refused } = fuzz(corpus, 10_000, 16405);
  expect([...refused.keys()].toSorted()).toEqual(['EFAULT', 'EINVAL', 'ENOTSUP']);
  // Both kinds of answer are common, so that each check above was made often.
  expect(unpacked).toBeGreaterThan(1000);
  expect(refused.get('EFAULT')).toBeGreaterThan(1000);
});
