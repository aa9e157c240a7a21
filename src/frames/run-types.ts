import type { ReplayError, Trace } from '../schedule/index.ts';
import type { MemoryOp } from '../sim/index.ts';
import type { Config, EndingMessage, FlagMessage, Outcome, WorldName } from '../threads/index.ts';
import type { AccessSentence, RowId } from './sentence.ts';

/* A run: what does not change while one scrubs. */

/** A thread as the eye knows it: letter, hue, and role. Pattern and hue go with `hue`. */
export interface ThreadView {
  readonly index: number;
  readonly letter: string;
  readonly role: 'validator' | 'serializer' | 'freer' | 'worker';
  /** Name of the hue, tint and pattern in tokens.css: `--v`, `--v-tint`. */
  readonly hue: 'v' | 's' | 'f' | 'd';
}

/** Which object an access line or a sentence speaks of, and the run of indices. */
export interface TouchedRange {
  readonly object: string;
  readonly kind: 'read' | 'write';
  readonly from: number;
  /** Last index, inclusive. */
  readonly to: number;
}

/** One block in a lane: one step, or a folded run of byte steps of one thread in one row. */
export interface Block {
  /** First and last step, 1-based, inclusive. */
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

/** A read joined to the write it saw. */
export interface Join {
  readonly readStep: number;
  readonly reader: number;
  /** Step of the write; 0 for the string as parsed. */
  readonly writeStep: number;
  /** Null for the string as parsed. */
  readonly writer: number | null;
  readonly object: string;
  /** First and last index of the bytes it is about. */
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
  /** Step of the restore; null when the slash never comes back in this run. */
  readonly to: number | null;
}

/** A context switch. */
export interface Switch {
  /** The first step of the thread that goes on. */
  readonly step: number;
  /** The thread before it could have gone on. */
  readonly isPreemption: boolean;
}

/** One sentence of how a run ends: which threads, with which text in the kernel's hands, on which path. */
export interface OutcomePart {
  readonly id: EndingMessage | FlagMessage | 'outcome.clean' | 'outcome.open';
  readonly args: {
    readonly threads: readonly ThreadView[];
    readonly who: readonly number[];
    readonly value: string;
    readonly path: string;
  };
}

/** What a recorded run comes to. */
export interface Told {
  /** Step that decided it; null while somebody can run. */
  readonly step: number | null;
  /** The gravest first; it begins in the middle of a sentence. */
  readonly parts: readonly OutcomePart[];
}

/** What does not change while one scrubs. */
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
  /** The step that killed the process, and whom it stopped; null when it lives. */
  readonly death: {
    readonly step: number;
    readonly thread: number;
    readonly killed: readonly number[];
  } | null;
  readonly outcome: string | null;
  /** The same as a value, tokens by thread. */
  readonly ended: Outcome | null;
  /** The same in sentences. */
  readonly told: Told;
  /** The run stopped here because the schedule asked for a step that is not enabled. */
  readonly stopped: ReplayError | null;
}
