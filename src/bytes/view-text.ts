import type { Fields } from '../address/index.ts';
import { USUAL_MACHINE, type Machine } from '../bytefile/index.ts';

/** The most bytes that an address holds, so that no program cuts the link. */
export const MOST_BYTES = 512;

/** What the Bytes page shows, as far as an address can hold it: the name of a sample, or a few bytes. */
export interface BytesView {
  readonly sample: string | null;
  /** Lower-case hex digits, two for each byte. */
  readonly hex: string | null;
  /** Chosen bytes, `to` behind the last. */
  readonly select: { readonly from: number; readonly to: number } | null;
  readonly columns: 8 | 16;
  readonly machine: Machine;
}

/** Keys of a `BytesView` in an address. */
export type BytesKey = 'sample' | 'hex' | 'select' | 'row' | 'host' | 'reader';

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
    select: read('select', parseRange, null),
    columns: read<8 | 16>('row', (text) => (text === '8' ? 8 : text === '16' ? 16 : null), 8, '8'),
    machine: {
      host: read('host', oneOf(['little', 'big']), USUAL_MACHINE.host, USUAL_MACHINE.host),
      reader: read('reader', oneOf(['library', 'kernel']), USUAL_MACHINE.reader, USUAL_MACHINE.reader),
    },
  };
}

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): Word | null =>
    words.find((word) => word === text) ?? null;

const parseHex = (text: string): string | null =>
  text.length > 0 && text.length <= 2 * MOST_BYTES && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text)
    ? text.toLowerCase()
    : null;

/** `54`, or `44-67` with the last byte included. */
function parseRange(text: string): BytesView['select'] {
  const [, first, last] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const to = Number(last ?? first) + 1;
  return to > from ? { from, to } : null;
}

/** The part of the Bytes page as keys and values. */
export function printBytesView({ sample, hex, select, columns, machine }: BytesView): Fields {
  const fields = new Map<string, string>();
  if (sample !== null) fields.set('sample', sample);
  if (hex !== null) fields.set('hex', hex);
  if (select !== null) {
    const { from, to } = select;
    fields.set('select', to === from + 1 ? String(from) : `${from}-${to - 1}`);
  }
  if (columns !== 8) fields.set('row', String(columns));
  if (machine.host !== USUAL_MACHINE.host) fields.set('host', machine.host);
  if (machine.reader !== USUAL_MACHINE.reader) fields.set('reader', machine.reader);
  return fields;
}
