import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  SOURCE_COMMIT,
  chartOf,
  freerMachine,
  serializerMachine,
  validatorMachine,
  workerMachine,
} from './index.ts';

const text = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
const documented = new Map(
  [...text.matchAll(/^\| (\w+) \| .* \| ([\w/.]+:\d+) \|$/gm)].map((m) => [m[1] ?? '', m[2] ?? '']),
);

/** First row of each call, with its line in the source. */
const calls = [workerMachine('none'), validatorMachine([]), serializerMachine([]), freerMachine([])].flatMap(
  (machine) => {
    const first = new Map<string, string>();
    for (const { call, verdict, source } of chartOf(machine).states.values()) {
      if (verdict === undefined && !first.has(call))
        first.set(call, `${source?.file ?? ''}:${source?.line ?? 0}`);
    }
    return [...first];
  },
);

describe('docs/model.md', () => {
  it.each(calls)('names the place that %s stands for', (call, place) => {
    expect(documented.get(call)).toBe(place);
  });

  it('has no row beyond those of the machines', () => {
    expect([...documented.keys()].filter((row) => !calls.some(([call]) => call === row))).toEqual([]);
  });

  it('names the commit of the lines', () => {
    expect(text).toContain(SOURCE_COMMIT);
  });
});
