import { setup } from 'xstate';
import type { Answer, MemoryOp, Operation } from '../sim/index.ts';
import { isFatal } from './endings.ts';
import type { SourceRef } from './source.ts';
import type { Verdict } from './token.ts';

/** The answer of memory, as the event that moves a machine. */
export interface AnswerEvent {
  readonly type: string;
}

/** Metadata of a state. A state with `op` is a row of the tables in model.md; one with `verdict` is final. */
export interface RowMeta<Op extends Operation = Operation, End extends string = string> {
  /** Row name, if it differs from the state's key. */
  readonly row?: string;
  readonly op?: Op;
  /** Label of the row, if its operation does not determine it. */
  readonly label?: string;
  /** Label of the whole call at coarse grain, on its first row, if it differs from the row's. */
  readonly callLabel?: string;
  /** The row may run only after the other threads have ended (fix `join`), or after those with these numbers. */
  readonly awaits?: 'others' | readonly number[];
  readonly source?: SourceRef;
  readonly verdict?: End;
  /** Entering this state kills the process. */
  readonly kills?: true;
  /** The answer that begins another turn of a loop of the program. */
  readonly turn?: string;
}

/** Metadata of a state in the cache-file worlds. */
type FileMeta = RowMeta<MemoryOp, Verdict>;

/** A row as a state: its operation, and the next state for each answer. */
export interface Row {
  readonly meta: FileMeta;
  readonly on: { readonly [answer in Answer]?: string };
}
/** A call of several rows at byte grain. Targets outside of it are written `#machine.state`. */
export interface Call {
  readonly initial: string;
  readonly states: Readonly<Record<string, Row>>;
}
export interface End {
  readonly type: 'final';
  readonly meta: FileMeta;
}
export type States = Readonly<Record<string, Row | Call | End>>;

/* Marked as pure, so that the bundler drops unused machines. */
const machines = /* @__PURE__ */ setup({
  types: {} as { events: AnswerEvent; meta: RowMeta },
});

/** A thread of the model: states with one operation each, which branch only on answers. */
export type ThreadMachine = ReturnType<typeof machines.createMachine>;

/** Makes the machine of a thread from its states. */
export function threadMachine(id: string, initial: string, states: States): ThreadMachine {
  return machines.createMachine({ id, initial, states });
}

/** Takes the mutex. */
export const lockRow = (next: string): Row => ({
  meta: { row: 'LK', op: { kind: 'lock' } },
  on: { LOCKED: next },
});

/** Releases the mutex. */
export const unlockRow = (next: string): Row => ({
  meta: { row: 'UN', op: { kind: 'unlock' } },
  on: { UNLOCKED: next },
});

/** Returns final states with these verdicts. Some of them kill the process. */
export function ends(...verdicts: readonly Verdict[]): States {
  return Object.fromEntries(
    verdicts.map((verdict): [string, End] => {
      const kills = isFatal(verdict);
      return [verdict, { type: 'final', meta: kills ? { verdict, kills } : { verdict } }];
    }),
  );
}
