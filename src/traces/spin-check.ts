import { defined } from '../base/index.ts';
import {
  formalStart,
  formalStep,
  heldBy,
  processes,
  promelaOf,
  type FormalModel,
  type FormalState,
  type Value,
} from '../formal/index.ts';
import type { Trace } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import type { Refusal } from './refusal.ts';
import type { ListedValue, Listing } from './spin-listing.ts';

/** Returns where a listing says something else than the model does; null if it does not. */
export function checkListing(
  { path }: Config,
  model: FormalModel,
  listing: Listing,
  run: Trace,
  places: readonly number[],
  processShift: number,
): Refusal | null {
  if (listing.length !== null && listing.length !== path.length) {
    const what = { kind: 'length', found: listing.length, model: path.length } as const;
    return { kind: 'otherConfig', what, offers: null };
  }
  const states = [formalStart(model)];
  for (const { thread } of run.steps) {
    states.push(
      defined(formalStep(model, defined(states.at(-1), 'state'), thread), 'a step that was replayed').state,
    );
  }
  return (
    wrongRow(model, listing, run, places, states) ??
    wrongValue(model, listing, places, states, processShift) ??
    wrongOutcome(listing, run)
  );
}

/** A row of a process in the text of the model, from its label to the line before the next. */
interface RowLines {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the rows of each role with their lines in the printed model. */
function rowLines(model: FormalModel): ReadonlyMap<string, readonly RowLines[]> {
  const rows = new Map<string, RowLines[]>();
  let role = '';
  for (const [at, line] of promelaOf(model, null, '').split('\n').entries()) {
    role = /^active (?:\[\d+\] )?proctype (\w+)\(/.exec(line)?.[1] ?? role;
    const name = /^(\w+):/.exec(line)?.[1];
    if (name === undefined) continue;
    const known = rows.get(role) ?? [];
    const last = known.at(-1);
    rows.set(role, [
      ...known.slice(0, -1),
      ...(last ? [{ ...last, to: at - 1 }] : []),
      { name, from: at, to: Infinity },
    ]);
  }
  return rows;
}

/**
 * Looks for a step whose line is not in the row that the thread takes. The head of a model grows with what a search found,
 * so its lines may be shifted; one shift must do for all steps.
 */
function wrongRow(
  model: FormalModel,
  { steps }: Listing,
  run: Trace,
  places: readonly number[],
  states: readonly FormalState[],
): Refusal | null {
  const rows = rowLines(model);
  let [least, most] = [-Infinity, Infinity];
  for (const [at, { thread }] of run.steps.entries()) {
    const { name, line } = defined(steps[places[at] ?? -1], 'step');
    const row = states[at]?.pc[thread] ?? '';
    const lines = defined(
      rows.get(name)?.find((other) => other.name === row),
      `row ${row} of ${name}`,
    );
    least = Math.max(least, lines.from - line);
    most = Math.min(most, lines.to - line);
    if (least > most) {
      const found = { kind: 'inLine', line } as const;
      return { kind: 'differs', step: at + 1, variable: 'the row', found, model: row };
    }
  }
  return null;
}

/** How SPIN prints that there is no index. */
const NONE = 255;

function wrongValue(
  model: FormalModel,
  { steps, values }: Listing,
  places: readonly number[],
  states: readonly FormalState[],
  processShift: number,
): Refusal | null {
  const stepsBefore: number[] = [0];
  const isStep = new Set(places);
  for (const [place] of steps.entries()) {
    stepsBefore.push((stepsBefore[place] ?? 0) + (isStep.has(place) ? 1 : 0));
  }
  const last = new Map<string, ListedValue>();
  for (const value of values) {
    last.set(`${value.after} ${value.process ?? ''} ${value.name} ${value.index ?? ''}`, value);
  }
  for (const { name, index, process, value, after } of last.values()) {
    const step = stepsBefore[after] ?? places.length;
    const place = index ?? (process === null ? null : process - processShift);
    const right = printedValue(model, defined(states[step], 'state'), name, place);
    if (right === null || right === value) continue;
    // A random simulation prints what a d_step changes in front of the line of the step.
    const next = states[step + 1];
    if (next && printedValue(model, next, name, place) === value) continue;
    const variable = index === null ? name : `${name}[${index}]`;
    return { kind: 'differs', step, variable, found: value, model: right };
  }
  return null;
}

/** Returns how SPIN prints a variable; null for one that is not known, or that it prints by another number. */
function printedValue(
  model: FormalModel,
  state: FormalState,
  name: string,
  process: number | null,
): string | null {
  const thread = process === null ? undefined : processes(model)[process];
  if (name === 'verdict' && thread !== undefined) {
    const row = state.pc[thread] ?? '';
    const isRunning = model.roles.some(({ actions }) => actions.some((action) => action.name === row));
    return isRunning ? 'running' : row;
  }
  const held = heldBy(model, state).get(name);
  if (!held) return null;
  if (held.of === 'shared') return printValue(model, held.value);
  const value = thread === undefined ? undefined : held.values[thread];
  return value === undefined || typeof value === 'string' ? null : printValue(model, value);
}

function printValue({ universe }: FormalModel, value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value < 0 ? NONE : value);
  const members = universe?.members ?? [];
  return String(value.reduce((mask, slot) => mask | (1 << members.indexOf(slot)), 0));
}

function wrongOutcome({ outcome }: Listing, run: Trace): Refusal | null {
  if (outcome === null || outcome === run.outcome) return null;
  const model = run.outcome ?? ({ kind: 'noEnd' } as const);
  return { kind: 'differs', step: null, variable: 'the outcome', found: outcome, model };
}
