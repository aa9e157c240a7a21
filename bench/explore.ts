import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { explore, type Exploration } from '../src/explore/index.ts';
import { measureInBrowser } from './lib/explore-browser.ts';
import { CASES, type Case, type Report } from './lib/explore-cases.ts';
import { quantile, type Row } from './lib/measure.ts';
import { searchWithSpin, spinRows } from './lib/spin.ts';

const CHILD = '--explore-case';

/** Most time of the browser's worker, as a multiple of Node's in the same run. */
const BROWSER_FACTOR = 1.5;

/**
 * Runs each case in a process of its own, so that it starts cold and its peak memory is its own. Cases that ask for it then
 * run in a worker of a browser of their own, and are compared with Node's run.
 */
export async function measure(): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const [name, one] of Object.entries(CASES)) {
    const node = inNode(name);
    const spin = one.spin === undefined ? null : searchWithSpin(one.config);
    const bar =
      spin !== null && one.spin === 'bar' ? { of: 'first' as const, ms: Math.round(spin.verify) } : one.bar;
    found.push(...rows(`Node, ${name}`, node, bar, one.memoryBar), ...(spin ? spinRows(name, spin) : []));
    if (!one.isInBrowser) continue;
    const browser = await measureInBrowser(one);
    found.push(...rows(`browser, ${name}`, browser, one.bar, one.memoryBar), {
      name: `browser, ${name}, times of Node`,
      value: tellingTime(browser) / tellingTime(node),
      unit: '',
      bar: BROWSER_FACTOR,
    });
  }
  return found;
}

/** Returns the warm median if there is one, since a first run of a few milliseconds measures the machine. */
const tellingTime = ({ times: [first = 0, ...others] }: Report): number =>
  others.length > 0 ? quantile(others, 0.5) : first;

function inNode(name: string): Report {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), CHILD, name], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Report;
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
  );
  if (report.memory !== null) {
    found.push({
      name: `${name}, peak memory of the process`,
      value: Math.round(report.memory),
      unit: 'MB',
      ...(memoryBar === undefined ? {} : { bar: memoryBar }),
    });
  }
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
