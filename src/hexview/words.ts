import type {
  OriginView,
  RequestCell,
  RequestField,
  RequestView,
  StringCell,
  ThreadView,
} from '../frames/index.ts';
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

/** The word for a field of the packed list; the codec's own name for a field this page never packs. */
export const fieldWord = (i18n: I18n, kind: string): string =>
  isKnown(kind) ? i18n.t(FIELD_WORDS[kind]) : kind;

/** The name of a type number, where this page knows it. */
export const typeWord = (i18n: I18n, kind: string, number: number | null): string | null =>
  kind === 'type' && number === STRING_TYPE ? i18n.t('field.typeString') : null;

/** A character, or the name of what has none; empty for a byte that is only a number. */
export function sign(i18n: I18n, byte: number): string {
  if (byte === 0) return 'NUL';
  if (byte === 0x20) return i18n.t('byte.space');
  // A backtick would end the code type of the sentence around it.
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

/** Which field a byte belongs to, and where in it. */
export function fieldOfByte(i18n: I18n, request: RequestView, cell: RequestCell): string {
  const field = request.fields[cell.field];
  if (!field) return '';
  const index = cell.offset - field.start;
  if (field.kind === 'value') return i18n.t('field.valueIndex', { index });
  if (field.kind === 'name') return i18n.t('field.nameIndex', { index });
  return [fieldWord(i18n, field.kind), fieldNumber(i18n, request, field)].filter(Boolean).join(' ');
}

/** The decoded number of a field once all its bytes are written: "56", "9 string". */
function fieldNumber(i18n: I18n, request: RequestView, field: RequestField): string {
  const isWritten = request.cells.slice(field.start, field.end).every((cell) => cell.isWritten);
  if (field.number === null || !isWritten) return '';
  return [String(field.number), typeWord(i18n, field.kind, field.number)].filter(Boolean).join(' ');
}

/** Accessible name of a packed byte; says what was expected only where it differs. */
export function packedCellName(
  i18n: I18n,
  threads: readonly ThreadView[],
  fields: readonly RequestField[],
  cell: RequestCell,
): string {
  const origin = cell.origin ? writtenBy(i18n, threads, cell.origin) : i18n.t('byte.unwritten');
  const field = fieldWord(i18n, fields[cell.field]?.kind ?? '');
  const name = i18n.t('packed.cell', { offset: cell.offset, byte: hex(cell.byte), field, origin });
  if (!cell.isWrong || cell.expected === null) return name;
  return name + i18n.t('field.separator') + i18n.t('byte.expected', { byte: hex(cell.expected) });
}

/** Where a byte was copied from, in words. Objects go by the names of the simulated memory, `request:1` for thread 1. */
function sourceWords(i18n: I18n, source: NonNullable<OriginView['source']>): string {
  const { index } = source;
  const [object] = source.object.split(':');
  switch (object) {
    case 'value':
      return i18n.t('byte.ofString', { index });
    case 'header':
      return i18n.t('byte.ofHeader', { index });
    case 'name':
      return i18n.t('byte.ofName', { index });
    case 'head':
      return i18n.t('byte.ofHead', { index });
    case 'request':
      return i18n.t('byte.ofRequest', { index });
    default:
      return i18n.t('byte.ofPrivate', { index });
  }
}

function provenance(i18n: I18n, threads: readonly ThreadView[], origin: OriginView): string {
  const { thread, step, row, source } = origin;
  const args = { letter: letterOf(threads, thread), step, row, previous: hex(origin.previous) };
  return source
    ? i18n.t('byte.wroteCopy', { ...args, source: sourceWords(i18n, source) })
    : i18n.t('byte.wroteConstant', args);
}

/** Sentences about one byte of the strip. Backticks mark code. */
export function stringDetail(i18n: I18n, threads: readonly ThreadView[], cell: StringCell): string {
  const said = cell.kind === 'poison' ? i18n.t('field.poison') : sign(i18n, cell.byte);
  const at = { index: cell.index, byte: hex(cell.byte), sign: said };
  const origin = cell.origin ? provenance(i18n, threads, cell.origin) : i18n.t('byte.parsed');
  return [i18n.t('byte.atString', at), origin].join(i18n.t('byte.between'));
}

/** Sentences about one packed byte. Backticks mark code. */
export function packedDetail(
  i18n: I18n,
  threads: readonly ThreadView[],
  request: RequestView,
  cell: RequestCell,
): string {
  const { offset, byte, expected } = cell;
  const isText = ['name', 'value'].includes(request.fields[cell.field]?.kind ?? '');
  const signOf = (value: number): string => (isText ? sign(i18n, value) : '');
  const field = fieldOfByte(i18n, request, cell);
  const said = cell.isPoison ? i18n.t('field.poison') : signOf(byte);
  const sentences = [i18n.t('byte.atPacked', { offset, byte: hex(byte), sign: said, field })];
  if (cell.isWrong && expected === null) sentences.push(i18n.t('byte.beyondWhole'));
  if (cell.isWrong && expected !== null) {
    sentences.push(i18n.t('byte.shouldBe', { byte: hex(expected), sign: signOf(expected) }));
  }
  sentences.push(cell.origin ? provenance(i18n, threads, cell.origin) : i18n.t('byte.zeroFilled'));
  return sentences.join(i18n.t('byte.between'));
}

/** A stretch of a line; strong parts are what the line is about. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Numbers worth a place in the line that names a row. */
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

/** The line that names the fields of a row. */
export function namePieces(i18n: I18n, terms: readonly RowTerm[]): readonly Piece[] {
  const between: Piece = { text: i18n.t('field.separator'), isStrong: false };
  return terms.flatMap((term, i) => [...(i > 0 ? [between] : []), ...termPieces(i18n, term)]);
}
