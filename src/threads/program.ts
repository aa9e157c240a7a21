import { defined } from '../base/index.ts';
import {
  initialWorld,
  type MemoryLayout,
  type Operations,
  type Registers,
  type World,
} from '../sim/index.ts';
import { stateOf, type Chart, type ChartState } from './chart.ts';
import type { Visit } from './source.ts';
import type { EndToken } from './token.ts';

/** A thread at one moment: its state in the chart and its registers; the verdict once it has one. */
export interface Local {
  readonly at: string;
  readonly registers: Registers;
  /** How the thread ended; null while it has not. */
  readonly token: EndToken | null;
}

/** Everything that can change, at one moment. */
export interface SystemState {
  readonly world: World;
  readonly locals: readonly Local[];
  /** The process has died; nobody runs any more. */
  readonly isDead: boolean;
}

/** How far one step goes. */
export interface GrainRule {
  readonly name: string;
  /** A step is called like the call it stands for, or like its row. */
  readonly isByCall: boolean;
  /** Does an operation run as part of the step that has begun? `registers` are those before it. */
  readonly melts: (begun: ChartState, next: ChartState, registers: Registers) => boolean;
}

/** What a whole run came to. */
export interface ProgramOutcome<Kind extends string = string> {
  readonly text: string;
  /** Tokens one by one, where the text does not tell them: two outcomes are one when both are equal. */
  readonly tokens?: readonly string[];
  /** Its kind: unlike classes, kinds do not overlap. */
  readonly kind: Kind;
  /** Names of the classes it belongs to. */
  readonly classes: readonly string[];
}

/** How threads end, and what a run then comes to. */
export interface Endings<Kind extends string = string> {
  /** The token of a thread that has come to a row with a verdict. */
  readonly tokenOf: (row: ChartState, registers: Registers) => EndToken;
  /** Is this final row the end of a thread that did all it was to do? */
  readonly endsWell: (row: ChartState) => boolean;
  /** What a thread that has its token still remembers. */
  readonly kept: (row: ChartState, registers: Registers) => Registers;
  /** Outcome of a run in which nobody can go on. */
  readonly outcomeOf: (state: SystemState) => ProgramOutcome<Kind>;
  /** Every kind, the gravest first, and every class. */
  readonly kinds: readonly Kind[];
  readonly classes: readonly string[];
  /** An outcome depends on what is left in shared memory, not on tokens and flags alone. */
  readonly looksAtMemory?: true;
}

/** Token of every thread once nobody can run: those without one were killed, or block each other. */
export const finalTokens = ({ locals, isDead }: SystemState): readonly EndToken[] =>
  locals.map(({ token }) => token ?? { kind: isDead ? 'killed' : 'blocked' });

/** Private memory of one thread, as bytes by object; objects in the order of their names. */
export type PrivateMemory = ReadonlyMap<string, Uint8Array>;

/** A span of the progress graph: from the middle of the step with one operation to the middle of that with another. */
export interface Band {
  readonly name: string;
  readonly from: (row: ChartState) => boolean;
  readonly to: (row: ChartState) => boolean;
  /** The turn of a byte loop that is meant; 0 outside of loops. */
  readonly index: number;
}

/**
 * What runs: charts, and everything that their rows need. Replay, race detector and exports know this form, search and maps
 * the next one, and nothing of what a program is about.
 */
export interface Program {
  /** One a thread. */
  readonly charts: readonly Chart[];
  /** By thread number, as a schedule writes them. */
  readonly letters: readonly string[];
  /** Threads that are alike: swapping two of one group changes nothing. Every thread is in one group. */
  readonly groups: readonly (readonly number[])[];
  /** Each thread before its first step. */
  readonly start: readonly Local[];
  readonly layout: MemoryLayout;
  readonly operations: Operations;
  readonly grain: GrainRule;
  readonly endings: Endings;
  /** How far a thread has come in a byte loop; 0 outside. */
  readonly loopIndex: (registers: Registers) => number;
  /** By call, what the race detector has to know beside the operations: it comes right before the call. */
  readonly visits?: Readonly<Record<string, Visit>>;
}

/** A program with what a search and its maps can make use of, beside what a replay needs. */
export interface SearchProgram extends Program {
  /** What tells two local states apart, where that is less than everything: states with one key have one future. */
  readonly localKey?: (row: ChartState, registers: Registers, memory: PrivateMemory) => string;
  /** What a map tells of a thread in one state. */
  readonly glance?: (row: ChartState, registers: Registers, memory: PrivateMemory) => Glance;
  readonly bands?: readonly Band[];
}
export type Glance = Readonly<Record<string, number | readonly number[]>>;

/** The state before the first step. */
export const initialState = ({ layout, start }: Program): SystemState => ({
  world: initialWorld(layout),
  locals: start,
  isDead: false,
});

/** The chart state a thread is in. */
export const rowOf = (program: Program, state: SystemState, thread: number): ChartState =>
  stateOf(
    defined(program.charts[thread], `thread ${thread}`),
    defined(state.locals[thread], `thread ${thread}`).at,
  );

/** What a step is called that begins with this row. */
export const stepName = ({ grain }: Pick<Program, 'grain'>, { call, row }: ChartState): string =>
  grain.isByCall ? call : row;

/** Threads with the same chart, together. */
export const groupsByChart = (charts: readonly Chart[]): readonly (readonly number[])[] =>
  [...new Set(charts)].map((chart) => charts.flatMap((other, thread) => (other === chart ? [thread] : [])));
