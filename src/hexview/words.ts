import type { OriginView, RequestCell, StringCell, ThreadView } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import { character, hex } from './byte.ts';
import type { RowTerm } from './row-names.ts';

const FIELD_WORDS = {
  encoding: 'field.encoding',
  endian: 'field.endian',
  reserved: 'field.reserved',
  version: 'field.version',
  flags: 'field.flags',
  pairSize: 'field.pairSize',
  nameSize: 'field.nameSize',
  pairReserved: 'field.reserved',
  elementCount: 'field.elementCount',
  type: 'field.type',
  name: 'field.name',
  namePadding: 'field.padding',
  value: 'field.value',
  valuePadding: 'field.padding',
  endMark: 'field.endMark',
} as const;
const isKnown = (kind: string): kind is keyof typeof FIELD_WORDS => kind in FIELD_WORDS;

/** Type number of a string in the packed form (9, `DATA_TYPE_STRING`). */
const STRING_TYPE = 9;

/** Returns the word for a field of the packed list; for a field that this page never packs, the codec's own name. */
export const fieldWord = (i18n: I18n, kind: string): string =>
  isKnown(kind) ? i18n.t(FIELD_WORDS[kind]) : kind;

/** Returns the name of a type number, where this page knows it. */
export const typeWord = (i18n: I18n, kind: string, number: number | null): string | null =>
  kind === 'type' && number === STRING_TYPE ? i18n.t('field.typeString') : null;

/** Returns a character, or the name of one that cannot be drawn; empty for a byte that is part of a number. */
export function sign(i18n: I18n, byte: number): string {
  if (byte === 0) return 'NUL';
  if (byte === 0x20) return i18n.t('byte.space');
  // A backtick would end the code style of the sentence around it.
  return byte === 0x60 ? '' : (character(byte) ?? '');
}

export const letterOf = (threads: readonly ThreadView[], thread: number): string =>
  threads[thread]?.letter ?? String(thread);

function writtenBy(i18n: I18n, threads: readonly ThreadView[], origin: OriginView): string {
  return i18n.t('byte.writtenBy', { letter: letterOf(threads, origin.thread), step: origin.step });
}

/** Accessible name of a cell of the strip: "index 10, NUL, written by V at step 5". */
export function stringCellName(i18n: I18n, threads: readonly ThreadView[], cell: StringCell): string {
  const what = cell.kind === 'poison' ? i18n.t('byte.poison') : sign(i18n, cell.byte) || hex(cell.byte);
  const origin = cell.origin ? writtenBy(i18n, threads, cell.origin) : i18n.t('byte.asParsed');
  const name = i18n.t('strip.cell', { index: cell.index, what, origin });
  return cell.isFreed ? name + i18n.t('field.separator') + i18n.t('byte.freed') : name;
}

/** Returns the accessible name of a packed byte in a field of some kind. Tells the expected byte only where it differs. */
export function packedCellName(
  i18n: I18n,
  threads: readonly ThreadView[],
  kind: string,
  cell: RequestCell,
): string {
  const origin = cell.origin ? writtenBy(i18n, threads, cell.origin) : i18n.t('byte.unwritten');
  const field = fieldWord(i18n, kind);
  const name = i18n.t('packed.cell', { offset: cell.offset, byte: hex(cell.byte), field, origin });
  if (!cell.isWrong || cell.expected === null) return name;
  return name + i18n.t('field.separator') + i18n.t('byte.expected', { byte: hex(cell.expected) });
}

/** A piece of a line. A strong piece is a value. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** The numbers that the line of a row shows. */
const TOLD_NUMBERS: ReadonlySet<string> = new Set(['pairSize', 'nameSize', 'elementCount', 'type']);

function termPieces(i18n: I18n, term: RowTerm): readonly Piece[] {
  const plain = (text: string): Piece => ({ text, isStrong: false });
  const strong = (text: string): Piece => ({ text, isStrong: true });
  switch (term.kind) {
    case 'nul':
      return [plain('NUL')];
    case 'poison':
      return [plain(i18n.t('field.poison'))];
    case 'text': {
      const behind = term.isOut ? i18n.t('field.separator') + i18n.t('field.outOfReach') : '';
      return [strong(term.text), plain((term.hasEnd ? ' NUL' : '') + behind)];
    }
    case 'field': {
      const word = fieldWord(i18n, term.field);
      if (term.field === 'value') return [strong(word)];
      if (term.number === null || !TOLD_NUMBERS.has(term.field)) return [plain(word)];
      const type = typeWord(i18n, term.field, term.number);
      return [plain(`${word} `), strong(String(term.number)), plain(type === null ? '' : ` ${type}`)];
    }
  }
}

/** Returns the line that names the fields of a row. */
export function namePieces(i18n: I18n, terms: readonly RowTerm[]): readonly Piece[] {
  const between: Piece = { text: i18n.t('field.separator'), isStrong: false };
  return terms.flatMap((term, i) => [...(i > 0 ? [between] : []), ...termPieces(i18n, term)]);
}
