import { assert, defined } from '../base/index.ts';
import {
  directoriesOf,
  finalTokens,
  printToken,
  searchProgramOf,
  type Config,
  type SearchProgram,
} from '../threads/index.ts';
import { demandConfig } from './config-error.ts';
import { countPaths, type Counts } from './counts.ts';
import { exampleOf, type Example } from './example.ts';
import type {
  ClassFigures,
  Exploration,
  ExploreOptions,
  Figures,
  OutcomeFigures,
  ProgramExploration,
  Progress,
} from './exploration.ts';
import { nearestDouble, reduced } from './fraction.ts';
import { countUpToKin } from './kin.ts';
import { modelOf, type Model } from './model.ts';
import { topologicalOrder } from './order.ts';
import { OutcomesFound, finalState, type OutcomeFound } from './outcomes.ts';
import { cheapestWays, costOf, wayTo, type Cost, type Costs } from './preemptions.ts';
import { searchStates, type StateGraph } from './state-graph.ts';
import { countTraces } from './traces.ts';

/** About 0.8 GB. The largest search that the page offers, four workers at coarse grain, holds under a million states. */
const MAX_STATES = 5_000_000;

/**
 * Searches every interleaving of a config. Returns exactly what can happen: how often, how likely under a random scheduler,
 * with how few preemptions, and by which run. Pure and synchronous. Throws `ConfigError` for a config that `checkConfig`
 * refuses. A search that reaches `maxStates` answers for the searched part, with `complete` false.
 */
export function explore(config: Config, options: ExploreOptions = {}): Exploration {
  const program = searchProgramOf(demandConfig(config));
  const { world, path, threads, fix, grain } = config;
  const found = exploreProgram(program, options);
  return { world, path, threads, fix, grain, directories: directoriesOf(path), ...found };
}

/** Does the same for any program. */
export function exploreProgram(program: SearchProgram, options: ExploreOptions = {}): ProgramExploration {
  const model = modelOf(program);
  const outcomes = new OutcomesFound(model, program.endings);
  const report = (phase: Progress['phase'], states: number, share: number | null): void => {
    options.onProgress?.({ phase, states, outcomes: outcomes.size, share });
  };
  const graph = searchStates(model, options.maxStates ?? MAX_STATES, {
    onTerminal: (state, words, start) => {
      outcomes.add(state, words, start);
    },
    onProgress: (states) => {
      report('states', states, null);
    },
  });
  const { size } = graph.states;
  const order = topologicalOrder(graph);
  const found = outcomes.all;
  const terminals = found.flatMap(({ states }) => states);
  const counts = countPaths(graph, order, terminals, (share) => {
    report('counts', size, share);
  });
  report('schedules', size, null);
  const costs = cheapestWays(graph, order);
  const sums = sumUp(model, found, counts, costs);
  const canCount = program.grain.isByCall && model.hasObjects && graph.isComplete;
  const wantsTraces = canCount && (options.traces ?? model.threads < 4);
  const traces = wantsTraces
    ? {
        mazurkiewiczTraces: String(
          countTraces(graph, order, (share) => {
            report('traces', size, share);
          }),
        ),
      }
    : {};
  const { shortest, longest } = order;
  return {
    interleavings: String(sums.reduce((sum, { interleavings }) => sum + interleavings, 0n)),
    reachableStates: graph.reachableStates,
    terminalStates: graph.terminalStates,
    transitions: graph.transitions,
    statesUpToThreadSymmetry: program.kin ? countUpToKin(graph, program.kin) : size,
    reachableStatesKilledErased: graph.reachableStatesKilledErased,
    shortestInterleaving: extreme(Math.min, terminals, shortest),
    longestInterleaving: extreme(Math.max, terminals, longest),
    ...presented(program, model, graph, costs, counts.scale, sums),
    ...traces,
    complete: graph.isComplete,
  };
}

/**
 * Returns the number of Mazurkiewicz traces of a config, decimal, without the rest of the answer: for configs where
 * counting them would delay the answer. Throws `ConfigError`; also throws when the states exceed the limit.
 */
