import type { ProgramTrace } from '../schedule/index.ts';
import { sharedAccesses, type SharedAccess, type Visits } from './accesses.ts';
import { HappensBefore } from './happens-before.ts';

/** A data race: two accesses to one byte by different threads, at least one of them a write, with no order between them. */
export interface RacingPair {
  /** The access that came first in this run. In another run the order may be the other. */
  readonly earlier: SharedAccess;
  readonly later: SharedAccess;
}

/** The accesses of one thread to one byte, in order. */
interface Past {
  readonly reads: SharedAccess[];
  readonly writes: SharedAccess[];
}

/**
 * Returns every data race of a run. FastTrack (Flanagan and Freund 2009) keeps the last write of each byte and the reads
 * since, which is enough to tell that there is a race; a page that shows all races keeps every access. For each other
 * thread, the accesses without an order to a given one are those behind the step that its clock knows.
 */
export function racingPairs(trace: ProgramTrace, visits?: Visits): readonly RacingPair[] {
  const order = new HappensBefore(trace);
  const bytes = new Map<string, readonly Past[]>();
  const pairs: RacingPair[] = [];
  for (const later of sharedAccesses(trace, visits)) {
    const key = `${later.object} ${later.index}`;
    const threads = bytes.get(key) ?? trace.program.charts.map((): Past => ({ reads: [], writes: [] }));
    bytes.set(key, threads);
    for (const [thread, past] of threads.entries()) {
      if (thread === later.thread) {
        (later.kind === 'read' ? past.reads : past.writes).push(later);
        continue;
      }
      const known = order.latestBefore(later.step, thread);
      for (const earlier of tail(past.writes, known)) pairs.push({ earlier, later });
      if (later.kind === 'read') continue;
      for (const earlier of tail(past.reads, known)) pairs.push({ earlier, later });
    }
  }
  return pairs;
}

/** Returns the accesses behind step number `known`. */
function tail(accesses: readonly SharedAccess[], known: number): readonly SharedAccess[] {
  const last = accesses.findLastIndex(({ step }) => step <= known);
  return accesses.slice(last + 1);
}
