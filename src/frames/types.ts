import type { AccessSentence, ChainId, RowId, StepSentence, TerminalId } from './sentence.ts';
import type { Answer, MemoryOp } from '../sim/index.ts';
import type { ReplayError, Trace } from '../schedule/index.ts';
import type {
  Config,
  EndingMessage,
  FlagMessage,
  Outcome,
  Refusal,
  SourceRef,
  Verdict,
  WorldName,
} from '../threads/index.ts';

/** A thread as the eye knows it: letter, hue, and role. Pattern and hue go with `hue`. */
export interface ThreadView {
  readonly index: number;
  readonly letter: string;
  readonly role: 'validator' | 'serializer' | 'freer' | 'worker';
  /** Name of the hue, tint and pattern in tokens.css: `--v`, `--v-tint`. */
  readonly hue: 'v' | 's' | 'f' | 'd';
}

/** Who wrote a byte, as the page tells it. */
export interface OriginView {
  readonly thread: number;
  /** 1-based step of the run. */
  readonly step: number;
  /** Row name at that step, `V2`. */
  readonly row: string;
  /** The byte it was copied from, and who had written that one before; null for a constant. */
  readonly source: {
    readonly object: string;
    readonly index: number;
    readonly origin: OriginView | null;
  } | null;
  readonly previous: number;
}

/** One byte of the shared string. */
export interface StringCell {
  readonly index: number;
  readonly byte: number;
  /** The byte of the path as parsed. */
  readonly expected: number;
  /** `hole`: NUL where none belongs. `end`: the rightful NUL. `poison`: freed. `text`: anything else. */
  readonly kind: 'text' | 'hole' | 'end' | 'poison';
  /** A string function that starts at index 0 gets here: false behind the first NUL. */
  readonly isReached: boolean;
  /** The pair was freed: the byte is still there, but belongs to nobody. */
  readonly isFreed: boolean;
  /** Written by the step just done. */
  readonly isFresh: boolean;
  readonly origin: OriginView | null;
}

/** One byte of a packed request. */
export interface RequestCell {
  readonly offset: number;
  readonly byte: number;
  /** The byte of the request that nothing disturbed, at the same offset; null behind its end. */
  readonly expected: number | null;
  /** Some step wrote it; false while it is only zero-filled. */
  readonly isWritten: boolean;
  /** Written, and not the expected byte. */
  readonly isWrong: boolean;
  /** The byte that tells the story: the first wrong byte of the value, the first of a poisoned part. */
  readonly isCulprit: boolean;
  readonly isFresh: boolean;
  readonly isPoison: boolean;
  /** NUL inside the value that is neither its end nor padding. */
  readonly isHole: boolean;
  readonly origin: OriginView | null;
  /** Index into `fields`. */
  readonly field: number;
}

/** A field of the packed list, from the codec's spans. Kinds are the codec's leaf kinds. */
export interface RequestField {
  readonly kind: string;
  readonly start: number;
  /** First offset behind the field. */
  readonly end: number;
  /** Decoded number of a number field (little-endian, as it stands in the buffer); null for others. */
  readonly number: number | null;
}

/** What the decoder says of the buffer as it stands. */
export type DecoderVerdict =
  | { readonly kind: 'whole' }
  /** Well formed, with another value: `answer` is what the kernel makes of it. */
  | { readonly kind: 'shorter'; readonly text: string; readonly answer: Answer }
  /** The pair has room for `room` bytes, the string needs `need` (rounded up to eight). */
  | {
      readonly kind: 'room';
      readonly offset: number;
      readonly room: number;
      readonly need: number;
      readonly errno: string;
    }
  /** No NUL in the `room` bytes of the value: the reader runs past the pair. */
  | { readonly kind: 'noNul'; readonly offset: number; readonly room: number; readonly errno: string }
  /** Any other refusal, such as a poisoned header. */
  | { readonly kind: 'refused'; readonly offset: number; readonly errno: string; readonly reason: string };

/** One thread's request to the kernel. */
export interface RequestView {
  readonly thread: number;
  readonly length: number;
  readonly cells: readonly RequestCell[];
  readonly fields: readonly RequestField[];
  /** False in the source's world between P2 and PACK: the private pair stands there, the list around it does not. */
  readonly isPacked: boolean;
  /** Null until every byte of the value has been copied. */
  readonly verdict: DecoderVerdict | null;
  /** The verdict has been given by the kernel, not only foreseen. */
  readonly isSubmitted: boolean;
  /** Slots of the value: copied characters before the first NUL, what the string needs, what the pair has. */
  readonly room: { readonly characters: number; readonly need: number; readonly room: number } | null;
}

/** The kernel's reply as the caller will read it. */
export type ReplyView =
  /** No byte was ever written: `bytes` are zero. `isRead`: the caller has unpacked it and failed. */
  | { readonly kind: 'zero'; readonly bytes: readonly number[]; readonly isRead: boolean }
  /** After a request the kernel accepted. The model does not know its bytes. */
  | { readonly kind: 'written' };

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
  readonly answer: Answer;
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
  /** Different threads, one of them writes, no order between them: drawn in alarm. */
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
  readonly answers: readonly Answer[];
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
