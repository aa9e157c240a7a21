import { defined } from '../../base/index.ts';
import {
  CellNames,
  ENDED,
  namedIn,
  raceOp,
  raceProgram,
  READ_FREED,
  resultOf,
  stackOf,
  threadsNamed,
  variableOf,
  WROTE_FREED,
  numberOfBytes,
  type Race,
  type RaceGrain,
  type RaceProgram,
  type RaceThread,
  type TypeName,
} from '../../racetext/index.ts';
import type { PrivateMemory } from '../../threads/index.ts';
import { atOnce } from './at-once.ts';
import { conditionValue, hasEnded, readByWait } from './conditions.ts';
import { withForgetting, type Kept } from './forget.ts';
import { OVER, RESULT, slotIndex } from './memory.ts';
import { changedBy, blocksOf, type Step } from './step.ts';
import { guardOf, makeStep, type Maker, type RawStep } from './steps.ts';
import { and, partsOf, type Ref, type Value } from './value.ts';

/** A number or array of a model, with its bytes or its value in the first state. */
export interface Declared {
  readonly name: string;
  readonly type: TypeName;
  readonly length: number | null;
  /** One number, or as many as the array has bytes. */
  readonly initial: readonly number[];
}

/** A thread of the text with its steps; several threads may run it. */
export interface Role {
  readonly thread: RaceThread;
  /** Numbers of the threads that run it. */
  readonly numbers: readonly number[];
  readonly declared: readonly Declared[];
  /** Where it stands in the first state. */
  readonly start: string;
  readonly steps: readonly Step[];
  /** Every place to which it can come by a fault. */
  readonly faults: readonly string[];
}

/** A condition of the text, with what it comes to at an end. */
export interface Asked {
  readonly name: string;
  readonly kind: 'never' | 'exists';
  readonly value: Value;
}

/** A race at one grain as steps over finite variables, from which its exports are printed. */
export interface RaceModel {
  readonly race: Race;
  readonly grain: RaceGrain;
  readonly program: RaceProgram;
  readonly shared: readonly Declared[];
  readonly roles: readonly Role[];
  readonly conditions: readonly Asked[];
}

/** Makes the model of a race from the rows that all engines run. Throws `EndlessRace` as they do. */
export function raceModel(race: Race, grain: RaceGrain): RaceModel {
  const program = raceProgram(race, grain);
  const cells = new CellNames(race);
  const conditions = race.conditions.map(({ name, kind, condition }): Asked => ({
    name: name.text,
    kind,
    value: conditionValue(race, condition),
  }));
  const roles = race.threads.map((thread) => roleOf(program, cells, thread, grain));
  const used = new Set(
    roles.flatMap(({ steps }) =>
      steps.flatMap((step) => [...refsOf(step)].map(({ kind, name }) => `${kind} ${name}`)),
    ),
  );
  for (const { value } of conditions) for (const { kind, name } of refsIn(value)) used.add(`${kind} ${name}`);
  const shown = new Set(race.shown.map((one) => (one.kind === 'object' ? one.object.text : '')));
  const shared: readonly Declared[] = [
    ...[...race.objects.values()].map(({ name, type, length, bytes }) => ({
      name,
      type,
      length,
      initial: length === null ? [numberOfBytes([...bytes])] : [...bytes],
    })),
    ...race.mutexes.map((name) => word(`mutex ${name}`)),
    ...race.allocations.map((name) => word(`freed ${name}`)),
  ].filter(({ name }) => used.has(`shared ${name}`) || shown.has(name));
  return { race, grain, program, shared, roles, conditions };
}

const word = (name: string): Declared => ({ name, type: 'u8', length: null, initial: [0] });

