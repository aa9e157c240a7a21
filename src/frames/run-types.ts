import type { ReplayError, Trace } from '../schedule/index.ts';
import type { MemoryOp } from '../sim/index.ts';
import type { Config, EndingMessage, FlagMessage, Outcome, WorldName } from '../threads/index.ts';
import type { AccessSentence, RowId } from './sentence.ts';

/* A run: everything that does not change during scrubbing. */

/** How the page shows a thread: letter, hue, and role. `hue` also selects the pattern. */
export interface ThreadView {
  readonly index: number;
  readonly letter: string;
  readonly role: 'validator' | 'serializer' | 'freer' | 'worker';
  /** Name of the hue, tint and pattern in tokens.css: `--v`, `--v-tint`. */
  readonly hue: 'v' | 's' | 'f' | 'd';
}

/** An object with a range of its indices, for an access line or a sentence. */
export interface TouchedRange {
  readonly object: string;
  readonly kind: 'read' | 'write';
  readonly from: number;
  /** Last index, inclusive. */
  readonly to: number;
}

/** One block in a lane: one step, or a folded run of byte steps of one thread in one row. */
export interface Block {
  /** First and last step, 1-based, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly thread: number;
  readonly row: string;
  readonly label: RowId;
  readonly op: MemoryOp;
  /** Answer of the last operation. */
  readonly answer: string;
  readonly touched: readonly TouchedRange[];
  /** Short line under the name. */
  readonly access: AccessSentence;
}

/** A read with the write that it saw. */
export interface Join {
  readonly readStep: number;
  readonly reader: number;
  /** Step of the write; 0 for the string as parsed. */
  readonly writeStep: number;
  /** Thread of the write; null for the string as parsed. */
  readonly writer: number | null;
  readonly object: string;
  /** What a race on it is called; absent for the shared string, whose bytes are called by their index. */
  readonly name?: string;
  /** First and last index of the bytes. */
  readonly index: number;
  readonly to: number;
  /** A race that does harm: different threads, no order between them, and what was read differs from what it should be. */
  readonly isRace: boolean;
}

/** The time between the cut and the restore of a slash. */
export interface Loan {
  readonly thread: number;
  readonly index: number;
  readonly from: number;
  /** Step of the restore; null if the slash is never restored in this run. */
  readonly to: number | null;
}

/** A context switch. */
export interface Switch {
  /** The first step of the other thread. */
  readonly step: number;
  /** Whether the thread before could have continued. */
  readonly isPreemption: boolean;
}

/** One sentence on the end of a run: which threads, with which text that the kernel saw, on which path. */
export interface OutcomePart {
  readonly id: EndingMessage | FlagMessage | 'outcome.clean' | 'outcome.open';
  readonly args: {
    readonly threads: readonly ThreadView[];
    readonly who: readonly number[];
    readonly value: string;
    readonly path: string;
  };
}

/** How a recorded run ended, in sentences. */
export interface Told {
  /** Step that decided it; null while a thread can run. */
  readonly step: number | null;
  /** Gravest first. Each is a clause that follows other words. */
  readonly parts: readonly OutcomePart[];
}

/** Everything about a run that does not change during scrubbing. */
export interface Run {
  readonly config: Config;
  readonly world: WorldName;
  readonly trace: Trace;
  readonly threads: readonly ThreadView[];
  /** The thread that sends the only request; null where each thread sends its own. */
  readonly asker: number | null;
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly joins: readonly Join[];
  readonly loans: readonly Loan[];
  readonly switches: readonly Switch[];
  /** The step that killed the process, and the threads that it stopped; null while it is alive. */
  readonly death: {
    readonly step: number;
    readonly thread: number;
    readonly killed: readonly number[];
  } | null;
  readonly outcome: string | null;
  /** The outcome as a value, tokens by thread. */
  readonly ended: Outcome | null;
  /** The outcome in sentences. */
  readonly told: Told;
  /** Why the replay of the schedule stopped here; null if it did not. */
  readonly stopped: ReplayError | null;
}
