import { defined } from '../../base/index.ts';
import { positionIn, type Compared, type MemoryPlace } from '../../frames/twin.ts';
import { numberOfBytes, type RaceObject } from '../../racetext/index.ts';
import type { RaceLaneRun } from '../lane-run.ts';
import { localsAt } from '../locals.ts';
import { placeOf, printedByte } from '../touches.ts';

/* The memory of a race in which two of its runs can differ. A number is one cell, however many bytes it has. */

const objectsOf = ({ told }: RaceLaneRun): readonly RaceObject[] => [
  ...told.trace.program.race.objects.values(),
];

/** Returns the bytes of a shared object with the flag at a position. */
export function bytesOf(run: RaceLaneRun, position: number, { name }: RaceObject): Uint8Array {
  const state = defined(run.told.trace.states[positionIn(run, position)], 'state');
  return defined(state.world.allocations[name], name).bytes;
}

export const SHARED: Compared<RaceLaneRun> = {
  kind: 'shared',
  blocksOf: (run) => objectsOf(run).length,
  cellsAt(run, position, block) {
    const object = objectsOf(run)[block];
    if (!object) return undefined;
    const bytes = bytesOf(run, position, object);
    return object.length === null ? [numberOfBytes([...bytes])] : bytes;
  },
};

const LOCALS: Compared<RaceLaneRun> = {
  kind: 'locals',
  blocksOf: ({ threads }) => threads.length,
  cellsAt: (run, position, thread) =>
    localsAt(run, positionIn(run, position), thread).map(({ value }) => value),
};

/** What a race shares, and the variables of its threads. */
export const RACE_MEMORY: readonly Compared<RaceLaneRun>[] = [SHARED, LOCALS];

/** Returns what stands at a place of a run, as the text writes it: the place, and its value. */
export function standingAt(run: RaceLaneRun, { kind, at, index, block }: MemoryPlace) {
  if (kind === 'locals') {
    const { name = '', value = '' } = localsAt(run, positionIn(run, at), block)[index] ?? {};
    return { place: `${run.told.lanes[block]?.name ?? ''}.${name}`, value };
  }
  const object = defined(objectsOf(run)[block], 'object');
  const value = SHARED.cellsAt(run, at, block)?.[index] ?? '';
  const place = placeOf({ object, from: index, to: index });
  if (object.length === null) return { place, value: String(value) };
  return { place, value: value === 0 ? 'NUL' : printedByte(Number(value)) };
}
