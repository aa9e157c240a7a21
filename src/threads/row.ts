import { setup } from 'xstate';
import type { Answer, MemoryOp, Operation } from '../sim/index.ts';
import { isFatal } from './endings.ts';
import type { SourceRef } from './source.ts';
import type { Verdict } from './token.ts';

/** What memory answered, as the event that moves a machine. */
export interface AnswerEvent {
  readonly type: string;
}

/** What a state carries. A state with `op` is a row of model.md's tables; one with `verdict` is final. */
export interface RowMeta<Op extends Operation = Operation, End extends string = string> {
  /** Row name, where it is not the state's own key. */
  readonly row?: string;
  readonly op?: Op;
  /** What the row is called, where its operation does not say. */
  readonly label?: string;
  /** What its whole call is called where that is one step, if it begins with this row and is not called like it. */
  readonly callLabel?: string;
  /** The row may run only when the other threads have ended (fix `join`). */
  readonly awaits?: 'others';
  readonly source?: SourceRef;
  readonly verdict?: End;
  /** Entering this state ends the whole process. */
  readonly kills?: true;
}

/** What a state of the cache-file worlds carries. */
type FileMeta = RowMeta<MemoryOp, Verdict>;

/** One row as a state: its operation, and where each answer leads. */
export interface Row {
  readonly meta: FileMeta;
  readonly on: { readonly [answer in Answer]?: string };
}
/** A call that is made of several rows at byte grain. Targets outside it are written `#machine.state`. */
export interface Call {
  readonly initial: string;
  readonly states: Readonly<Record<string, Row>>;
}
export interface End {
  readonly type: 'final';
  readonly meta: FileMeta;
}
export type States = Readonly<Record<string, Row | Call | End>>;

/* Pure: what is not used is not shipped. */
const machines = /* @__PURE__ */ setup({
  types: {} as { events: AnswerEvent; meta: RowMeta },
});

/** A thread of the model: states with one operation each, branching on answers only. */
export type ThreadMachine = ReturnType<typeof machines.createMachine>;

/** Makes the machine of a thread from its states. */
export function threadMachine(id: string, initial: string, states: States): ThreadMachine {
  return machines.createMachine({ id, initial, states });
}

/** Takes the mutex, then goes on. */
export const lockRow = (next: string): Row => ({
  meta: { row: 'LK', op: { kind: 'lock' } },
  on: { LOCKED: next },
});

/** Gives the mutex back, then goes on. */
export const unlockRow = (next: string): Row => ({
  meta: { row: 'UN', op: { kind: 'unlock' } },
  on: { UNLOCKED: next },
});

/** The final states named, each with its verdict. Some take the process along. */
export function ends(...verdicts: readonly Verdict[]): States {
  return Object.fromEntries(
    verdicts.map((verdict): [string, End] => {
      const kills = isFatal(verdict);
      return [verdict, { type: 'final', meta: kills ? { verdict, kills } : { verdict } }];
    }),
  );
}
