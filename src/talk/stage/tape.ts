import type { Frame, RequestView, Run, StringCell } from '../../frames/index.ts';

/** One byte of a tape. */
export interface TapeCell {
  readonly at: number;
  readonly text: string;
  readonly look: 'on' | 'off' | 'hole' | 'end' | 'poison' | 'offPoison';
}

const signOf = (byte: number): string => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '');

/** Returns the cells of the shared string. */
export const stringTape = (cells: readonly StringCell[]): readonly TapeCell[] =>
  cells.map(({ index, byte, kind, isReached }) => ({
    at: index,
    text: kind === 'poison' ? byte.toString(16) : signOf(byte),
    look:
      kind === 'hole' || kind === 'end'
        ? kind
        : kind === 'poison'
          ? isReached
            ? 'poison'
            : 'offPoison'
          : isReached
            ? 'on'
            : 'off',
  }));

/**
 * Returns the cells that fit where at most `most` do: the end of a string, or the part around its hole. `…` stands for what
 * is left out before and behind.
 */
export function tapeWindow(cells: readonly TapeCell[], most: number): readonly TapeCell[] {
  if (cells.length <= most) return cells;
  const hole = cells.findIndex(({ look }) => look === 'hole');
  const last = cells.length - most;
  const from = hole < 0 ? last : Math.min(last, Math.max(0, hole - Math.floor(most / 2)));
  return cells.slice(from, from + most).map((cell, at, { length }) => {
    const isCut = (at === 0 && from > 0) || (at === length - 1 && from < last);
    return { ...cell, at, text: isCut ? '…' : cell.text };
  });
}

/** The thread whose copy a scene shows: the one that sends the request, or the one that ran last. */
export const copierOf = (run: Run, at: Frame): number => run.asker ?? at.shownThread;

/** A copy of the string as a tape. `cells` are empty until something is copied. */
export interface CopyTape {
  readonly thread: number;
  readonly cells: readonly TapeCell[];
  /** Bytes that it was measured for, with the NUL; null before. */
  readonly measured: number | null;
  readonly room: number | null;
  readonly hasHole: boolean;
  /** The byte that is not what it should be. */
  readonly culprit: {
    readonly offset: number;
    readonly byte: string;
    readonly expected: string | null;
  } | null;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Returns the copy of a thread, from the bytes of its request. */
export function copyTape(run: Run, at: Frame): CopyTape {
  const thread = copierOf(run, at);
  const request: RequestView | null = at.requests[thread] ?? null;
  const empty = { thread, cells: [], measured: null, room: null, hasHole: false, culprit: null };
  if (!request) return empty;
  const value = request.fields.findIndex(({ kind }) => kind === 'value');
  const field = request.fields[value];
  if (!field) return empty;
  const bytes = request.cells.filter(({ field: own }) => own === value);
  const measured = field.end - field.start;
  const room = request.cells.filter(({ field: own }) => {
    const kind = request.fields[own]?.kind;
    return kind === 'value' || kind === 'valuePadding';
  }).length;
  if (!bytes.some(({ isWritten }) => isWritten)) return { ...empty, measured, room };
  const first = bytes.findIndex(({ byte }) => byte === 0);
  const found = request.cells.find(({ isCulprit }) => isCulprit);
  return {
    thread,
    cells: bytes.map(({ byte, isHole, isPoison }, index) => ({
      at: index,
      text: isPoison ? hex(byte) : signOf(byte),
      look: isHole
        ? 'hole'
        : isPoison
          ? first < 0 || index < first
            ? 'poison'
            : 'offPoison'
          : byte === 0
            ? 'end'
            : first < 0 || index < first
              ? 'on'
              : 'off',
    })),
    measured,
    room,
    hasHole: bytes.some(({ isHole }) => isHole),
    culprit: found
      ? {
          offset: found.offset,
          byte: hex(found.byte),
          expected: found.expected === null ? null : hex(found.expected),
        }
      : null,
  };
}
