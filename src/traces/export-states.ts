import { assert, defined } from '../base/index.ts';
import {
  exportName,
  formalModelOf,
  formalStart,
  formalStep,
  heldBy,
  notExported,
  threadNames,
  type FormalModel,
  type Held,
  type Value,
} from '../formal/index.ts';
import type { Trace } from '../schedule/index.ts';
import type { JsonObject } from './json.ts';
import { ownRun } from './own.ts';
import type { Extras } from './types.ts';

/** A run as states of the module, with the action and the thread that led to each. */
interface StateRun {
  readonly model: FormalModel;
  /** Name of the module, which tells the whole config. */
  readonly module: string;
  readonly states: readonly ReadonlyMap<string, Held>[];
  readonly steps: readonly { readonly action: string; readonly thread: string }[];
}

function stateRun({ config, steps }: Trace): StateRun {
  const model = formalModelOf(config);
  assert(model !== null, `there is a form for other tools (${notExported(config) ?? ''})`);
  const names = threadNames(model);
  let state = formalStart(model);
  const states = [heldBy(model, state)];
  const taken = steps.map(({ thread }) => {
    const step = defined(formalStep(model, state, thread), 'a step that replays');
    state = step.state;
    states.push(heldBy(model, state));
    return { action: step.name, thread: defined(names[thread], 'thread') };
  });
  return { model, module: exportName(config), states, steps: taken };
}

const isSet = (held: Held): boolean =>
  typeof (held.of === 'shared' ? held.value : held.values[0]) === 'object';

/** No line of the module is told: they differ with what is printed above the actions. */
const NOWHERE = { beginLine: 0, beginColumn: 0, endLine: 0, endColumn: 0 };

/**
 * Prints a run as a counterexample of TLC. `vars` leaves out what holds sets, since TLC refuses to compare a set with the list
 * that stands for it in JSON; without them it takes the file back (`-loadTrace json`).
 */
export function tlcRun(trace: Trace): string {
  const { model, module, states, steps } = stateRun(trace);
  const names = threadNames(model);
  const printed = states.map((held, at) => [at + 1, tlcState(held, names)] as const);
  const action = steps.map(({ action: name, thread }, at) => [
    printed[at],
    { name, location: { ...NOWHERE, module }, context: { w: thread }, parameters: ['w'] },
    printed[at + 1],
  ]);
  const vars = [...(states[0] ?? [])].flatMap(([name, held]) => (isSet(held) ? [] : [name]));
  return JSON.stringify({ counterexample: { action, state: printed }, vars });
}

const tlcState = (held: ReadonlyMap<string, Held>, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    [...held].map(([name, one]) => [
      name,
      one.of === 'shared'
        ? one.value
        : Object.fromEntries(one.values.map((value, thread) => [names[thread], value])),
    ]),
  );

/** Prints a run in the Informal Trace Format. `#meta` of a state tells row, thread and note of the step that led to it. */
export function itfRun(trace: Trace, extras: Extras): string {
  const { model, module, states, steps } = stateRun(trace);
  const names = threadNames(model);
  const noted = new Map(extras.notes?.map(({ step, text }) => [step, { note: text }]));
  return JSON.stringify({
    '#meta': {
      format: 'ITF',
      'format-description': 'https://apalache-mc.org/docs/adr/015adr-trace.html',
      source: `${module}.tla`,
      description: 'A run of NUL and Void',
      run: ownRun(trace, extras),
    },
    vars: [...(states[0] ?? new Map<string, Held>()).keys()],
    states: states.map((held, at) => ({
      '#meta': { index: at, ...(at === 0 ? {} : steps[at - 1]), ...noted.get(at) },
      ...itfState(held, names),
    })),
  });
}

const itfState = (held: ReadonlyMap<string, Held>, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    [...held].map(([name, one]) => [
      name,
      one.of === 'shared'
        ? itfValue(one.value)
        : { '#map': one.values.map((value, thread) => [names[thread], itfValue(value)]) },
    ]),
  );

function itfValue(value: Value | string): unknown {
  if (typeof value === 'number') return { '#bigint': String(value) };
  return typeof value === 'object' ? { '#set': value.map(itfValue) } : value;
}
