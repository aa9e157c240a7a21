import { defined } from '../base/index.ts';
import {
  raceProgram,
  runningThreads,
  type Race,
  type RaceExploration,
  type RaceGrain,
} from '../racetext/index.ts';
import { replayProgram } from '../schedule/index.ts';
import { privateId } from '../sim/index.ts';

/** The bytes of one array at the end of a run. */
export interface Tape {
  /** `copy`, or of a thread's own `S.copy`. */
  readonly name: string;
  readonly bytes: readonly number[];
}

/** Outcomes that get a tape; a race with hundreds of them is read from its likeliest. */
const MOST = 40;

/** An array that a tape may show, and where its bytes are. */
interface Source {
  readonly name: string;
  readonly allocation: string;
  readonly isShown: boolean;
}

function sourcesOf(race: Race): readonly Source[] {
  const shown = new Set(race.shown.flatMap((one) => (one.kind === 'object' ? [one.object.text] : [])));
  const shared = [...race.objects.values()].flatMap(({ name, length }) =>
    length === null ? [] : [{ name, allocation: name, isShown: shown.has(name) }],
  );
  const own = runningThreads(race).flatMap(({ name: thread, thread: { variables } }, number) =>
    [...variables.values()].flatMap(({ name, length }) =>
      length === null
        ? []
        : [
            {
              name: `${thread}.${name}`,
              allocation: privateId(name, number),
              isShown: shown.has(`${thread}.${name}`),
            },
          ],
    ),
  );
  return [...shared, ...own];
}

/**
 * Returns, by outcome, the array that tells the outcomes apart, as its example leaves it: one that `show` names, else the one
 * whose bytes differ most often. None where all arrays are alike.
 */
export function tapesOf(
  race: Race,
  grain: RaceGrain,
  { outcomes }: Pick<RaceExploration, 'outcomes'>,
): Readonly<Record<string, Tape>> {
  const sources = sourcesOf(race);
  if (sources.length === 0) return {};
  const program = raceProgram(race, grain);
  const ends = outcomes
    .toSorted((a, b) => b.probabilityApprox - a.probabilityApprox)
    .slice(0, MOST)
    .flatMap(({ outcome, schedule }) => {
      const replayed = replayProgram(program, [...schedule].map(Number));
      return replayed.ok ? [{ outcome, world: defined(replayed.value.states.at(-1), 'state').world }] : [];
    });
  const bytesIn = (world: (typeof ends)[number]['world'], { allocation }: Source): readonly number[] => [
    ...(world.allocations[allocation]?.bytes ?? []),
  ];
  const kinds = (source: Source): number =>
    new Set(ends.map(({ world }) => bytesIn(world, source).join())).size;
  const [most] = sources.filter((source) => kinds(source) > 1).toSorted((a, b) => kinds(b) - kinds(a));
  const source = sources.find(({ isShown }) => isShown) ?? most;
  if (!source) return {};
  return Object.fromEntries(
    ends.map(({ outcome, world }) => [outcome, { name: source.name, bytes: bytesIn(world, source) }]),
  );
}
