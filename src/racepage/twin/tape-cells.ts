import { differingCells, positionIn } from '../../frames/twin.ts';
import { hex } from '../../hexview/byte.ts';
import type { TapeCell } from '../../lab/twin/tape.ts';
import { stripsAt, type ByteStrip } from '../bytes.ts';
import type { RaceLaneRun } from '../lane-run.ts';

/** A shared array in one of two runs. */
export interface TwinStrip {
  readonly strip: ByteStrip;
  readonly cells: readonly TapeCell[];
}

/** A shared array in both runs. */
export interface StripPair {
  readonly name: string;
  readonly differing: readonly number[];
  readonly both: readonly [TwinStrip, TwinStrip];
}

/** What is said of a byte. */
type NameOf = (args: { readonly place: string; readonly what: string; readonly differs: boolean }) => string;

/** Returns the shared arrays of both runs with the flag at a position. */
export function stripPairs(
  one: RaceLaneRun,
  two: RaceLaneRun,
  position: number,
  nameOf: NameOf,
): readonly StripPair[] {
  const stripsOf = (run: RaceLaneRun): readonly ByteStrip[] =>
    stripsAt(run, positionIn(run, position), (_object, _index, byte) => byte);
  const bytesOf = (run: RaceLaneRun, name: string): Uint8Array | undefined =>
    run.told.trace.states[positionIn(run, position)]?.world.allocations[name]?.bytes;
  const others = stripsOf(two);
  return stripsOf(one).flatMap((strip): StripPair[] => {
    const { name } = strip;
    const other = others.find((found) => found.name === name);
    if (!other) return [];
    const [ours, theirs] = [bytesOf(one, name), bytesOf(two, name)];
    const differing = differingCells(ours, theirs);
    const twinOf = (of: ByteStrip, bytes: Uint8Array | undefined): TwinStrip => ({
      strip: of,
      cells: of.cells.map(({ at, text, name: what, look }): TapeCell => {
        const differs = differing.includes(at);
        const place = `${name}[${at}]`;
        return {
          index: at,
          byte: hex(bytes?.[at] ?? 0),
          text,
          name: nameOf({ place, what, differs }),
          look,
          differs,
        };
      }),
    });
    return [{ name, differing, both: [twinOf(strip, ours), twinOf(other, theirs)] }];
  });
}
