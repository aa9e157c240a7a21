import { defined } from '../base/index.ts';
import type { ByteLook } from '../hexview/looks.ts';
import { numberOfBytes, type RaceObject } from '../racetext/index.ts';
import { wordOf, type Origin } from '../sim/index.ts';
import { isFreedIn } from './freed.ts';
import type { RaceLaneRun } from './lane-run.ts';
import { printedByte } from './touches.ts';

/** A shared array as a strip. */
export interface ByteStrip {
  readonly name: string;
  readonly cells: readonly ByteLook[];
  /** Number of bytes before the first NUL; null without one, or where the bytes are no text. */
  readonly reach: number | null;
  readonly isText: boolean;
  readonly isFreed: boolean;
  /** Thread that wrote it in the last step. */
  readonly writer: number | null;
}

/** A shared number. */
export interface NumberCell {
  readonly name: string;
  readonly value: number;
  readonly isFreed: boolean;
  /** Hue of the thread that wrote it in the last step; null for none. */
  readonly hue: string | null;
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;
const isTextual = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0 || isPrintable(byte));
const lengthOf = (bytes: Uint8Array): number => {
  const nul = bytes.indexOf(0);
  return nul < 0 ? bytes.length : nul;
};

/** Returns the shared arrays at a position, as strips. `nameOf` gives the accessible name of a byte. */
export function stripsAt(
  run: RaceLaneRun,
  position: number,
  nameOf: (object: string, index: number, byte: string, origin: Origin | null) => string,
): readonly ByteStrip[] {
  const { trace, lanes } = run.told;
  const { world } = defined(trace.states[position], 'state');
  return [...trace.program.race.objects.values()].flatMap((object): ByteStrip[] => {
    if (object.length === null) return [];
    const { bytes, origins } = defined(world.allocations[object.name], object.name);
    const isFreed = isFreedIn(world, object);
    const isText = isTextual(object.bytes) && isTextual(bytes) && hasText(object, bytes);
    const reach = lengthOf(bytes);
    const whole = lengthOf(object.bytes);
    const last = bytes.findLastIndex((byte) => byte !== 0);
    let writer: number | null = null;
    const cells = [...bytes].map((byte, at): ByteLook => {
      const origin = origins[at] ?? null;
      const isFresh = position > 0 && origin?.step === position;
      if (isFresh) writer = origin.thread;
      const digits = byte.toString(16).padStart(2, '0');
      const kind =
        isFreed && byte === 0x5a ? 'poison' : !isText || byte !== 0 ? 'text' : isHole(at) ? 'hole' : 'end';
      const off = isText && at > reach ? 'off' : '';
      const fresh = isFresh ? `fresh hue-${lanes[origin.thread]?.hue ?? 'v'}` : '';
      return {
        at,
        byte: isText ? digits : '',
        text:
          kind === 'poison' ? digits : isText ? (byte === 0 ? '' : String.fromCharCode(byte)) : String(byte),
        name: nameOf(object.name, at, byte === 0 ? 'NUL' : printedByte(byte), origin),
        look: `${kind} ${off} ${fresh}`,
        isStop: at === 0,
        isSelected: false,
      };
    });
    return [
      {
        name: object.name,
        cells,
        reach: isText && reach < bytes.length ? reach : null,
        isText,
        isFreed,
        writer,
      },
    ];

    function isHole(at: number): boolean {
      return at < whole || at < last;
    }
  });
}

/** Whether an array holds characters rather than numbers: it began as a text, or some character stands in it. */
const hasText = (object: RaceObject, bytes: Uint8Array): boolean =>
  object.bytes.some(isPrintable) ||
  (object.bytes.every((byte) => byte === 0) && bytes.some(isPrintable)) ||
  bytes.every((byte) => byte === 0);

/** Returns the shared numbers at a position. */
export function numbersAt(run: RaceLaneRun, position: number): readonly NumberCell[] {
  const { trace, lanes } = run.told;
  const { world } = defined(trace.states[position], 'state');
  return [...trace.program.race.objects.values()].flatMap((object): NumberCell[] => {
    if (object.length !== null) return [];
    const { bytes, origins } = defined(world.allocations[object.name], object.name);
    const fresh = origins.find((origin) => position > 0 && origin?.step === position);
    return [
      {
        name: object.name,
        value: numberOfBytes([...bytes]),
        isFreed: isFreedIn(world, object),
        hue: fresh ? (lanes[fresh.thread]?.hue ?? null) : null,
      },
    ];
  });
}

/** Returns the mutexes that are held at a position, with who holds them. */
export function heldAt(
  run: RaceLaneRun,
  position: number,
): readonly { name: string; holder: number | null }[] {
  const { trace } = run.told;
  const { world } = defined(trace.states[position], 'state');
  return trace.program.race.mutexes.map((name) => {
    const word = wordOf(world, name);
    return { name, holder: word === 0 ? null : word - 1 };
  });
}
