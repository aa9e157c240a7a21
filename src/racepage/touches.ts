import type { Access } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import { numberOfBytes, type Race, type RaceObject } from '../racetext/index.ts';

/** Neighbouring bytes of a shared object that a step read or wrote, in the order in which it did. */
export interface Touch {
  readonly kind: Access['kind'];
  readonly object: RaceObject;
  readonly from: number;
  readonly to: number;
  readonly bytes: readonly number[];
}

/** Returns what operations did to shared objects. A byte that is read or written twice is told as it was last. */
export function touchesOf(race: Race, performed: readonly Performed[]): readonly Touch[] {
  const touches: { kind: Access['kind']; object: RaceObject; from: number; to: number; bytes: number[] }[] =
    [];
  for (const { kind, allocation, index, byte } of performed.flatMap(({ accesses }) => accesses)) {
    const object = race.objects.get(allocation);
    if (!object) continue;
    const last = touches.findLast((touch) => touch.object === object && touch.kind === kind);
    if (last && index === last.to + 1) {
      last.to = index;
      last.bytes.push(byte);
    } else if (last && last.from <= index && index <= last.to) last.bytes[index - last.from] = byte;
    else touches.push({ kind, object, from: index, to: index, bytes: [byte] });
  }
  return touches;
}

/** Returns a touched place as the text writes it: `count`, `path[2]`, `path[0..4]`. */
export function placeOf({ object, from, to }: Pick<Touch, 'object' | 'from' | 'to'>): string {
  if (object.length === null) return object.name;
  return `${object.name}[${from === to ? from : `${from}..${to}`}]`;
}

/** Returns bytes as the text writes them: a number, a character, a text. */
export function valueOf({ object, bytes }: Pick<Touch, 'object' | 'bytes'>): string {
  if (object.length === null) return String(numberOfBytes([...bytes]));
  return bytes.length === 1 ? printedByte(bytes[0] ?? 0) : printedText(bytes);
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** Returns a byte as a character in quotes, or as a number. */
export const printedByte = (byte: number): string =>
  isPrintable(byte) ? `'${String.fromCharCode(byte)}'` : String(byte);

/** Returns bytes in quotes, without the NULs behind them. */
export function printedText(bytes: ArrayLike<number>): string {
  const all = Array.from(bytes);
  const end = all.findLastIndex((byte) => byte !== 0) + 1;
  const text = all
    .slice(0, end)
    .map((byte) =>
      isPrintable(byte)
        ? String.fromCharCode(byte)
        : byte === 0
          ? '\\0'
          : `\\x${byte.toString(16).padStart(2, '0')}`,
    );
  return `"${text.join('')}"`;
}
