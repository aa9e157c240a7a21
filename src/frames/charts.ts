import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { fileRegisters, memoryOp } from '../sim/index.ts';
import { fileVerdict, rowName, type Chart, type ChartState, type Grain } from '../threads/index.ts';
import { internerOf } from './intern.ts';
import { labelOf } from './labels.ts';
import { offersAt } from './offers.ts';
import { viewOf } from './threads.ts';
import type { Run } from './run-types.ts';
import type { ChartEdge, ChartEnd, ChartNode, ThreadState } from './types.ts';

/** Returns the node of a state in the drawn chart: a row's name, or `end:ok`. States of one row share a node. */
const placeOf = (state: ChartState, grain: Grain): string =>
  state.verdict === undefined ? rowName(state, grain) : `end:${state.verdict}`;

interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly answers: string[];
}

interface DrawnChart {
  readonly rows: readonly ChartState[];
  readonly ends: readonly ChartState[];
  readonly edges: readonly DrawnEdge[];
}

const drawn: Record<Grain, WeakMap<Chart, DrawnChart>> = {
  coarse: new WeakMap(),
  slot: new WeakMap(),
  byte: new WeakMap(),
};

/** Returns a chart with the rows of one name merged, in the machine's order, without ends that no edge leads to. */
function drawnChart(chart: Chart, grain: Grain): DrawnChart {
  const known = drawn[grain].get(chart);
  if (known) return known;
  const rows = new Map<string, ChartState>();
  const edges = new Map<string, DrawnEdge>();
  for (const state of chart.states.values()) {
    if (state.verdict !== undefined) continue;
    const name = rowName(state, grain);
    if (!rows.has(name)) rows.set(name, state);
    for (const [answer, key] of state.next) {
      const to = placeOf(defined(chart.states.get(key), `state ${key}`), grain);
      // At coarse grain a call is one step, so edges inside it are left out.
      if (grain === 'coarse' && to === name) continue;
      const id = `${name}>${to}`;
      const edge = edges.get(id) ?? { from: name, to, answers: [] };
      if (!edge.answers.includes(answer)) edge.answers.push(answer);
      edges.set(id, edge);
    }
  }
  const reached = new Set([...edges.values()].map((edge) => edge.to));
  const ends = [...chart.states.values()].filter(
    (state) => state.verdict !== undefined && reached.has(placeOf(state, grain)),
  );
  const made = { rows: [...rows.values()], ends, edges: [...edges.values()] };
  drawn[grain].set(chart, made);
  return made;
}

/** Returns the rows and edges that a thread has taken with the playhead at `position`, as `V1` and `V1>V2`. */
function taken(trace: Trace, thread: number, position: number): ReadonlySet<string> {
  const found = new Set<string>();
  const chart = defined(trace.program.charts[thread], 'chart');
  for (const step of trace.steps.slice(0, position)) {
    if (step.thread !== thread) continue;
    for (const { state, answer } of step.performed) {
      const next = defined(chart.states.get(state.next.get(answer) ?? ''), 'next state');
      const name = rowName(state, trace.config.grain);
      found.add(name).add(`${name}>${placeOf(next, trace.config.grain)}`);
    }
  }
  return found;
}

/** Returns every thread's statechart with its current node and its possible next step. */
export const threadStates = (run: Run, position: number): readonly ThreadState[] =>
  internerOf(run.trace).same(`threads ${position}`, () => makeThreadStates(run, position));

function makeThreadStates(run: Run, position: number): readonly ThreadState[] {
  const { trace, threads } = run;
  const { grain } = trace.config;
  const state = defined(trace.states[position], 'state');
  const interner = internerOf(trace);
  const offers = offersAt(trace, position, run.death?.step ?? null);
  return state.locals.map((local, thread): ThreadState => {
    const chart = defined(trace.program.charts[thread], 'chart');
    const { rows, ends, edges } = drawnChart(chart, grain);
    const at = placeOf(defined(chart.states.get(local.at), `state ${local.at}`), grain);
    const offer = defined(offers[thread], 'offer');
    // A thread's number of steps determines which rows and edges it has taken.
    const done = trace.steps.slice(0, position).filter((step) => step.thread === thread).length;
    return interner.same(`thread ${thread} ${done} ${JSON.stringify(offer)}`, () => {
      const past = taken(trace, thread, position);
      const { n, k, i } = fileRegisters(local.registers);
      return {
        thread: viewOf(threads, thread),
        nodes: rows.map((row): ChartNode => {
          const name = rowName(row, grain);
          const [isCurrent, isPast] = [at === name, past.has(name)];
          return interner.same(`node ${thread} ${row.key} ${isCurrent} ${isPast}`, () => ({
            row: name,
            call: row.call,
            label: labelOf(row, trace.program),
            op: memoryOp(defined(row.op, 'operation')),
            source: row.source ?? null,
            isCurrent,
            isPast,
          }));
        }),
        ends: ends.map((end): ChartEnd => ({
          verdict: fileVerdict(defined(end.verdict, 'verdict')),
          kills: end.kills === true,
          isCurrent: at === placeOf(end, grain),
        })),
        edges: edges.map(({ from, to, answers }): ChartEdge => ({
          from,
          to,
          answers,
          isTaken: past.has(`${from}>${to}`),
        })),
        at,
        registers: { n, k, i },
        offer,
      };
    });
  });
}
