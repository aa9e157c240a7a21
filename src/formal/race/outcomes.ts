import { defined, okValue } from '../../base/index.ts';
import {
  ENDED,
  EndState,
  hasFlag,
  raceOp,
  READ_FREED,
  threadsNamed,
  WROTE_FREED,
  type RaceOutcome,
  type Shown,
} from '../../racetext/index.ts';
import { replayProgram } from '../../schedule/index.ts';
import type { SystemState } from '../../threads/index.ts';
import { hasEnded } from './conditions.ts';
import { OVER, RESULT } from './memory.ts';
import type { RaceModel, Role } from './model.ts';
import { and, equal, not, number, or, own, shared, TRUE, type Ref, type Value } from './value.ts';

/** An outcome of the explorer by a name, with the condition on the last state by which it is known. */
export interface NamedOutcome {
  readonly name: string;
  readonly text: string;
  readonly test: Value;
}

/** Whether a run came to a proper end: all threads have ended, or one called `exit`. */
export const properEnd = ({ program }: RaceModel): Value =>
  or(
    equal(OVER, number(1)),
    and(equal(OVER, number(0)), ...program.charts.map((_, thread) => hasEnded(thread))),
  );

/** Names the outcomes in their order, `outcome_1` and so on. A replay of its run tells what an outcome is. */
export function namedOutcomes(model: RaceModel, outcomes: readonly RaceOutcome[]): readonly NamedOutcome[] {
  return outcomes.map(({ outcome, schedule }, index) => {
    const trace = okValue(replayProgram(model.program, [...schedule].map(Number)));
    const test = testOf(model, defined(trace.states.at(-1), 'last state'));
    return { name: `outcome_${index + 1}`, text: outcome, test };
  });
}

function testOf(model: RaceModel, state: SystemState): Value {
  const failed = state.locals.flatMap(({ at, token }, thread) =>
    token !== null && token.kind !== ENDED ? [{ thread, at }] : [],
  );
  const end = new EndState(model.race, state);
  const isProper = failed.length === 0 && (state.isDead || state.locals.every(({ token }) => token !== null));
  const flags = and(...model.roles.map((role) => flagTest(role, state)));
  if (isProper) {
    const held = model.conditions.map(({ value }, index) =>
      end.holds(defined(model.race.conditions[index], 'condition').condition) ? value : not(value),
    );
    const shows = model.race.shown.map((one) => shownTest(model, one, end));
    return and(properEnd(model), ...held, flags, ...shows);
  }
  const [fault] = failed;
  if (fault !== undefined) {
    const role = roleOf(model, fault.thread);
    const faults = role.numbers.map((whose): Value => ({ kind: 'standsAt', whose, places: [fault.at] }));
    return and(equal(OVER, number(2)), or(...faults), flags);
  }
  const standing = model.roles.map((role) =>
    inAnyOrder(
      role.numbers,
      role.numbers.map((thread) => placesAtLine(model, role, thread, state)),
      (whose, places) => ({ kind: 'standsAt', whose, places }),
    ),
  );
  return and(equal(OVER, number(0)), not(properEnd(model)), ...standing, flags);
}

const roleOf = ({ roles }: RaceModel, thread: number): Role =>
  defined(
    roles.find(({ numbers }) => numbers.includes(thread)),
    `role of ${thread}`,
  );

/** Returns every place at the line at which a thread stands, or its end. */
function placesAtLine(
  { program }: RaceModel,
  { steps }: Role,
  thread: number,
  { locals }: SystemState,
): readonly string[] {
  const { at, token } = defined(locals[thread], 'thread');
  if (token !== null) return [at];
  const line = raceOp(defined(program.charts[thread]?.states.get(at), at))?.line;
  return steps.filter((step) => step.line === line).map(({ place }) => place);
}

/** Returns that some thread of a role has a flag up, or none, as in a state. */
function flagTest({ numbers, declared }: Role, { locals }: SystemState): Value {
  const flags = ([READ_FREED, WROTE_FREED] as const).filter((flag) =>
    declared.some(({ name }) => name === flag),
  );
  return and(
    ...flags.map((flag) => {
      const isUp = numbers.some((thread) => hasFlag(defined(locals[thread], 'thread').registers, flag));
      const some = or(...numbers.map((thread) => own(flag, thread)));
      return isUp ? some : not(some);
    }),
  );
}

/** Returns that threads have these values, in any order. */
function inAnyOrder<T>(
  threads: readonly number[],
  values: readonly T[],
  test: (thread: number, value: T) => Value,
): Value {
  const orders = new Map(ordersOf(values).map((order) => [JSON.stringify(order.map(plain)), order]));
  return or(
    ...[...orders.values()].map((order) =>
      and(...threads.map((thread, index) => test(thread, defined(order.at(index), 'value')))),
    ),
  );
}

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? [...value] : value);

const ordersOf = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  values.length === 0
    ? [[]]
    : values.flatMap((first, index) =>
        ordersOf(values.toSpliced(index, 1)).map((order) => [first, ...order]),
      );

function shownTest({ race }: RaceModel, shown: Shown, end: EndState): Value {
  const ofThreads = (
    name: string,
    ref: (thread: number) => Ref,
    value: (thread: number) => number | Uint8Array,
  ): Value => {
    const threads = threadsNamed(race, name);
    const values = threads.map((thread) => (end.hasEnded(thread) ? { is: value(thread) } : { is: null }));
    return inAnyOrder(
      threads,
      values.map(({ is }) => ({ is: is instanceof Uint8Array ? [...is] : is })),
      (thread, { is }) => (is === null ? not(hasEnded(thread)) : and(hasEnded(thread), has(ref(thread), is))),
    );
  };
  if (shown.kind === 'result') {
    return ofThreads(
      shown.thread.text,
      (thread) => own(RESULT, thread),
      (thread) => end.result(thread),
    );
  }
  const { text, owner, name } = shown.object;
  if (owner !== null && threadsNamed(race, owner.text).length > 0) {
    return ofThreads(
      owner.text,
      (thread) => own(name.text, thread),
      (thread) => end.variable(thread, name.text),
    );
  }
  const value = end.object(text);
  return has(shared(text), typeof value === 'number' ? value : [...value]);
}

/** Returns that a number or an array has a value. */
function has(ref: Ref, value: number | readonly number[]): Value {
  if (typeof value === 'number') return equal(ref, number(value));
  return value.reduce<Value>(
    (all, byte, index) =>
      and(all, equal({ kind: 'element', array: ref, index: number(index) }, number(byte))),
    TRUE,
  );
}
