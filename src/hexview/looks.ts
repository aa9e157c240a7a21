import type { RequestCell, StringCell, ThreadView } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import type { ByteRange } from '../state/index.ts';
import { hex } from './byte.ts';
import { packedCellName, stringCellName } from './words.ts';

/**
 * The look of one byte. It is computed before the markup reads it, and kept while the byte stays the same, so that a move
 * of the playhead costs only the bytes that change.
 */
export interface ByteLook {
  /** Index in the string, offset in the buffer. */
  readonly at: number;
  /** Two hex digits. */
  readonly byte: string;
  /** What is printed. */
  readonly text: string;
  /** Accessible name. */
  readonly name: string;
  /** Names of classes. */
  readonly look: string;
  /** The one byte that Tab reaches. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
}

/** What a reader's choice and pointer mark in a grid. */
export interface Marks {
  readonly stop: number;
  readonly selection: number | null;
  /** Bytes that another part of the page points at. */
  readonly linked: ByteRange | null;
}

const classes = (names: Readonly<Record<string, boolean>>): string =>
  Object.keys(names)
    .filter((name) => names[name])
    .join(' ');

/** Keeps the look of each cell: a cell that did not change is the same object in the next frame. */
function kept<Cell extends object, About extends unknown[]>(
  make: (cell: Cell, ...about: About) => ByteLook,
): (cell: Cell, ...about: About) => ByteLook {
  const looks = new WeakMap<Cell, ByteLook>();
  return (cell, ...about) => {
    const look = looks.get(cell) ?? make(cell, ...about);
    looks.set(cell, look);
    return look;
  };
}

/** Returns the looks of the bytes of the shared string, in the present language. */
export function stringLooks(i18n: I18n, threads: readonly ThreadView[]): (cell: StringCell) => ByteLook {
  // Names are kept in one language: a new catalogue makes a new keeper.
  void i18n.lang;
  return kept((cell: StringCell) => {
    const { index, byte, kind, isReached, isFreed, isFresh, origin } = cell;
    const digits = hex(byte);
    const hue = isFresh && origin ? threads[origin.thread]?.hue : undefined;
    const marks = classes({ off: !isReached, freed: isFreed, fresh: hue !== undefined });
    return {
      at: index,
      byte: digits,
      text: kind === 'poison' ? digits : byte === 0 ? '' : String.fromCharCode(byte),
      name: stringCellName(i18n, threads, cell),
      look: `${kind} ${marks} ${hue === undefined ? '' : `hue-${hue}`}`,
      isStop: false,
      isSelected: false,
    };
  });
}

const KIND = /^(\w+)(.*\boff\b)?/;

/** Returns whether two neighbouring cells of the string are one piece of tape: characters, both reached or both not. */
export function isOneTape(cell: ByteLook, next: ByteLook | undefined): boolean {
  const [one, other] = [KIND.exec(cell.look), KIND.exec(next?.look ?? '')];
  return one?.[1] === 'text' && other?.[1] === 'text' && !one[2] === !other[2];
}

/** Returns whether a cell and the one before it are both NULs that end a string. */
export const isNextNul = (cell: ByteLook, before: ByteLook | undefined): boolean =>
  [cell, before].every((one) => KIND.exec(one?.look ?? '')?.[1] === 'end');

/**
 * Returns the looks of the bytes of a request, in the present language. `field` is the kind of the field that the byte is
 * in.
 */
export function packedLooks(
  i18n: I18n,
  threads: readonly ThreadView[],
): (cell: RequestCell, field: string) => ByteLook {
  void i18n.lang;
  return kept((cell: RequestCell, field: string) => {
    const digits = hex(cell.byte);
    return {
      at: cell.offset,
      byte: digits,
      text: digits,
      name: packedCellName(i18n, threads, field, cell),
      look: classes({
        zero: cell.byte === 0,
        ahead: !cell.isWritten,
        wrong: cell.isWrong,
        culprit: cell.isCulprit,
        poison: cell.isPoison,
      }),
      isStop: false,
      isSelected: false,
    };
  });
}

/** Returns a byte with the marks of the reader; the same object where it has none. */
export function marked(look: ByteLook, { stop, selection, linked }: Marks): ByteLook {
  const isStop = look.at === stop;
  const isSelected = look.at === selection;
  const isLinked = linked !== null && linked.from <= look.at && look.at <= linked.to;
  if (!isStop && !isSelected && !isLinked) return look;
  return { ...look, isStop, isSelected, look: isLinked ? `${look.look} linked` : look.look };
}

/** Cuts a list into rows. */
export const rowsOf = <Item>(items: readonly Item[], columns: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
