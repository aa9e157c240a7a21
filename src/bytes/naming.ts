import {
  fieldText,
  field as fieldOf,
  fieldAt,
  nameOf,
  NODE,
  pathOf,
  typeOf,
  type Field,
  type Reading,
} from '../bytefile/index.ts';
import { character, hex } from '../hexview/byte.ts';
import type { Session } from './session.svelte.ts';
import type { Words } from './words.ts';

/**
 * Returns text of a file for display: characters that cannot be drawn, or that change the direction of the line, appear as
 * numbers.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** The most characters of a path in a sentence. */
const LONGEST_PATH = 80;

/** Returns a path for a sentence: of a long one only its end, which says where the reader is. */
export const shortPath = (path: string): string =>
  visible(path.length > LONGEST_PATH ? `…${path.slice(1 - LONGEST_PATH)}` : path);

/** Returns a character in quotes, or the name of one that cannot be drawn; empty for a byte that is part of a number. */
export function signOf(words: Words, byte: number): string {
  if (byte === 0) return 'NUL';
  if (byte === 0x20) return words.say('bytes.space');
  return byte === 0x60 ? '' : (character(byte) ?? '');
}

/** Whether the bytes of a field are characters. */
const isText = (reading: Reading, { kind, node }: Field): boolean => {
  if (kind === 'name') return true;
  const type = typeOf(reading.fields, node);
  return kind === 'value' && (type === 'string' || type === 'string-array');
};

/** Returns the accessible name of a byte: its offset, value and field. */
export function byteName(words: Words, session: Session, offset: number, byte: number): string {
  const { reading } = session;
  const found = session.place.fieldAt(offset);
  const at = { offset: words.rowOffset(session.at(offset)), byte: hex(byte) };
  if (!reading || !found) return words.say('bytes.cell', { ...at, sign: '', field: '', name: '' });
  const sign = isText(reading, found) ? signOf(words, byte) : '';
  const field = words.say(`bytes.field.${found.kind}`);
  const name = visible(nameOf(session.bytes, reading.fields, found.node, 60));
  const isCulprit = reading.refusal?.cause === offset;
  const cell = words.say('bytes.cell', { ...at, sign, field, name });
  return isCulprit ? `${cell}${words.say('bytes.cellRefused')}` : cell;
}

/** Fields whose decoded value is shown beside the row. */
const TOLD: ReadonlySet<string> = new Set([
  'pairSize',
  'nameSize',
  'elementCount',
  'valueSize',
  'arrayCount',
  'type',
  'name',
  'value',
]);
/** The most characters of a text beside a row. */
const BESIDE = 40;

/** A piece of the line beside a row. A strong piece is a value of the bytes. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Returns the fields that begin in a row, with their values: "type **9** string, name **cachefile**". */
export function rowPieces(words: Words, session: Session, start: number, end: number): readonly Piece[] {
  const { reading, bytes } = session;
  if (!reading) return [];
  const { fields } = reading;
  const pieces: Piece[] = [];
  const first = fieldAt(fields, start);
  if (first < 0) return [];
  for (let id = first; id < fields.fieldCount; id += 1) {
    const found = fieldOf(fields, id);
    if (!found || found.start >= Math.min(end, bytes.length)) break;
    if (found.start < start || found.kind === 'outside') continue;
    const word = words.say(`bytes.field.${found.kind}`);
    const between = pieces.length > 0 ? words.say('bytes.between') : '';
    if (pieces.at(-1)?.text.endsWith(word)) continue;
    const value = TOLD.has(found.kind) ? visible(fieldText(bytes, reading, found).slice(0, BESIDE)) : '';
    pieces.push({ text: between + word, isStrong: false });
    if (value !== '') pieces.push({ text: ` ${value}`, isStrong: true });
    const type = found.kind === 'type' ? typeOf(fields, found.node) : null;
    if (type !== null) pieces.push({ text: ` ${type}`, isStrong: false });
  }
  return pieces;
}

/** The name of a node in the tree and in lists of strings. */
export function nodeName(words: Words, session: Session, node: number, most?: number): string {
  const { reading, bytes } = session;
  if (!reading) return '';
  if (node === 0) return words.say('bytes.tree.root');
  return visible(nameOf(bytes, reading.fields, node, most)) || words.say('bytes.tree.noName');
}

export interface Told {
  /** "Offset 54, `00` NUL". */
  readonly place: string;
  readonly field: string;
  readonly path: string;
  readonly value: string;
}

/** Returns all that is known about one byte: its offset, its field with offsets, the value of that field. */
export function toldByte(words: Words, session: Session, offset: number): Told | null {
  const { reading, bytes } = session;
  const byte = bytes[offset];
  if (byte === undefined) return null;
  const found = session.place.fieldAt(offset);
  const sign = found && reading && isText(reading, found) ? signOf(words, byte) : '';
  const place = words.say('bytes.detail.place', {
    offset: words.offset(session.at(offset)),
    byte: hex(byte),
    sign,
  });
  if (!found || !reading) return { place, field: '', path: '', value: '' };
  const { start, end } = found;
  const field = words.say('bytes.detail.field', {
    field: words.say(`bytes.field.${found.kind}`),
    index: words.number(offset - start),
    length: words.number(end - start),
    start: words.offset(session.at(start)),
    end: words.offset(session.at(end - 1)),
  });
  const typeNumber = reading.fields.nodeType[found.node] ?? 0;
  const word = found.kind === 'type' ? typeOf(reading.fields, found.node) : null;
  const value = fieldText(bytes, reading, found);
  return {
    place,
    field,
    path: visible(pathOf(bytes, reading.fields, found.node)),
    value: word && String(typeNumber) === value ? `${value} ${word}` : visible(value),
  };
}

/** Returns the text beside a name in the tree: a type, and the number of parts. */
export function typeLine(words: Words, session: Session, node: number): string {
  const fields = session.reading?.fields;
  if (!fields) return '';
  const children = fields.nodeChildren[node] ?? 0;
  if (fields.nodeKind[node] !== NODE.pair) return words.say('bytes.tree.pairs', { n: children });
  const type = typeOf(fields, node);
  if (type === 'nvlist') return `${type}, ${words.say('bytes.tree.pairs', { n: children })}`;
  if (type === 'nvlist-array') return `${type}, ${words.say('bytes.tree.lists', { n: children })}`;
  if (type === null) return words.say('bytes.tree.unread');
  return type.endsWith('-array') ? `${type} (${fields.nodeElements[node] ?? 0})` : type;
}