function roleOf(program: RaceProgram, cells: CellNames, thread: RaceThread, grain: RaceGrain): Role {
  const { race } = program;
  const numbers = threadsNamed(race, thread.name);
  const [first = -1] = numbers;
  const chart = defined(program.charts[first], 'chart');
  const { at: start, registers } = defined(program.start[first], 'start');
  const named = namedIn(race, thread);
  const maker: Maker = {
    chart,
    grain,
    hasResult: named.hasResult,
    typeOf: (ref) => typeOf(race, thread, ref),
    waits: (condition) => atOnce(condition, readByWait(cells, thread)),
  };
  const forgets = new Set([...thread.variables.keys(), RESULT]);
  const endKept = new Set([...named.variables, ...(named.hasResult ? [RESULT] : [])]);
  const depths = new Map([[start, stackOf(registers).length]]);
  const keptAt = (place: string, isFault = false): Kept => {
    if (isFault) return { names: new Set(), slots: 0 };
    const op = raceOp(defined(chart.states.get(place), place));
    return { names: op === null ? endKept : new Set(op.live), slots: depths.get(place) ?? 0 };
  };
  const raw = new Map<string, RawStep>();
  const waiting = start === ENDED ? [] : [start];
  for (const place of waiting) {
    const made = makeStep(maker, place, depths.get(place) ?? 0);
    for (const [next, depth] of made.depths) {
      if (next === ENDED || depths.has(next)) continue;
      depths.set(next, depth);
      waiting.push(next);
    }
    raw.set(place, withForgetting(made, keptAt(place), keptAt, forgets));
  }
  const ended = (threads: readonly number[]): Value => and(...threads.map(hasEnded));
  const order = [...chart.states.keys()];
  const steps = [...raw]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([place, { block, parts }]): Step => {
      const op = defined(raceOp(defined(chart.states.get(place), place)), place);
      return { place, line: op.line, guard: guardOf(op, maker.waits, ended), block, parts };
    });
  const faults = new Set(
    steps.flatMap((step) =>
      [...blocksOf(step)].flatMap(({ end }) => (end.kind === 'leaf' && end.isFault ? [end.place] : [])),
    ),
  );
  const declared = declaredOf(race, thread, steps, endKept, {
    registers,
    memory: defined(program.startMemory?.[first], 'memory'),
    kept: keptAt(start),
  });
  return { thread, numbers, start, steps, faults: [...faults], declared };
}

interface Start {
  readonly registers: Parameters<typeof stackOf>[0];
  readonly memory: PrivateMemory;
  readonly kept: Kept;
}

/** Declares what a thread has of its own: what its steps name, and what is looked at when it has ended. */
function declaredOf(
  race: Race,
  thread: RaceThread,
  steps: readonly Step[],
  endKept: ReadonlySet<string>,
  { registers, memory, kept }: Start,
): readonly Declared[] {
  const names = new Set(endKept);
  for (const step of steps) for (const { kind, name } of refsOf(step)) if (kind === 'own') names.add(name);
  const stack = stackOf(registers);
  const slots = [...names].filter((name) => slotIndex(name) !== null).sort();
  const initialOf = (name: string): number => {
    const index = slotIndex(name);
    if (index !== null) return stack[index] ?? 0;
    if (name === RESULT) return kept.names.has(RESULT) ? resultOf(registers) : 0;
    return kept.names.has(name) ? variableOf(registers, name) : 0;
  };
  const variables = [...thread.variables.values()].filter(({ name }) => names.has(name));
  const others = [RESULT, READ_FREED, WROTE_FREED].filter((name) => names.has(name));
  return [
    ...variables.map(({ name, type, length }): Declared => {
      const bytes = kept.names.has(name) ? memory.get(name) : undefined;
      const initial = length === null ? [initialOf(name)] : [...(bytes ?? new Uint8Array(length))];
      return { name, type, length, initial };
    }),
    ...slots.map((name): Declared => ({ name, type: 'int', length: null, initial: [initialOf(name)] })),
    ...others.map((name): Declared => ({
      name,
      type: typeOf(race, thread, { kind: 'own', name, whose: 'self' }),
      length: null,
      initial: [name === RESULT ? initialOf(name) : 0],
    })),
  ];
}

/** Returns the length of an array in bytes; null of a number. `role` is that of the acting thread. */
export function lengthOf({ shared }: RaceModel, role: Role, { kind, name }: Ref): number | null {
  if (name === OVER.name) return null;
  const all = kind === 'shared' ? shared : role.declared;
  return defined(
    all.find((one) => one.name === name),
    name,
  ).length;
}

/** Returns the type of a number or of the bytes of an array. */
export function typeOf(race: Race, thread: RaceThread | null, { kind, name }: Ref): TypeName {
  if (kind === 'shared') return race.objects.get(name)?.type ?? 'u8';
  if (name === READ_FREED || name === WROTE_FREED) return 'bool';
  return thread?.variables.get(name)?.type ?? 'int';
}

function* refsIn(value: Value): Generator<Ref> {
  if (value.kind === 'shared' || value.kind === 'own') yield value;
  for (const part of partsOf(value)) yield* refsIn(part);
}

function* refsOf(step: Step): Generator<Ref> {
  yield* refsIn(step.guard);
  for (const { sets, end } of blocksOf(step)) {
    for (const set of sets) {
      yield changedBy(set);
      yield* refsIn(set.to);
      yield* refsIn(set.value);
    }
    if (end.kind === 'branch') yield* refsIn(end.test);
  }
}
