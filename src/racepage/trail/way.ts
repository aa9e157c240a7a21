import { numberOfBytes, runningThreads, storesOf, variableOf } from '../../racetext/index.ts';
import type { RacePlace, RaceRead, RaceStores, RaceTrace } from '../../racetext/index.ts';
import { privateId } from '../../sim/index.ts';
import type { RaceLaneRun } from '../lane-run.ts';
import { printedByte } from '../touches.ts';

/** A value on the way back from another, with the store that made it. */
export interface WayHop extends RaceRead {
  /** The step of the store; 0 for a value as at the start. */
  readonly step: number;
  /** Which of the values that the store read is the next hop. */
  readonly picked: number;
}

const kept = new WeakMap<RaceTrace, RaceStores>();
function keptStores(trace: RaceTrace): RaceStores {
  const stores = kept.get(trace) ?? storesOf(trace);
  kept.set(trace, stores);
  return stores;
}

/** An object with as many bytes as there are indices; a number has one. */
interface Named {
  readonly name: string;
  /** Null for a number. */
  readonly length: number | null;
}

/** Returns the declaration of a place, and its name as the text writes it; null where the text has it no more. */
export function namedAt({ told }: RaceLaneRun, place: RacePlace): Named | null {
  const { race } = told.trace.program;
  if (place.kind === 'variable') {
    const has = runningThreads(race)[place.thread]?.thread.variables.has(place.name);
    return has ? { name: `${told.lanes[place.thread]?.name ?? ''}.${place.name}`, length: null } : null;
  }
  const shared = race.objects.get(place.object);
  if (shared) return place.index < (shared.length ?? 1) ? shared : null;
  for (const [thread, { name, thread: declared }] of runningThreads(race).entries()) {
    const own = [...declared.variables.values()].find((one) => privateId(one.name, thread) === place.object);
    if (own) return { name: `${name}.${own.name}`, length: own.length };
  }
  return null;
}

/** Returns the name of a place as the text writes it, with its thread where it is private. */
export function nameAt(run: RaceLaneRun, place: RacePlace): string {
  const { name = '', length = null } = namedAt(run, place) ?? {};
  const index = place.kind === 'cell' ? place.index : 0;
  return length === null ? name : `${name}[${index}]`;
}

/** Returns a value as the text writes it at a place. */
export function valueAt(run: RaceLaneRun, place: RacePlace, value: number): string {
  if (namedAt(run, place)?.length === null) return String(value);
  return value === 0 ? 'NUL' : printedByte(value);
}

/** Returns what stands at a place with the playhead at a position; undefined where it is not there. */
function standing({ told: { trace } }: RaceLaneRun, place: RacePlace, position: number, isNumber: boolean) {
  const state = trace.states[position];
  if (!state) return undefined;
  if (place.kind === 'variable') {
    const local = state.locals[place.thread];
    return local && variableOf(local.registers, place.name);
  }
  const bytes = state.world.allocations[place.object]?.bytes;
  return bytes && (isNumber ? numberOfBytes([...bytes]) : bytes[place.index]);
}

/**
 * Returns the way of a value, as it stands with the playhead at a position, back to a first source. `picks` says by hop which
 * of the values read leads on; without one, the first that was stored in the run. Empty where the text has no such place.
 */
export function wayOf(
  run: RaceLaneRun,
  position: number,
  place: RacePlace,
  picks: readonly (number | undefined)[] = [],
): readonly WayHop[] {
  const named = namedAt(run, place);
  const value = named && standing(run, place, position, named.length === null);
  if (value === null || value === undefined) return [];
  const hops: WayHop[] = [];
  let next: RaceRead | undefined = { place, value, store: keptStores(run.told.trace).last(place, position) };
  while (next) {
    const read: RaceRead = next;
    const reads = read.store?.reads ?? [];
    const usual = Math.max(
      0,
      reads.findIndex(({ store }) => store !== null),
    );
    const picked = Math.min(picks[hops.length] ?? usual, Math.max(0, reads.length - 1));
    hops.push({ ...read, step: read.store?.step ?? 0, picked });
    next = reads[picked];
  }
  return hops;
}
