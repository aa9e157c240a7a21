import { labAddress, parseAddress, printAddress } from '../address/index.ts';
import { keepRun, replayKept, type KeptRun, type Moment } from '../schedule/index.ts';
import type { Lab } from './lab.svelte.ts';
import { FUTURES_KEY } from './memory.ts';

/* Kept runs in the storage of the session, each as the address that would open it. */

const VERSION = 1;
/** Longest name of a run. */
export const MOST_NAME = 60;

/** Prints kept runs as text. */
export const printFutures = (runs: readonly KeptRun[]): string =>
  JSON.stringify({
    version: VERSION,
    runs: runs.map(({ name, moment }) => ({ name, at: printAddress(labAddress(moment)) })),
  });

/** What could be read of stored runs. `lost`: how many could not; null where none could. */
export interface ReadFutures {
  readonly runs: readonly KeptRun[];
  readonly lost: number | null;
}

/** Reads kept runs. What is damaged is left out and counted: a run must be whole, and replay to its end. */
export function parseFutures(text: string): ReadFutures {
  const stored = listOf(text);
  if (stored === null) return { runs: [], lost: null };
  let runs: readonly KeptRun[] = [];
  let lost = 0;
  for (const one of stored) {
    const read = runOf(one);
    const kept = read && keepNamed(runs, read);
    if (kept) ({ runs } = kept);
    // What cannot be read, or was more than there is room for.
    if (!kept || kept.dropped) lost += 1;
  }
  return { runs, lost };
}

/** Adds a run with its name; one with a name is not a part of another. */
function keepNamed(
  runs: readonly KeptRun[],
  { name, moment }: Omit<KeptRun, 'id'>,
): ReturnType<typeof keepRun<Moment>> {
  if (name === '') return keepRun(runs, moment);
  return {
    dropped: null,
    runs: [...runs, { id: Math.max(0, ...runs.map(({ id }) => id)) + 1, name, moment }],
  };
}

function listOf(text: string): readonly unknown[] | null {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('version' in data) || !('runs' in data)) return null;
    return data.version === VERSION && Array.isArray(data.runs) ? data.runs : null;
  } catch {
    return null;
  }
}

function runOf(stored: unknown): Omit<KeptRun, 'id'> | null {
  if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('at' in stored)) return null;
  const { name, at } = stored;
  if (typeof name !== 'string' || name.length > MOST_NAME || typeof at !== 'string') return null;
  const { address, problems } = parseAddress(at);
  if (problems.length > 0 || address.page !== 'lab' || !address.stage) return null;
  const { moment } = address.stage;
  const kept = replayKept(moment.config, moment.schedule);
  return kept.ok && kept.value.stopped === null ? { name, moment } : null;
}

/** Labs whose stored runs have been read. */
const read = new WeakSet<Lab>();

/**
 * Keeps the runs of a lab for the session: reads, once, those of before the page was loaded, and stores the present ones. What
 * cannot be read or stored is told.
 */
export function keepSession(lab: Lab, runs: readonly KeptRun[], storage: () => Storage): void {
  if (!read.has(lab)) {
    read.add(lab);
    const text = attempt(() => storage().getItem(FUTURES_KEY));
    if (typeof text === 'string') {
      const before = parseFutures(text);
      if (before.lost !== 0) lab.tell({ kind: 'futuresRefused', lost: before.lost });
      let all = before.runs;
      for (const { moment } of runs) {
        const kept = keepRun(all, moment);
        all = kept.runs;
        if (kept.dropped) lab.tell({ kind: 'futureDropped', run: kept.dropped });
      }
      lab.futures.set(all);
      store(lab, all, storage);
      return;
    }
  }
  store(lab, runs, storage);
}

function store(lab: Lab, runs: readonly KeptRun[], storage: () => Storage): void {
  const isStored = attempt(() => storage().setItem(FUTURES_KEY, printFutures(runs))) !== false;
  if (!isStored && !lab.notices.some(({ kind }) => kind === 'futuresUnsaved'))
    lab.tell({ kind: 'futuresUnsaved' });
}

/** Some private windows refuse their storage, and every storage has an end. */
function attempt<T>(act: () => T): T | false {
  try {
    return act();
  } catch {
    return false;
  }
}
