import { assert, defined } from '../base/index.ts';
import { NO_INDEX, valueOf, type Names, type Value } from './evaluate.ts';
import type { Action, FormalModel, Role } from './model.ts';
import { hasTexts, verdictName } from './properties.ts';
import { actionName } from './tla-actions.ts';
import { allVariables } from './tla-names.ts';

/** A state of a model, as a module of it holds it. */
export interface FormalState {
  /** By thread: the action that comes next, or the verdict. */
  readonly pc: readonly string[];
  /** By thread: length of the text that its verdict names. */
  readonly text: readonly number[];
  readonly dead: boolean;
  readonly shared: Names;
  /** By thread. */
  readonly locals: readonly Names[];
}

/** One variable in one state: a value, or one for each thread. */
export type Held =
  | { readonly of: 'shared'; readonly value: Value }
  | { readonly of: 'threads'; readonly values: readonly (Value | string)[] };

/** A step of a model: the state after it, and the name of its action in the module. */
export interface FormalStep {
  readonly state: FormalState;
  readonly name: string;
}

const initialOf = (model: FormalModel, scope: 'shared' | 'local'): Names =>
  Object.fromEntries(
    model.variables
      .filter((variable) => variable.scope === scope)
      .map(({ name, initial }) => [name, valueOf(initial, {}, model)]),
  );

const roleOf = ({ roles }: FormalModel, thread: number): Role =>
  defined(
    roles.find(({ threads }) => threads.includes(thread)),
    `role of thread ${thread}`,
  );

/** Returns the first state of a model. */
export function formalStart(model: FormalModel): FormalState {
  const locals = initialOf(model, 'local');
  return {
    pc: model.letters.map((_, thread) => roleOf(model, thread).initial),
    text: model.letters.map(() => 0),
    dead: false,
    shared: initialOf(model, 'shared'),
    locals: model.letters.map(() => locals),
  };
}

/** Takes one step of a thread. Returns null where it cannot run. */
export function formalStep(model: FormalModel, state: FormalState, thread: number): FormalStep | null {
  const role = roleOf(model, thread);
  const action = role.actions.find(({ name }) => name === state.pc[thread]);
  if (state.dead || action === undefined) return null;
  const hasVerdict = (other: number): boolean =>
    !roleOf(model, other).actions.some(({ name }) => name === state.pc[other]);
  if (action.awaitsOthers && !model.letters.every((_, other) => other === thread || hasVerdict(other)))
    return null;
  const names = { ...state.shared, ...state.locals[thread] };
  if (action.guard && valueOf(action.guard, names, model) !== true) return null;
  return { state: after(model, state, thread, action, names), name: actionName(model, role, action) };
}

function after(
  model: FormalModel,
  state: FormalState,
  thread: number,
  { name, ways }: Action,
  names: Names,
): FormalState {
  const way = ways.find(({ when }) => valueOf(when, names, model) === true);
  assert(way !== undefined, `${name} has an open way`);
  const { next, updates } = way;
  const changed = Object.fromEntries(
    Object.entries(updates).map(([variable, value]) => [variable, valueOf(value, names, model)]),
  );
  const pick = (old: Names): Names =>
    Object.fromEntries(
      Object.entries(old).map(([variable, value]) => [variable, changed[variable] ?? value]),
    );
  const put = <T>(all: readonly T[], value: T): readonly T[] => all.with(thread, value);
  const shared = pick(state.shared);
  if (typeof next === 'string') {
    const locals = put(state.locals, pick(defined(state.locals[thread], 'locals')));
    return { ...state, pc: put(state.pc, next), shared, locals };
  }
  const length = next.text ? Number(valueOf(next.text, names, model)) : null;
  return {
    pc: put(state.pc, verdictName(next.verdict)),
    text: length === null ? state.text : put(state.text, length),
    dead: state.dead || next.kills,
    shared,
    locals: put(state.locals, initialOf(model, 'local')),
  };
}

/** Returns every variable of a state, in the order in which the module declares them. */
export function heldBy(model: FormalModel, state: FormalState): ReadonlyMap<string, Held> {
  const own: Readonly<Record<string, Held>> = {
    pc: { of: 'threads', values: state.pc },
    ...(hasTexts(model) ? { text: { of: 'threads', values: state.text } } : {}),
    dead: { of: 'shared', value: state.dead },
  };
  return new Map(
    allVariables(model).map(([name]): [string, Held] => {
      const value = state.shared[name];
      if (own[name]) return [name, own[name]];
      if (value !== undefined) return [name, { of: 'shared', value }];
      return [name, { of: 'threads', values: state.locals.map((locals) => locals[name] ?? NO_INDEX) }];
    }),
  );
}
