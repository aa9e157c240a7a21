import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { INPUT_KINDS } from './fuzz-inputs.ts';
import { fuzz } from './fuzz.ts';

function recorded(name: string): readonly Uint8Array[] {
  const file = gunzipSync(readFileSync(new URL(`fixtures/${name}`, import.meta.url))).toString();
  const { vectors }: { vectors: { hex: string }[] } = JSON.parse(file);
  return vectors
    .map(({ hex }) => Uint8Array.from(Buffer.from(hex, 'hex')))
    .filter(({ length }) => length < 600);
}
const corpus = [...recorded('positive.json.gz'), ...recorded('positive-be.json.gz')];

it('ten thousand damaged inputs each give a list or a typed refusal', () => {
  const report = fuzz(corpus, 10_000, 16405);
  expect([...report.keys()].toSorted()).toEqual(INPUT_KINDS.toSorted());
  const sum = (answer: string): number =>
    [...report.values()].reduce((total, answers) => total + (answers.get(answer) ?? 0), 0);
  // Each kind of answer is common, so each check ran often.
  expect(sum('list')).toBeGreaterThan(1000);
  expect(sum('EFAULT')).toBeGreaterThan(2000);
  expect(sum('EINVAL')).toBeGreaterThan(50);
  expect(sum('ENOTSUP')).toBeGreaterThan(500);
  expect(sum('list') + sum('EFAULT') + sum('EINVAL') + sum('ENOTSUP')).toBe(10_000);
});