export function tracesOf(config: Config, onProgress: (progress: Progress) => void): string {
  const model = modelOf(searchProgramOf(demandConfig(config)));
  const report = (phase: Progress['phase'], states: number, share: number | null): void => {
    onProgress({ phase, states, outcomes: 0, share });
  };
  const graph = searchStates(model, MAX_STATES, {
    onTerminal: () => undefined,
    onProgress: (states) => {
      report('states', states, null);
    },
  });
  assert(graph.isComplete, 'traces are counted over all states');
  const traces = countTraces(graph, topologicalOrder(graph), (share) => {
    report('traces', graph.states.size, share);
  });
  return String(traces);
}

/** Returns the extreme number of steps, chosen by `of`, among `states`; 0 when there is none. */
const extreme = (
  of: (a: number, b: number) => number,
  states: readonly number[],
  steps: Int32Array,
): number =>
  states
    .map((state) => steps[state] ?? 0)
    .reduce((best, count) => of(best, count), steps[states[0] ?? 0] ?? 0);

/** The figures of an outcome, summed over its terminal states. */
interface Sum {
  readonly found: OutcomeFound;
  readonly interleavings: bigint;
  readonly chance: bigint;
  readonly cost: Cost;
  /** The terminal state at the end of the cheapest way. */
  readonly state: number;
  readonly contextSwitches: number;
}

function sumUp(model: Model, all: readonly OutcomeFound[], counts: Counts, costs: Costs): readonly Sum[] {
  let place = 0;
  return all.map((found) => {
    let [interleavings, chance] = [0n, 0n];
    let best: { readonly cost: Cost; readonly state: number } | null = null;
    let contextSwitches = Infinity;
    for (const state of found.states) {
      interleavings += counts.interleavings[place] ?? 0n;
      chance += counts.chances[place] ?? 0n;
      place += 1;
      const cost = costOf(costs, model.threads, state);
      contextSwitches = Math.min(contextSwitches, cost.contextSwitches);
      if (best === null || cost.rank < best.cost.rank) best = { cost, state };
    }
    return { found, interleavings, chance, contextSwitches, ...defined(best, 'terminal state') };
  });
}

function presented(
  { endings }: SearchProgram,
  model: Model,
  graph: StateGraph,
  costs: Costs,
  scale: bigint,
  sums: readonly Sum[],
): Pick<ProgramExploration, 'classes' | 'outcomes'> {
  const examples = new Map<Sum, Example>();
  const example = (sum: Sum): Example => {
    const known =
      examples.get(sum) ??
      exampleOf(model, graph.states, wayTo(costs, model.threads, sum.state, sum.cost.lastSlot));
    examples.set(sum, known);
    return known;
  };
  const classes = endings.classes.map((name): [string, ClassFigures] => {
    const members = sums.filter(({ found }) => found.outcome.classes.includes(name));
    const figures = figuresOf(members, scale);
    const best = cheapest(members);
    if (best === null) return [name, figures];
    const { schedule, rows, locals } = example(best);
    const memory = graph.states.words[best.state * (model.threads + 1)] ?? 0;
    return [
      name,
      {
        ...figures,
        exampleSchedule: schedule.map((thread, index) => `${thread}:${rows[index] ?? ''}`),
        exampleOutcome: finalTokens(finalState(model, memory, locals)).map(printToken),
      },
    ];
  });
  const outcomes = sums.map((sum): OutcomeFigures => ({
    outcome: sum.found.outcome.text,
    ...(sum.found.outcome.tokens && { tokens: sum.found.outcome.tokens }),
    ...figuresOf([sum], scale),
    schedule: example(sum).schedule.join(''),
  }));
  return { classes: Object.fromEntries(classes), outcomes };
}

const cheapest = (sums: readonly Sum[]): Sum | null =>
  sums.reduce<Sum | null>(
    (best, sum) => (best === null || sum.cost.rank < best.cost.rank ? sum : best),
    null,
  );

function figuresOf(sums: readonly Sum[], scale: bigint): Figures {
  const chance = reduced(
    sums.reduce((sum, other) => sum + other.chance, 0n),
    scale,
  );
  const figures = {
    interleavings: String(sums.reduce((sum, other) => sum + other.interleavings, 0n)),
    probability: `${chance.numerator}/${chance.denominator}`,
    probabilityApprox: nearestDouble(chance),
  };
  const best = cheapest(sums);
  if (best === null) return figures;
  return {
    ...figures,
    minPreemptions: best.cost.preemptions,
    minContextSwitches: Math.min(...sums.map(({ contextSwitches }) => contextSwitches)),
  };
}
