import type { MemoryOp } from '../sim/index.ts';
import type { Kind, Refusal, SourceRef, Verdict } from '../threads/index.ts';
import type { ReplyView, RequestView, StringCell } from './byte-types.ts';
import type { ThreadView } from './run-types.ts';
import type { ChainId, RowId, StepSentence, TerminalId } from './sentence.ts';

/* A frame: the content of the stage at one position of the playhead. */

/** A step that a thread could take at the playhead. */
export interface Offer {
  readonly thread: number;
  /** Next row of the thread; null once it has its verdict. */
  readonly row: string | null;
  readonly label: RowId | null;
  readonly op: MemoryOp | null;
  readonly refusal: Refusal | null;
  /** Why it cannot run: the holder of the mutex, the threads it waits for, its own token, the step of the death. */
  readonly because: {
    readonly holder: number | null;
    readonly waitsFor: readonly number[];
    readonly token: string | null;
    /** What its verdict is in a word, and the text that the kernel saw, '' for none. */
    readonly ended: { readonly kind: Kind; readonly text: string } | null;
    readonly deathStep: number | null;
  };
  /** Whether the recorded run takes this step next. */
  readonly isRecorded: boolean;
}

/** One row of a thread's chart and pseudo-code. Rows with one name (variants at the end of a loan) are one node. */
export interface ChartNode {
  readonly row: string;
  /** Call of the row; the rows of a call are neighbours: `C5`, `C5b`, `C5c`. */
  readonly call: string;
  readonly label: RowId;
  readonly op: MemoryOp;
  readonly source: SourceRef | null;
  readonly isCurrent: boolean;
  /** Whether the thread has taken this row before the playhead. */
  readonly isPast: boolean;
}
export interface ChartEnd {
  readonly verdict: Verdict;
  readonly kills: boolean;
  readonly isCurrent: boolean;
}
/** An edge from a row to a row or an end (`end:ok`), with the answers that lead there. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly answers: readonly string[];
  /** Whether it was taken before the playhead. */
  readonly isTaken: boolean;
}
export interface ThreadState {
  readonly thread: ThreadView;
  readonly nodes: readonly ChartNode[];
  readonly ends: readonly ChartEnd[];
  readonly edges: readonly ChartEdge[];
  /** The current node: a row name, or `end:ok`. */
  readonly at: string;
  readonly registers: { readonly n: number; readonly k: number | null; readonly i: number };
  readonly offer: Offer;
}

/** One link of the consequence chain. */
export interface ChainLink {
  readonly id: ChainId;
  /** The thread and the text or path that the link mentions. */
  readonly args: { readonly thread: number; readonly text: string };
  readonly isReached: boolean;
  /** Drawn in alarm when reached. */
  readonly isAlarm: boolean;
}
export interface TerminalLine {
  readonly kind: 'command' | 'output' | 'paraphrase' | 'status';
  readonly id: TerminalId;
  /** `thread` is the one whose pool the line is about; `text` the cache file of the pool, or the path of the command. */
  readonly args: { readonly thread: number; readonly text: string };
  /** Step at which it appears; 0 for the command. */
  readonly step: number;
  readonly isReached: boolean;
}

/** The content of the stage after `position` steps. */
export interface Frame {
  readonly position: number;
  readonly sentence: StepSentence;
  readonly string: readonly StringCell[];
  /** Number of characters before the first NUL, as strlen counts. */
  readonly reach: number;
  readonly isFreed: boolean;
  readonly isListFreed: boolean;
  readonly mutexHolder: number | null;
  readonly references: number | null;
  readonly flags: readonly string[];
  /** By thread number; null while the thread has no buffer, or if it never gets one. */
  readonly requests: readonly (RequestView | null)[];
  readonly replies: readonly (ReplyView | null)[];
  /** The thread whose buffer is shown by default. */
  readonly shownThread: number;
  readonly offers: readonly Offer[];
  readonly chain: readonly ChainLink[];
  readonly terminal: readonly TerminalLine[];
}
