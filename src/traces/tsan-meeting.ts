import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, worldOf, type Config, type WorldName } from '../threads/index.ts';
import { threadsAt, type Evidence } from './locked-rows.ts';
import { MeetingSearch } from './meeting.ts';
import type { Placed } from './source-map.ts';
import type { Access, Report } from './tsan-report.ts';
import type { ImportContext, ImportNote, Meeting } from './types.ts';

/** Two rows of one world that the accesses of a report may be, the earlier one first. */
interface Pair {
  readonly first: Placed;
  readonly second: Placed;
}

/** The runs in which the rows of a report meet, the best first, and what is to be said of them. */
interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly notes: readonly ImportNote[];
}

/** Fewest workers that are too many: below, no other path is looked for. */
const MANY = 4;

/**
 * Looks for the shortest run in which the rows of a report meet: in the world on the stage first, else in the source, which
 * real programs run; with as few workers as will do, and the fix that holds the mutex where the report says.
 */
export function meetingsOf(
  pairs: readonly Pair[],
  [earlier, later]: readonly [Access, Access],
  block: Report['block'],
  { config: staged }: ImportContext,
): Meetings {
  const path = staged && checkConfig(staged).ok ? staged.path : DEFAULT_PATH;
  const bytes = bytesOf([earlier, later], block, path);
  const notes: ImportNote[] = bytes === null ? [{ kind: 'byteFromRows' }] : [];
  const worlds = worldsFor(staged);
  const isNamed = earlier.holdsMutex || later.holdsMutex;
  const meet = (isHeld: boolean): readonly Found[] =>
    pairs.flatMap(({ first: { world, row }, second }) => {
      const evidence = [
        { row, holdsMutex: isHeld && earlier.holdsMutex },
        { row: second.row, holdsMutex: isHeld && later.holdsMutex },
      ] as const;
      const meeting = firstMeeting(world, path, evidence, fixesFor(world, evidence, staged), bytes);
      if (!meeting) return [];
      return [{ meeting, evidence, rank: worlds.indexOf(world) * 1000 + meeting.schedule.length }];
    });
  let found = meet(true);
  if (found.length === 0 && isNamed) {
    // A mutex of the program may be none of the model.
    found = meet(false);
    if (found.length > 0) notes.push({ kind: 'noMutex' });
  }
  const best = found.toSorted((a, b) => a.rank - b.rank);
  const [first] = best;
  if (first && staged && hasOtherFix(first.meeting.config, staged)) notes.push({ kind: 'otherFix' });
  const shorter = first && withTwo(first);
  if (shorter) notes.push({ kind: 'otherPath', meeting: shorter });
  return { meetings: best.map(({ meeting }) => meeting), notes };
}

/** The rows of the earlier and of the later access, with the mutex as it is looked for. */
type BothRows = readonly [Evidence, Evidence];

/** A run in which two rows meet, and its place among others: the least one is shown. */
interface Found {
  readonly meeting: Meeting;
  readonly evidence: BothRows;
  readonly rank: number;
}

/** Reports whether a config of the world on the stage has another fix than that. */
const hasOtherFix = ({ world, fix, threads }: Config, staged: Config): boolean =>
  staged.world === world && fixFor(world, staged.fix, threads).join() !== fix.join();

/** Returns a meeting with two workers on a path of one slash, of one that needs many; null if there is none. */
function withTwo({ meeting: { config }, evidence }: Found): Meeting | null {
  const { world, path, threads, fix } = config;
  const root = `/${path.slice(path.lastIndexOf('/') + 1)}`;
  if (threads < MANY || root === path) return null;
  return firstMeeting(world, root, evidence, [fix], null, 2);
}

const worldsFor = (staged: Config | undefined): readonly WorldName[] => {
  const all = WORLD_NAMES.toReversed();
  return staged ? [staged.world, ...all.filter((world) => world !== staged.world)] : all;
};

/** Returns the bytes of the string that both accesses touch; null where the block is not the string. */
function bytesOf(
  accesses: readonly Access[],
  block: Report['block'],
  path: string,
): ReadonlySet<number> | null {
  if (block?.size !== path.length + 1) return null;
  const bytes = Array.from({ length: block.size }, (_, index) => index).filter((index) =>
    accesses.every(({ address, size }) => {
      const from = Number(address - block.base);
      return index >= from && index < from + size;
    }),
  );
  return bytes.length > 0 ? new Set(bytes) : null;
}

/** Returns the fixes to try in a world, whose threads hold the mutex at the rows as is looked for: that on the stage first. */
function fixesFor(
  world: WorldName,
  evidence: BothRows,
  staged: Config | undefined,
): readonly Config['fix'][] {
  const { fixes, threads } = worldOf(world);
  const { usual } = threads;
  const mixed = fixes.isPerThread
    ? fixes.words.flatMap((one) => fixes.words.flatMap((other) => (one === other ? [] : [[one, other]])))
    : [];
  const own = staged?.world === world && checkConfig(staged).ok ? [staged.fix] : [];
  const all = new Map([...own, ...fixes.all(usual), ...mixed].map((fix) => [fix.join(), fix]));
  return [...all.values()].filter((fix) => evidence.every((one) => threadsAt({ world, fix }, one).size > 0));
}

/** Most fixes that are tried. */
const MAX_FIXES = 2;

/** Returns the shortest meeting with the fewest workers, with the first of the fixes that has one. */
function firstMeeting(
  world: WorldName,
  path: string,
  evidence: BothRows,
  fixes: readonly Config['fix'][],
  bytes: ReadonlySet<number> | null,
  mostThreads = worldOf(world).threads.most,
): Meeting | null {
  const { least, most } = worldOf(world).threads;
  for (const fix of fixes.slice(0, MAX_FIXES)) {
    for (let threads = least; threads <= Math.min(most, mostThreads); threads += 1) {
      const config = CONFIG_OF[world]({ path, threads, fix: fixFor(world, fix, threads) });
      const [earlier, later] = [evidence[0], evidence[1]].map((one) => ({
        row: one.row,
        threads: threadsAt(config, one),
      }));
      if (!earlier || !later || !checkConfig(config).ok) continue;
      const found = new MeetingSearch(config).find(earlier, later, bytes);
      if (!found) continue;
      const { schedule, byte } = found;
      const [thread, other] = schedule.slice(-2);
      const accesses = [
        { row: earlier.row, thread: thread ?? 0 },
        { row: later.row, thread: other ?? 0 },
      ] as const;
      return { config, schedule, accesses, byte };
    }
  }
  return null;
}

/** Returns a fix for another number of workers: shortened, or continued with its last word. */
function fixFor(world: WorldName, fix: Config['fix'], threads: number): Config['fix'] {
  if (!worldOf(world).fixes.isPerThread) return fix;
  return Array.from({ length: threads }, (_, thread) => fix[thread] ?? fix.at(-1) ?? 'none');
}
