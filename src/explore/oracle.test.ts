import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Config } from '../threads/index.ts';
import { ORACLE, configurationsIn, type Configuration } from './fixtures/oracle.ts';
import { replayed } from './fixtures/cost.ts';
import { explore, type Exploration } from './index.ts';

const packed = readFileSync(new URL(ORACLE, import.meta.url));
const configurations = configurationsIn(gunzipSync(packed).toString());

/** Removes the example runs from an answer: more than one example can be right. */
function withoutExamples({ classes, outcomes, ...rest }: Omit<Exploration, 'complete'>) {
  return {
    ...rest,
    classes: Object.entries(classes).map(
      ([name, { exampleSchedule: _s, exampleOutcome: _o, ...figures }]) => [name, figures],
    ),
    outcomes: outcomes.map(({ schedule: _schedule, ...figures }) => figures),
  };
}

const cases = configurations.map((configuration): [string, Configuration] => [
  configuration.id,
  configuration,
]);

describe.each(cases)('%s', (_id, configuration) => {
  const { world, path, threads, fix, grain } = configuration;
  const config: Config = { world, path, threads, fix, grain };
  const answer = explore(config);

  it('equals the oracle in every field', () => {
    const { id: _name, ...wanted } = configuration;
    const { complete, ...found } = answer;
    expect(complete).toBe(true);
    expect(withoutExamples(found)).toEqual(withoutExamples(wanted));
  });

  it('is plain JSON with exactly the keys of the oracle', () => {
    const { id: _name, ...wanted } = configuration;
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(Object.keys(answer).sort()).toEqual([...Object.keys(wanted), 'complete'].sort());
  });

  it('shows each outcome by a run with the fewest preemptions', () => {
    for (const { outcome, schedule, minPreemptions, minContextSwitches } of answer.outcomes) {
      const run = replayed(config, [...schedule].map(Number));
      expect(run.outcome).toBe(outcome);
      expect(run.preemptions, outcome).toBe(minPreemptions);
      expect(run.contextSwitches, outcome).toBeGreaterThanOrEqual(minContextSwitches ?? Infinity);
    }
  });

  it('shows each class by a run with the fewest preemptions, row by row', () => {
    for (const [name, { exampleSchedule, exampleOutcome, minPreemptions }] of Object.entries(
      answer.classes,
    )) {
      if (!exampleSchedule) continue;
      const schedule = exampleSchedule.map((step) => Number(step.split(':')[0]));
      const run = replayed(config, schedule);
      expect(run.rows, name).toEqual(exampleSchedule);
      expect(run.tokens, name).toEqual(exampleOutcome);
      expect(run.preemptions, name).toBe(minPreemptions);
    }
  });
});
