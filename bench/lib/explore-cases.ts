import type { ExploreOptions } from '../../src/explore/index.ts';
import type { Config, Grain } from '../../src/threads/index.ts';

const PATH = '/var/cache/zpool.cache';
const workers = (threads: number, grain: Grain): Config => ({
  world: 'faithful',
  path: PATH,
  threads,
  fix: new Array<string>(threads).fill('none'),
  grain,
});
const reported = (grain: Grain): Config => ({ world: 'article', path: PATH, threads: 3, fix: [], grain });

export interface Case {
  readonly config: Config;
  readonly options?: ExploreOptions;
  /** Runs in one process; the first is cold. The bar is for the first run, or for the median of the others. */
  readonly runs: number;
  readonly bar?: { readonly of: 'first' | 'warm'; readonly ms: number };
  /** Most memory, MB. */
  readonly memoryBar?: number;
  /** Searches the exported model with SPIN too, if installed. `bar`: the time of its verifier is the bar. */
  readonly spin?: 'beside' | 'bar';
  /** Runs the case in the browser's worker too. */
  readonly isInBrowser?: true;
}

/**
 * Complete answers: states, counts, probabilities, minima and examples, and traces where they are counted by default. The
 * bar of three workers at byte grain is the time of SPIN's verifier, compiled with -O2, in the same run, for the states
 * alone. Where SPIN is not installed the bar is the time of an earlier run (6.5.2, two cores: 2.2 to 2.4 s).
 */
export const CASES: Readonly<Record<string, Case>> = {
  'reported, coarse': {
    config: reported('coarse'),
    spin: 'beside',
    runs: 41,
    isInBrowser: true,
    bar: { of: 'warm', ms: 20 },
  },
  'reported, byte': { config: reported('byte'), runs: 1, isInBrowser: true, bar: { of: 'first', ms: 4000 } },
  '2 workers, coarse': { config: workers(2, 'coarse'), spin: 'beside', runs: 41, isInBrowser: true },
  '2 workers, byte': { config: workers(2, 'byte'), spin: 'beside', runs: 11 },
  '3 workers, coarse': {
    config: workers(3, 'coarse'),
    spin: 'beside',
    runs: 11,
    isInBrowser: true,
    bar: { of: 'first', ms: 300 },
  },
  '3 workers, slot': { config: workers(3, 'slot'), runs: 5 },
  '3 workers, byte': { config: workers(3, 'byte'), spin: 'bar', runs: 3, bar: { of: 'first', ms: 2300 } },
  '4 workers, coarse': {
    config: workers(4, 'coarse'),
    runs: 1,
    bar: { of: 'first', ms: 5000 },
    memoryBar: 400,
    isInBrowser: true,
  },
  '4 workers, coarse, with traces': { config: workers(4, 'coarse'), options: { traces: true }, runs: 1 },
};

/** Measurements of a case, in its own process or in the browser. */
export interface Report {
  readonly times: readonly number[];
  /** Milliseconds in which the last run found all states. */
  readonly states: number;
  /** Peak memory of the process in MB; null where the system does not report it. */
  readonly memory: number | null;
  readonly reachableStates: number;
  readonly statesUpToThreadSymmetry: number;
}
