import { defined } from '../base/index.ts';
import { initialState, refusal, takeStep, type Refusal, type SystemState } from '../threads/index.ts';
import type { ProgramTrace, Schedule } from './replay.ts';

/** Steps of one thread that follow each other: first and last number, 1-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place that the steps may take. */
export interface LegalMove {
  readonly kind: 'legal';
  readonly schedule: Schedule;
  /** The new number of the first of them. */
  readonly to: number;
  /** Numbers, so far, of later steps of their thread that go along, since they must follow. */
  readonly along: readonly number[];
  /** The state after the last step of the new schedule. */
  readonly end: SystemState;
}

/** A place that changes no step of the schedule. */
export interface SameMove {
  readonly kind: 'same';
  /** The step that must follow the steps, and would go along; null for their own place. */
  readonly follower: number | null;
}

/** A place that the steps may not take. Numbers of steps are those so far. */
export type RefusedMove =
  | { readonly kind: 'refused'; readonly why: 'order'; readonly step: number; readonly after: number }
  | {
      readonly kind: 'refused';
      readonly why: Refusal;
      /** The first step that could not run. */
      readonly step: number;
      /** The state in which it could not. */
      readonly state: SystemState;
      /** The step before it, if there is any. */
      readonly before: number | null;
    };

export type Move = LegalMove | SameMove | RefusedMove;

/**
 * Moves steps of one thread behind step `gap` (0: to the beginning), and tells what comes of it. Forwards they push later
 * steps of their thread along; backwards they cannot pass an earlier one. The run must replay as a whole.
 */
export function moveTo({ program, steps, states }: ProgramTrace, { from, to }: Span, gap: number): Move {
  if (from - 1 <= gap && gap <= to) return { kind: 'same', follower: null };
  const thread = defined(steps[from - 1], 'the moved step').thread;
  const [first, last] = gap > to ? [to + 1, gap] : [gap + 1, from - 1];
  const passed = numbers(first, last);
  const own = passed.filter((step) => steps[step - 1]?.thread === thread);
  const after = own.at(-1);
  if (gap < from && after !== undefined) return { kind: 'refused', why: 'order', step: from, after };
  if (own.length === passed.length) return { kind: 'same', follower: first };
  const others = passed.filter((step) => !own.includes(step));
  const moved = [...numbers(from, to), ...own];
  const begin = Math.min(from - 1, gap);
  const order = gap > to ? [...others, ...moved] : [...moved, ...others];
  order.push(...numbers(begin + order.length + 1, steps.length));

  let state = states[begin] ?? initialState(program);
  for (const [at, step] of order.entries()) {
    const runs = defined(steps[step - 1], 'step').thread;
    const why = refusal(program, state, runs);
    const before = order[at - 1] ?? (begin === 0 ? null : begin);
    if (why !== null) return { kind: 'refused', why, step, state, before };
    ({ state } = takeStep(program, state, runs, begin + at + 1));
  }
  const schedule = [...numbers(1, begin), ...order].map((step) => defined(steps[step - 1], 'step').thread);
  return { kind: 'legal', schedule, to: begin + order.indexOf(from) + 1, along: own, end: state };
}

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
