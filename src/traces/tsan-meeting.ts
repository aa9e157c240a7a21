import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, worldOf, type Config, type WorldName } from '../threads/index.ts';
import { fitsEvidence, type Evidence } from './locked-rows.ts';
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
  const meet = (isHeld: boolean): readonly { readonly meeting: Meeting; readonly rank: number }[] =>
    pairs.flatMap(({ first: { world, row }, second }) => {
      const evidence = [
        { row, holdsMutex: earlier.holdsMutex },
        { row: second.row, holdsMutex: later.holdsMutex },
      ];
      const { fitting, others } = fixesFor(world, evidence, staged);
      const fixes = isHeld && fitting.length > 0 ? fitting : others;
      const [meeting, isFirst] = firstMeeting(world, path, [row, second.row], fixes, bytes);
      if (!meeting) return [];
      if (isHeld && !isFirst && staged?.world === world) notes.push({ kind: 'otherFix' });
      return [{ meeting, rank: worlds.indexOf(world) * 1000 + meeting.schedule.length }];
    });
  let found = meet(true);
  if (found.length === 0) {
    // A mutex of the program may be none of the model.
    found = meet(false);
    if (found.length > 0) notes.push({ kind: 'noMutex' });
  }
  const meetings = found.toSorted((a, b) => a.rank - b.rank).map(({ meeting }) => meeting);
  const shorter = meetings[0] && withTwo(meetings[0]);
  if (shorter) notes.push({ kind: 'otherPath', meeting: shorter });
  return { meetings, notes };
}

/** Returns a meeting with two workers on a path of one slash, of one that needs many; null if there is none. */
function withTwo({ config, accesses: [first, second] }: Meeting): Meeting | null {
  const { world, path, threads, fix } = config;
  const root = `/${path.slice(path.lastIndexOf('/') + 1)}`;
  if (threads < MANY || root === path) return null;
  return firstMeeting(world, root, [first.row, second.row], [fix], null, 2)[0];
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

/**
 * Returns the fixes to try in a world, the likeliest first: those that hold the mutex as the report says, that on the stage
 * before others; and those that have both rows.
 */
function fixesFor(
  world: WorldName,
  evidence: readonly Evidence[],
  staged: Config | undefined,
): { readonly fitting: readonly Config['fix'][]; readonly others: readonly Config['fix'][] } {
  const { fixes, threads } = worldOf(world);
  const { usual } = threads;
  const alike = fixes.all(usual);
  const mixed = fixes.isPerThread
    ? fixes.words.flatMap((one) => fixes.words.flatMap((other) => (one === other ? [] : [[one, other]])))
    : [];
  const own = staged?.world === world && checkConfig(staged).ok ? [staged.fix] : [];
  const all = [...own, ...alike, ...mixed];
  const loose = evidence.map(({ row }) => [true, false].map((holdsMutex) => ({ row, holdsMutex })));
  return {
    fitting: all.filter((fix) => fitsEvidence({ world, fix }, evidence)),
    others: all.filter((fix) =>
      loose.every((ways) => ways.some((way) => fitsEvidence({ world, fix }, [way]))),
    ),
  };
}

/** Most fixes that are tried. */
const MAX_FIXES = 2;

/** Returns the shortest meeting with the fewest workers, and whether it is with the first of the fixes. */
function firstMeeting(
  world: WorldName,
  path: string,
  [earlier, later]: readonly [string, string],
  fixes: readonly Config['fix'][],
  bytes: ReadonlySet<number> | null,
  mostThreads = worldOf(world).threads.most,
): readonly [Meeting | null, boolean] {
  const { least, most } = worldOf(world).threads;
  for (const [at, fix] of fixes.slice(0, MAX_FIXES).entries()) {
    for (let threads = least; threads <= Math.min(most, mostThreads); threads += 1) {
      const config = CONFIG_OF[world]({ path, threads, fix: fixFor(world, fix, threads) });
      const found = checkConfig(config).ok ? new MeetingSearch(config).find(earlier, later, bytes) : null;
      if (!found) continue;
      const { schedule, byte } = found;
      const [thread, other] = schedule.slice(-2);
      const accesses = [
        { row: earlier, thread: thread ?? 0 },
        { row: later, thread: other ?? 0 },
      ] as const;
      return [{ config, schedule, accesses, byte }, at === 0];
    }
  }
  return [null, false];
}

/** Returns a fix for another number of workers: shortened, or continued with its last word. */
function fixFor(world: WorldName, fix: Config['fix'], threads: number): Config['fix'] {
  if (!worldOf(world).fixes.isPerThread) return fix;
  return Array.from({ length: threads }, (_, thread) => fix[thread] ?? fix.at(-1) ?? 'none');
}
