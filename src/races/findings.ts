import { defined } from '../base/index.ts';
import type { ProgramTrace } from '../schedule/index.ts';
import type { SourceRef } from '../threads/index.ts';
import type { SharedAccess, Visits } from './accesses.ts';
import { racingPairs, type RacingPair } from './pairs.ts';

/** Neighbouring bytes of one object, inclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** One of the two steps of a finding. */
export interface RacingStep {
  readonly thread: number;
  readonly step: number;
  readonly row: string;
  readonly kind: 'read' | 'write';
  readonly isFree: boolean;
  readonly holdsMutex: boolean;
  readonly source: SourceRef | null;
  /** The bytes that it read or wrote at `Finding.at`, in their order; empty for a visit. */
  readonly bytes: readonly number[];
}

/**
 * The data races between the same two rows of the program, shown by one example, as ThreadSanitizer shows one a stack pair.
 */
export interface Finding {
  /** Object and rows: equal for the same finding in another run of the same program. */
  readonly id: string;
  readonly object: string;
  readonly earlier: RacingStep;
  readonly later: RacingStep;
  /** Bytes that the two steps of the example race on. */
  readonly at: readonly ByteRange[];
  /** Bytes that all pairs of this finding race on. */
  readonly allBytes: readonly ByteRange[];
  /** The number of pairs of steps in it. */
  readonly count: number;
  /** Whether it did damage in this run: a read of these rows saw the other's write, which was not the byte as parsed. */
  readonly isSeen: boolean;
}

/**
 * Returns the data races of a run as a detector lists them: one finding a pair of rows, whichever threads ran them. Visits
 * to one object are one finding, because they are one call at one place. Findings that did damage come first, then those of
 * the program's own memory in the order of the run, visits last.
 */
export function findingsOf(trace: ProgramTrace, visits?: Visits): readonly Finding[] {
  const groups = new Map<string, RacingPair[]>();
  for (const pair of racingPairs(trace, visits)) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  const isSeen = seenIn(trace);
  return [...groups]
    .map(([id, pairs]) => findingOf(id, pairs, isSeen))
    .sort((a, b) => rank(a) - rank(b) || a.later.step - b.later.step || a.earlier.step - b.earlier.step);
}

const rank = ({ isSeen, later }: Finding): number => (isSeen ? 0 : later.bytes.length === 0 ? 2 : 1);

function keyOf({ earlier, later }: RacingPair): string {
  if (earlier.byte === null) return earlier.object;
  return [earlier.object, ...[earlier.row, later.row].sort()].join(' ');
}

/** Reports whether the read of a pair saw the very write, and saw another byte than the first one. */
function seenIn(trace: ProgramTrace): (pair: RacingPair) => boolean {
  const parsed = defined(trace.states[0], 'first state').world.allocations;
  return ({ earlier, later: { kind, sawStep, object, index, byte } }) =>
    kind === 'read' &&
    earlier.kind === 'write' &&
    sawStep === earlier.step &&
    byte !== null &&
    byte !== parsed[object]?.bytes[index];
}

function findingOf(id: string, pairs: readonly RacingPair[], isSeen: (pair: RacingPair) => boolean): Finding {
  const seen = pairs.find(isSeen);
  const { earlier, later } = defined(seen ?? pairs[0], 'pair');
  const shown = pairs.filter((pair) => pair.earlier.step === earlier.step && pair.later.step === later.step);
  return {
    id,
    object: earlier.object,
    earlier: stepOf(shown.map((pair) => pair.earlier)),
    later: stepOf(shown.map((pair) => pair.later)),
    at: rangesOf(shown),
    allBytes: rangesOf(pairs),
    count: new Set(pairs.map((pair) => `${pair.earlier.step} ${pair.later.step}`)).size,
    isSeen: seen !== undefined,
  };
}

/** Returns one step by its accesses. Of several accesses to one byte the last counts. */
function stepOf(accesses: readonly SharedAccess[]): RacingStep {
  const { thread, step, row, kind, isFree, holdsMutex, source } = defined(accesses[0], 'access');
  const byIndex = new Map(accesses.map(({ index, byte }) => [index, byte]));
  const bytes = [...byIndex].sort(([a], [b]) => a - b).flatMap(([, byte]) => (byte === null ? [] : [byte]));
  return { thread, step, row, kind, isFree, holdsMutex, source, bytes };
}

function rangesOf(pairs: readonly RacingPair[]): readonly ByteRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const index of [...new Set(pairs.map(({ later }) => later.index))].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === index - 1) last.to = index;
    else ranges.push({ from: index, to: index });
  }
  return ranges;
}
