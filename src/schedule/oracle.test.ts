import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { printToken, type Config } from '../threads/index.ts';
import { replay } from './index.ts';

interface Example {
  /** Thread digits. */
  readonly schedule?: string;
  /** `thread:row`. */
  readonly exampleSchedule?: readonly string[];
  /** Tokens by thread. */
  readonly exampleOutcome?: readonly string[];
}
interface Configuration extends Config {
  readonly id: string;
  readonly classes: Readonly<Record<string, Example>>;
  readonly outcomes: readonly (Example & { readonly outcome: string })[];
}

const packed = readFileSync(new URL('./fixtures/oracle.json.gz', import.meta.url));
const oracle = JSON.parse(gunzipSync(packed).toString()) as { configurations: readonly Configuration[] };

function run(configuration: Configuration, schedule: readonly number[]) {
  const { world, path, threads, fix, grain } = configuration;
  const replayed = replay({ world, path, threads, fix, grain }, schedule);
  if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
  return {
    outcome: replayed.value.outcome,
    tokens: replayed.value.ended?.tokens.map(printToken),
    rows: replayed.value.steps.map((step) => `${step.thread}:${step.step}`),
  };
}

describe.each(oracle.configurations.map((c): [string, Configuration] => [c.id, c]))(
  '%s',
  (_id, configuration) => {
    it('replays the example schedule of every outcome to that outcome', () => {
      for (const { schedule, outcome } of configuration.outcomes) {
        expect(schedule, outcome).toBeDefined();
        expect(run(configuration, [...(schedule ?? '')].map(Number)).outcome).toBe(outcome);
      }
    });

    it('replays the example schedule of every class, row by row', () => {
      for (const [name, example] of Object.entries(configuration.classes)) {
        if (!example.exampleSchedule) continue;
        const schedule = example.exampleSchedule.map((step) => Number(step.split(':')[0]));
        const { tokens, rows } = run(configuration, schedule);
        expect(rows, name).toEqual(example.exampleSchedule);
        expect(tokens, name).toEqual(example.exampleOutcome);
      }
    });
  },
);
