import type { MemoryOp } from '../sim/index.ts';
import type { Refusal, SourceRef, Verdict } from '../threads/index.ts';
import type { ReplyView, RequestView, StringCell } from './byte-types.ts';
import type { ThreadView } from './run-types.ts';
import type { ChainId, RowId, StepSentence, TerminalId } from './sentence.ts';

/* A frame: the stage at one place of the playhead. */

/** A step that a thread could take at the playhead. */
export interface Offer {
  readonly thread: number;
  /** Row the thread stands at; null once it has its verdict. */
  readonly row: string | null;
  readonly label: RowId | null;
  readonly op: MemoryOp | null;
  readonly refusal: Refusal | null;
  /** What holds it up: the holder of the mutex, the threads it waits for, its own token, the step of the death. */
  readonly because: {
    readonly holder: number | null;
    readonly waitsFor: readonly number[];
    readonly token: string | null;
    /** The same without its text. */
    readonly verdict: string | null;
    readonly deathStep: number | null;
  };
  /** The recorded run takes this very step next. */
  readonly isRecorded: boolean;
}

/** One row of a thread's chart and pseudo-code. Rows with one name (variants of a loan's end) are one node. */
export interface ChartNode {
  readonly row: string;
  /** Rows of one call stand together: `C5`, `C5b`, `C5c`. */
  readonly call: string;
  readonly label: RowId;
  readonly op: MemoryOp;
  readonly source: SourceRef | null;
  readonly isCurrent: boolean;
  /** The thread has taken this row at or before the playhead. */
  readonly isPast: boolean;
}
export interface ChartEnd {
  readonly verdict: Verdict;
  readonly kills: boolean;
  readonly isCurrent: boolean;
}
/** From a row to a row or an end (`end:ok`), with the answers that lead there. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly answers: readonly string[];
  /** Taken at or before the playhead. */
  readonly isTaken: boolean;
}
export interface ThreadState {
  readonly thread: ThreadView;
  readonly nodes: readonly ChartNode[];
  readonly ends: readonly ChartEnd[];
  readonly edges: readonly ChartEdge[];
  /** The chart's current place: a row name, or `end:ok`. */
  readonly at: string;
  readonly registers: { readonly n: number; readonly k: number | null; readonly i: number };
  readonly offer: Offer;
}

/** One link of the consequence chain. */
export interface ChainLink {
  readonly id: ChainId;
  /** The text or path that the link speaks of, where it has one. */
  readonly args: { readonly thread: number; readonly text: string };
  readonly isReached: boolean;
  /** Drawn in alarm when reached. */
  readonly isAlarm: boolean;
}
export interface TerminalLine {
  readonly kind: 'command' | 'output' | 'paraphrase' | 'status';
  readonly id: TerminalId;
  /** `thread` whose pool it is about, `text` the cache file the pool got, or the path of the command. */
  readonly args: { readonly thread: number; readonly text: string };
  /** Step at which it appears; 0 for the command. */
  readonly step: number;
  readonly isReached: boolean;
}

/** The stage with the playhead at `position`: `position` steps done. */
export interface Frame {
  readonly position: number;
  readonly sentence: StepSentence;
  readonly string: readonly StringCell[];
  /** Characters up to the first NUL: what strlen would count. */
  readonly reach: number;
  readonly isFreed: boolean;
  readonly isListFreed: boolean;
  readonly mutexHolder: number | null;
  readonly references: number | null;
  readonly flags: readonly string[];
  /** By thread number; null while that thread has no buffer (and for threads that never get one). */
  readonly requests: readonly (RequestView | null)[];
  readonly replies: readonly (ReplyView | null)[];
  /** The thread whose buffer to show by default. */
  readonly shownThread: number;
  readonly offers: readonly Offer[];
  readonly chain: readonly ChainLink[];
  readonly terminal: readonly TerminalLine[];
}
