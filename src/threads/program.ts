import { defined } from '../base/index.ts';
import {
  initialWorld,
  newAllocation,
  privateId,
  type MemoryLayout,
  type Operations,
  type Registers,
  type World,
} from '../sim/index.ts';
import { stateOf, type Chart, type ChartState } from './chart.ts';
import type { Visit } from './source.ts';
import type { EndToken } from './token.ts';

/** The local state of a thread: its state in the chart, its registers, and its token if it has ended. */
export interface Local {
  readonly at: string;
  readonly registers: Registers;
  /** How the thread ended; null while it runs. */
  readonly token: EndToken | null;
}

/** The whole state of a run. */
export interface SystemState {
  readonly world: World;
  readonly locals: readonly Local[];
  /** Whether the process has died; then no thread runs any more. */
  readonly isDead: boolean;
}

/** The extent of one step. */
export interface GrainRule {
  readonly name: string;
  /** Whether a step has the name of its call, rather than of its row. */
  readonly isByCall: boolean;
  /** Reports whether an operation runs as part of the begun step. `registers` are those before the operation. */
  readonly melts: (begun: ChartState, next: ChartState, registers: Registers) => boolean;
  /** Whether a step may synchronise behind its first operation too, as an atomic block does. */
  readonly syncsWithin?: true;
}

/** The outcome of a whole run. */
export interface ProgramOutcome<Kind extends string = string> {
  readonly text: string;
  /** The tokens, where the text alone is ambiguous. Two outcomes are equal if both text and tokens are. */
  readonly tokens?: readonly string[];
  /** Its kind: unlike classes, kinds do not overlap. */
  readonly kind: Kind;
  /** Names of its classes. */
  readonly classes: readonly string[];
}

/** How threads end, and what outcome the run then has. */
export interface Endings<Kind extends string = string> {
  /** Returns the token of a thread that has reached a row with a verdict. */
  readonly tokenOf: (row: ChartState, registers: Registers) => EndToken;
  /** Reports whether this final row means that the thread completed its task. */
  readonly endsWell: (row: ChartState) => boolean;
  /** Returns the registers that remain after the verdict. */
  readonly kept: (row: ChartState, registers: Registers) => Registers;
  /** Returns the outcome of a run in which no thread can run. */
  readonly outcomeOf: (state: SystemState) => ProgramOutcome<Kind>;
  /** Every kind, gravest first. */
  readonly kinds: readonly Kind[];
  readonly classes: readonly string[];
  /** Whether an outcome depends on the content of shared memory, besides tokens and flags. */
  readonly looksAtMemory?: true;
  /** Whether it depends on the whole local states: where a thread without a verdict stands, what one with a verdict keeps. */
  readonly looksAtThreads?: true;
}

/** Returns the tokens of all threads of a finished run. Those without a verdict were killed, or block each other. */
export const finalTokens = ({ locals, isDead }: SystemState): readonly EndToken[] =>
  locals.map(({ token }) => token ?? { kind: isDead ? 'killed' : 'blocked' });

/** Private memory of one thread: bytes by object, in the order of the names. */
export type PrivateMemory = ReadonlyMap<string, Uint8Array>;

/** A span of the progress graph, from the middle of the step of one operation to that of another. */
export interface Band {
  readonly name: string;
  readonly from: (row: ChartState) => boolean;
  readonly to: (row: ChartState) => boolean;
  /** Index of the byte in a loop; 0 outside of loops. */
  readonly index: number;
}

/**
 * What runs: charts, and everything that their rows need. Replay, race detector and exports use this form, search and maps
 * `SearchProgram`. None of them knows what a program is about.
 */
export interface Program {
  /** By thread number. */
  readonly charts: readonly Chart[];
  /** By thread number: letters in schedules. */
  readonly letters: readonly string[];
  /** Groups of interchangeable threads. Every thread is in one group. */
  readonly groups: readonly (readonly number[])[];
  /** By thread number: the local state before the first step. */
  readonly start: readonly Local[];
  /** By thread number: private memory before the first step, where there is any. */
  readonly startMemory?: readonly PrivateMemory[];
  readonly layout: MemoryLayout;
  readonly operations: Operations;
  readonly grain: GrainRule;
  readonly endings: Endings;
  /** The word that is not 0 once the process has ended, where the end is not told by the row of the thread that ended it. */
  readonly exitWord?: string;
  /** Returns the index of the next byte in a loop; 0 outside of loops. */
  readonly loopIndex: (registers: Registers) => number;
  /** By call: an access that the race detector adds just before the call. */
  readonly visits?: Readonly<Record<string, Visit>>;
}

/** A program with what a search and its maps need, besides what a replay needs. */
export interface SearchProgram extends Program {
  /** Returns a key of a local state, if less than the whole state determines its future. Equal keys have equal futures. */
  readonly localKey?: (row: ChartState, registers: Registers, memory: PrivateMemory) => string;
  /** Returns the same of a thread with a verdict, if it keeps private memory. */
  readonly endKey?: (row: ChartState, registers: Registers, memory: PrivateMemory) => string;
  /**
   * Threads that are counted as alike in `statesUpToThreadSymmetry` although they are not interchangeable, because an
   * outcome or a wait names one of them.
   */
  readonly kin?: readonly (readonly number[])[];
  /** Returns what a map shows of a thread in a state. */
  readonly glance?: (row: ChartState, registers: Registers, memory: PrivateMemory) => Glance;
  readonly bands?: readonly Band[];
}
export type Glance = Readonly<Record<string, number | readonly number[]>>;

/** Returns the state before the first step. */
export function initialState({ layout, start, startMemory = [] }: Program): SystemState {
  const world = initialWorld(layout);
  const own = startMemory.flatMap((memory, thread) =>
    [...memory].map(([object, bytes]) => newAllocation(privateId(object, thread), bytes.slice())),
  );
  const allocations = { ...world.allocations, ...Object.fromEntries(own.map((one) => [one.id, one])) };
  return { world: own.length === 0 ? world : { ...world, allocations }, locals: start, isDead: false };
}

/** Returns the chart state of a thread. */
export const rowOf = (program: Pick<Program, 'charts'>, state: SystemState, thread: number): ChartState =>
  stateOf(
    defined(program.charts[thread], `thread ${thread}`),
    defined(state.locals[thread], `thread ${thread}`).at,
  );

/** Returns the name of a step that begins with this row. */
export const stepName = ({ grain }: Pick<Program, 'grain'>, { call, row }: ChartState): string =>
  grain.isByCall ? call : row;

/** Groups threads by chart. */
export const groupsByChart = (charts: readonly Chart[]): readonly (readonly number[])[] =>
  [...new Set(charts)].map((chart) => charts.flatMap((other, thread) => (other === chart ? [thread] : [])));
