import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JOURNEYS } from './journeys.ts';

it.each(JOURNEYS)('the way through %s has its tests', (name) => {
  expect(readFileSync(new URL(`../../e2e/${name}.spec.ts`, import.meta.url), 'utf8')).toMatch(/\btest\(/);
});
