import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { enabledThreads, initialState, programOf, takeStep, type Config, type SystemState } from './index.ts';

/*
 * Visits every reachable state of the small configurations by the steps that replay takes, and compares the exact counts
 * with the oracle. A missing, superfluous or wrongly atomic row changes a count.
 */

interface Counts {
  readonly id: string;
  readonly interleavings: string;
  readonly reachableStates: number;
  readonly terminalStates: number;
  readonly transitions: number;
  readonly outcomes: readonly { readonly outcome: string; readonly interleavings: string }[];
}

const packed = readFileSync(new URL('../schedule/fixtures/oracle.json.gz', import.meta.url));
const oracle = JSON.parse(gunzipSync(packed).toString()) as { configurations: readonly (Config & Counts)[] };

/** Returns everything that distinguishes two states; provenance does not. */
function keyOf(state: SystemState): string {
  const { allocations, words, flags } = state.world;
  const memory = Object.values(allocations)
    .filter((allocation) => allocation !== undefined)
    // A thread with its verdict no longer has private memory (model.md section 2).
    .filter(({ id }) => !id.includes(':') || state.locals[Number(id.split(':')[1])]?.token === null)
    .map(({ id, bytes }) => `${id}=${String(bytes)}`)
    .sort();
  return JSON.stringify([state.isDead, memory, words, flags, state.locals]);
}

interface Tally {
  readonly outcomes: ReadonlyMap<string, bigint>;
}

function enumerate(config: Config): Omit<Counts, 'id'> {
  const program = programOf(config);
  const known = new Map<string, Tally>();
  let transitions = 0;
  let terminalStates = 0;
  const visit = (state: SystemState): Tally => {
    const key = keyOf(state);
    const seen = known.get(key);
    if (seen) return seen;
    const enabled = enabledThreads(program, state);
    const outcomes = new Map<string, bigint>();
    if (enabled.length === 0) {
      terminalStates += 1;
      outcomes.set(program.endings.outcomeOf(state).text, 1n);
    }
    for (const thread of enabled) {
      transitions += 1;
      for (const [outcome, count] of visit(takeStep(program, state, thread, 1).state).outcomes) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0n) + count);
      }
    }
    const tally = { outcomes };
    known.set(key, tally);
    return tally;
  };
  const { outcomes } = visit(initialState(program));
  const all = [...outcomes.values()].reduce((sum, count) => sum + count, 0n);
  return {
    interleavings: String(all),
    reachableStates: known.size,
    terminalStates,
    transitions,
    outcomes: [...outcomes]
      .map(([outcome, count]) => ({ outcome, interleavings: String(count) }))
      .sort((a, b) => (a.outcome < b.outcome ? -1 : 1)),
  };
}

const small = oracle.configurations.filter((c) => c.reachableStates < 3000);

describe('every interleaving of the small configurations', () => {
  it.each(small.map((c): [string, Config & Counts] => [c.id, c]))('%s', (_id, configuration) => {
    const { world, path, threads, fix, grain, interleavings, reachableStates, terminalStates, transitions } =
      configuration;
    const found = enumerate({ world, path, threads, fix, grain });
    expect(found).toEqual({
      interleavings,
      reachableStates,
      terminalStates,
      transitions,
      outcomes: configuration.outcomes
        .map(({ outcome, interleavings: count }) => ({ outcome, interleavings: count }))
        .sort((a, b) => (a.outcome < b.outcome ? -1 : 1)),
    });
  });
});
