import type {
  OriginView,
  RequestCell,
  RequestField,
  RequestView,
  StringCell,
  ThreadView,
} from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import { hex } from './byte.ts';
import { fieldWord, letterOf, sign, typeWord } from './words.ts';

export { inSight } from './in-sight.ts';

/* The details of one byte that a reader points at. Loaded with the first such byte. */

/** Returns the field that a byte belongs to, and its index in it. */
export function fieldOfByte(i18n: I18n, request: RequestView, cell: RequestCell): string {
  const field = request.fields[cell.field];
  if (!field) return '';
  const index = cell.offset - field.start;
  if (field.kind === 'value') return i18n.t('field.valueIndex', { index });
  if (field.kind === 'name') return i18n.t('field.nameIndex', { index });
  return [fieldWord(i18n, field.kind), fieldNumber(i18n, request, field)].filter(Boolean).join(' ');
}

/** Returns the decoded number of a field once all its bytes are written: "56", "9 string". */
function fieldNumber(i18n: I18n, request: RequestView, field: RequestField): string {
  const isWritten = request.cells.slice(field.start, field.end).every((cell) => cell.isWritten);
  if (field.number === null || !isWritten) return '';
  return [String(field.number), typeWord(i18n, field.kind, field.number)].filter(Boolean).join(' ');
}

/**
 * Returns where a byte was copied from, in words. Objects have the names of the simulated memory, `request:1` for thread 1.
 */
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
  if (!source) return i18n.t('byte.wroteConstant', args);
  const copied = i18n.t('byte.wroteCopy', { ...args, source: sourceWords(i18n, source) });
  return source.origin ? [copied, before(i18n, threads, source.origin)].join(i18n.t('byte.between')) : copied;
}

/** Returns who wrote the byte that was copied, back to the first writer. */
function before(
  i18n: I18n,
  threads: readonly ThreadView[],
  { thread, step, row, source }: OriginView,
): string {
  const args = { letter: letterOf(threads, thread), step, row };
  if (!source) return i18n.t('byte.hadWritten', args);
  const copied = i18n.t('byte.hadCopied', { ...args, source: sourceWords(i18n, source) });
  return source.origin ? [copied, before(i18n, threads, source.origin)].join(i18n.t('byte.between')) : copied;
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
