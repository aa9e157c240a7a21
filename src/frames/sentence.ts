import type { Label } from '../sim/index.ts';
import type { EndingLine, EndingLink } from '../threads/index.ts';

/**
 * What a step did, as a message: an id of the catalogues with typed arguments, which i18n turns into words. Threads are
 * given by number, bytes as numbers, texts unchanged.
 */
export type StepSentence =
  | Message<'step.start', Record<never, never>>
  /** `n` counts bytes with the NUL. `hole` is the index of a misplaced NUL at which the measuring stopped. */
  | Message<'step.measured', { thread: number; n: number; hole: number | null; poison: boolean }>
  | Message<'step.measureByte', ByteRead>
  /** `holes` counts copied NULs other than the final one; `from`.. is what it measured before. */
  | Message<
      'step.copied',
      { thread: number; n: number; hole: number | null; poison: boolean; grown: boolean }
    >
  | Message<'step.copyByte', ByteRead & { offset: number; last: boolean }>
  | Message<'step.touched', { thread: number; object: 'header' | 'name'; poison: boolean }>
  | Message<'step.touchFaulted', { thread: number }>
  /** `notEmpty`, `absolute`: the name of a check that passed. */
  | Message<'step.loadedStart', { thread: number; byte: number; ends: StartCheck }>
  | Message<'step.comparedNone', { thread: number }>
  /** `k` is null if there is no slash before the first NUL. `rightful`: it is the last slash of the whole path. */
  | Message<'step.found', { thread: number; k: number | null; rightful: boolean; isPrivate: boolean }>
  | Message<'step.findByte', ByteRead>
  | Message<'step.inspected', { thread: number; k: number; named: boolean }>
  | Message<'step.inspectByte', ByteRead>
  | Message<'step.nullSlash', { thread: number }>
  | Message<'step.cut', { thread: number; k: number; rightful: boolean; isPrivate: boolean; freed: boolean }>
  /** `path` is null for the empty string, which is not looked up. */
  | Message<'step.stat', { thread: number; path: string; directory: boolean; skipped: boolean }>
  | Message<'step.statByte', ByteRead>
  | Message<'step.restored', { thread: number; k: number; freed: boolean; ends: 'baddir' | null }>
  | Message<'step.released', { thread: number; ends: 'baddir' | null }>
  | Message<'step.duplicated', { thread: number; text: string; whole: boolean }>
  | Message<'step.duplicateByte', ByteRead>
  | Message<'step.packed', { thread: number; length: number }>
  | Message<'step.accepted', { thread: number }>
  | Message<'step.shortened', { thread: number; text: string }>
  | Message<'step.garbled', { thread: number; text: string }>
  | Message<'step.rejected', { thread: number; text: string }>
  /** `cause`: why the decoder refused. `room`, `need`: the numbers of a torn string. */
  | Message<
      'step.refused',
      {
        thread: number;
        cause: 'room' | 'noNul' | 'poison' | 'other';
        room: number;
        need: number;
        errno: string;
      }
    >
  | Message<'step.locked', { thread: number }>
  | Message<'step.unlocked', { thread: number }>
  | Message<'step.dropped', { thread: number; left: number }>
  | Message<'step.freedPair', { thread: number }>
  | Message<'step.freeByte', { thread: number; object: 'value' | 'header' | 'name'; index: number }>
  | Message<'step.freedList', { thread: number }>;

/** The short line under a block's name: what it accessed, in as few characters as possible. */
export type AccessSentence =
  | Message<'access.read', { count: number }>
  | Message<'access.readHole', { index: number }>
  | Message<'access.readAt', { index: number; byte: number }>
  | Message<'access.found', { k: number | null }>
  | Message<'access.write', { index: number; byte: number }>
  | Message<'access.touched', { object: 'header' | 'name'; poison: boolean }>
  | Message<'access.directory', { directory: boolean }>
  | Message<'access.answer', { token: string }>
  | Message<'access.private', Record<never, never>>
  | Message<'access.mutex', { taken: boolean }>
  | Message<'access.references', { left: number }>
  | Message<'access.poisoned', { object: 'pair' | 'list' | 'value'; index: number | null }>
  | Message<'access.fault', Record<never, never>>;

/** Result of a look at the first byte. */
export type StartCheck = 'notEmpty' | 'absolute' | 'notSkipped' | 'skips' | 'badpath';

export interface Message<Id extends string, Args> {
  readonly id: Id;
  readonly args: Readonly<Args>;
}

/** One byte of the shared string, read in a loop. `stop`: the loop ends here. */
export interface ByteRead {
  readonly thread: number;
  readonly index: number;
  readonly byte: number;
  readonly stop: boolean;
}

/** Ids of the links of the consequence chain. */
export type ChainId = EndingLink;

/** Ids of the lines of the terminal. `output` is the program's own text; a `paraphrase` is in brackets. */
export type TerminalId = 'terminal.command' | EndingLine[1];

/** Id of a row's label: its short name in a block and its line of pseudo-code. */
export type RowId = Label;
