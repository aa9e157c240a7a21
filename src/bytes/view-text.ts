import type { Fields } from '../address/index.ts';
import { USUAL_MACHINE, USUAL_WRITER, WRITER_IDS, type Machine, type WriterId } from '../bytefile/index.ts';

/** The most bytes that an address holds, so that no program cuts the link. */
export const MOST_BYTES = 512;

/** What the Bytes page shows, as far as an address can hold it: the name of a sample, or a few bytes. */
export interface BytesView {
  readonly sample: string | null;
  /** Lower-case hex digits, two for each byte; empty for an empty file. */
  readonly hex: string | null;
  /** Offset of the first of these bytes in what they are a part of. */
  readonly base: bigint;
  /** How many bytes were open that no address can hold. */
  readonly absent: number | null;
  /** Chosen bytes, `to` behind the last. */
  readonly select: { readonly from: number; readonly to: number } | null;
  readonly columns: 8 | 16;
  readonly machine: Machine;
  /** The machine that packs again. */
  readonly writer: WriterId;
}

/** Keys of a `BytesView` in an address. */
export type BytesKey = 'sample' | 'hex' | 'base' | 'absent' | 'select' | 'row' | 'host' | 'reader' | 'writer';

type Report = (key: BytesKey, text: string, used: string) => void;

/** Reads the part of the Bytes page. Reports, and leaves out, what it cannot follow. */
export function parseBytesView(fields: Fields, report: Report): BytesView {
  const read = <Value>(
    key: BytesKey,
    of: (text: string) => Value | null,
    otherwise: Value,
    used = '',
  ): Value => {
    const text = fields.get(key);
    if (text === undefined) return otherwise;
    const value = of(text);
    if (value === null) report(key, text, used);
    return value ?? otherwise;
  };
  return {
    sample: read<string | null>('sample', (text) => (/^[\w.-]{1,40}$/.test(text) ? text : null), null),
    hex: read<string | null>('hex', parseHex, null),
    base: read('base', parseBase, 0n),
    absent: read('absent', (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null), null),
    select: read('select', parseRange, null),
    columns: read<8 | 16>('row', (text) => (text === '8' ? 8 : text === '16' ? 16 : null), 8, '8'),
    machine: {
      host: read('host', oneOf(['little', 'big']), USUAL_MACHINE.host, USUAL_MACHINE.host),
      reader: read('reader', oneOf(['library', 'kernel']), USUAL_MACHINE.reader, USUAL_MACHINE.reader),
    },
    writer: read('writer', oneOf(WRITER_IDS), USUAL_WRITER, USUAL_WRITER),
  };
}

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): Word | null =>
    words.find((word) => word === text) ?? null;

const parseHex = (text: string): string | null =>
  text.length <= 2 * MOST_BYTES && text.length % 2 === 0 && /^[0-9a-f]*$/i.test(text)
    ? text.toLowerCase()
    : null;

/** `4000`: hex digits, as dumps print offsets. */
const parseBase = (text: string): bigint | null =>
  /^[0-9a-f]{1,16}$/i.test(text) ? BigInt(`0x${text}`) : null;

/** `54`, or `44-67` with the last byte included. */
function parseRange(text: string): BytesView['select'] {
  const [, first, last] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const to = Number(last ?? first) + 1;
  return to > from ? { from, to } : null;
}

/** The part of the Bytes page as keys and values. */
export function printBytesView({
  sample,
  hex,
  base,
  absent,
  select,
  columns,
  machine,
  writer,
}: BytesView): Fields {
  const fields = new Map<string, string>();
  if (sample !== null) fields.set('sample', sample);
  if (hex !== null) fields.set('hex', hex);
  if (base !== 0n) fields.set('base', base.toString(16));
  if (absent !== null) fields.set('absent', String(absent));
  if (select !== null) {
    const { from, to } = select;
    fields.set('select', to === from + 1 ? String(from) : `${from}-${to - 1}`);
  }
  if (columns !== 8) fields.set('row', String(columns));
  if (machine.host !== USUAL_MACHINE.host) fields.set('host', machine.host);
  if (machine.reader !== USUAL_MACHINE.reader) fields.set('reader', machine.reader);
  if (writer !== USUAL_WRITER) fields.set('writer', writer);
  return fields;
}
