import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { explore, type Exploration, type ExploreOptions } from '../src/explore/index.ts';
import type { Config, Grain } from '../src/threads/index.ts';
import { quantile, type Row } from './lib/measure.ts';
import { searchWithSpin, spinRows } from './lib/spin.ts';

const PATH = '/var/cache/zpool.cache';
const workers = (threads: number, grain: Grain): Config => ({
  world: 'faithful',
  path: PATH,
  threads,
  fix: new Array<string>(threads).fill('none'),
  grain,
});
const reported = (grain: Grain): Config => ({ world: 'article', path: PATH, threads: 3, fix: [], grain });

interface Case {
  readonly config: Config;
  readonly options?: ExploreOptions;
  /** Runs in one process. The first is cold; the bar holds for the first, or for the median of the others. */
  readonly runs: number;
  readonly bar?: { readonly of: 'first' | 'warm'; readonly ms: number };
  /** MB. */
  readonly memoryBar?: number;
  /** Let SPIN search the exported model too, where it is installed; `bar`: what its verifier takes is the bar. */
  readonly spin?: 'beside' | 'bar';
}

/**
 * Whole answers: states, counts, probabilities, minima and examples, and traces where they are counted by default.
 *
 * The bar of three workers at byte grain is what SPIN's verifier, compiled with -O2, takes in the same run for the states
 * alone. Where SPIN is not installed it is what an earlier one took (6.5.2, two cores: 2.2 to 2.4 s).
 */
const CASES: Readonly<Record<string, Case>> = {
  'reported, coarse': { config: reported('coarse'), runs: 41, spin: 'beside', bar: { of: 'warm', ms: 20 } },
  'reported, byte': { config: reported('byte'), runs: 1, bar: { of: 'first', ms: 4000 } },
  '2 workers, coarse': { config: workers(2, 'coarse'), runs: 41, spin: 'beside' },
  '2 workers, byte': { config: workers(2, 'byte'), runs: 11, spin: 'beside' },
  '3 workers, coarse': {
    config: workers(3, 'coarse'),
    runs: 11,
    spin: 'beside',
    bar: { of: 'first', ms: 300 },
  },
  '3 workers, slot': { config: workers(3, 'slot'), runs: 5 },
  '3 workers, byte': { config: workers(3, 'byte'), runs: 3, spin: 'bar', bar: { of: 'first', ms: 2300 } },
  '4 workers, coarse': {
    config: workers(4, 'coarse'),
    runs: 1,
    bar: { of: 'first', ms: 5000 },
    memoryBar: 400,
  },
  '4 workers, coarse, with traces': { config: workers(4, 'coarse'), options: { traces: true }, runs: 1 },
};

/** What one case says from its own process. */
interface Report {
  readonly times: readonly number[];
  /** Milliseconds of the last run until all states were found. */
  readonly states: number;
  /** Most memory the process ever had, in MB. */
  readonly memory: number;
  readonly reachableStates: number;
  readonly statesUpToThreadSymmetry: number;
}

const CHILD = '--explore-case';

/** Each case runs in a process of its own, so that it begins cold and its peak memory is its own. */
export function measure(): readonly Row[] {
  return Object.entries(CASES).flatMap(([name, { config, bar, memoryBar, spin }]) => {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), CHILD, name], {
      encoding: 'utf8',
      maxBuffer: 1 << 20,
    });
    if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
    const report = JSON.parse(child.stdout) as Report;
    const run = spin === undefined ? null : searchWithSpin(config);
    const measuredBar =
      run !== null && spin === 'bar' ? { of: 'first' as const, ms: Math.round(run.verify) } : bar;
    return [...rows(name, report, measuredBar, memoryBar), ...(run ? spinRows(name, run) : [])];
  });
}

function rows(name: string, report: Report, bar: Case['bar'], memoryBar: number | undefined): Row[] {
  const [first = 0, ...others] = report.times;
  const found: Row[] = [
    { name: `${name}, first run`, value: first, unit: 'ms', ...(bar?.of === 'first' ? { bar: bar.ms } : {}) },
  ];
  if (others.length > 0) {
    found.push({
      name: `${name}, warm median`,
      value: quantile(others, 0.5),
      unit: 'ms',
      ...(bar?.of === 'warm' ? { bar: bar.ms } : {}),
    });
  }
  const perSecond = (states: number): number => Math.round((states * 1000) / report.states);
  found.push(
    { name: `${name}, reachable states`, value: report.reachableStates, unit: '' },
    { name: `${name}, found, swaps included`, value: perSecond(report.reachableStates), unit: '1/s' },
    { name: `${name}, found, as held`, value: perSecond(report.statesUpToThreadSymmetry), unit: '1/s' },
    {
      name: `${name}, peak memory of the process`,
      value: Math.round(report.memory),
      unit: 'MB',
      ...(memoryBar === undefined ? {} : { bar: memoryBar }),
    },
  );
  return found;
}

function reportOf({ config, options, runs }: Case): Report {
  const times: number[] = [];
  let states = 0;
  let answer: Exploration | undefined;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    let foundAll: number | undefined;
    answer = explore(config, {
      ...options,
      onProgress: ({ phase }) => {
        if (phase !== 'states') foundAll ??= performance.now() - start;
      },
    });
    times.push(performance.now() - start);
    states = foundAll ?? 0;
  }
  if (answer?.complete !== true) throw new Error('The search did not come to its end.');
  const { reachableStates, statesUpToThreadSymmetry } = answer;
  const memory = process.resourceUsage().maxRSS / 1024;
  return { times, states, memory, reachableStates, statesUpToThreadSymmetry };
}

if (process.argv[2] === CHILD) {
  const chosen = CASES[process.argv[3] ?? ''];
  if (chosen === undefined) throw new Error('There is no such case.');
  process.stdout.write(JSON.stringify(reportOf(chosen)));
}
