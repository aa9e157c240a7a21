import { hrefOf, labAddress } from '../../address/index.ts';
import { defined } from '../../base/index.ts';
import { explore, type Exploration } from '../../explore/index.ts';
import { DEFAULT_PATH } from '../../scenarios/index.ts';
import { fixRows } from '../../answers/fixes.ts';
import { isClean, provingConfig, rowsOf } from '../../answers/rows.ts';
import {
  WORLD_NAMES,
  byWorld,
  classesOf,
  worldOf,
  type Config,
  type Kind,
  type WorldName,
} from '../../threads/index.ts';

/** Numbers of workers in the source with which each fix is searched. `enough` needs a clean answer with each. */
export const WORKERS = [2, 3] as const;

/** What a fix can leave unsolved, in order of mention. */
export const LEFTOVERS = ['borrowed', 'refused', 'freed', 'deadlock'] as const;
export type Leftover = (typeof LEFTOVERS)[number];

/** The kind of outcome that shows a leftover. */
const KIND_OF = {
  borrowed: 'silent',
  refused: 'turnedAway',
  freed: 'freed',
  deadlock: 'deadlock',
} as const satisfies Readonly<Record<Leftover, Kind>>;

/** The leftovers that are told of each world. Every answer that is not clean shows at least one (tested). */
const TOLD: Readonly<Record<WorldName, readonly Leftover[]>> = {
  article: ['borrowed', 'freed', 'deadlock'],
  faithful: ['borrowed', 'refused'],
};

/** Returns the classes of outcomes that show a leftover. */
const shownBy = (world: WorldName, leftover: Leftover): readonly string[] =>
  classesOf(world).flatMap(({ name, kind }) => (kind === KIND_OF[leftover] ? [name] : []));

/** Returns the leftovers of an answer that the table tells. */
export const leftoversOf = ({ world, classes }: Exploration): readonly Leftover[] =>
  TOLD[world].filter((leftover) =>
    shownBy(world, leftover).some((name) => classes[name]?.interleavings !== '0'),
  );

/** The worth of one fix in one world. */
export type Worth =
  /** Every interleaving ends well, at the grain of proofs. */
  | { readonly kind: 'enough' }
  /** `href`: a run in the lab that shows the leftover, with as few preemptions as any. */
  | {
      readonly kind: 'short';
      readonly left: readonly { readonly leftover: Leftover; readonly href: string }[];
    }
  /** The world has no such fix. */
  | { readonly kind: 'absent' };

export interface FixWorth {
  /** Name as code: `clone + join`. */
  readonly name: string;
  readonly worlds: Readonly<Record<WorldName, Worth>>;
}

/** Returns the numbers of threads with which a fix of a world is searched. */
const numbersIn = (world: WorldName): readonly number[] => {
  const { least, most } = worldOf(world).threads;
  return least === most ? [least] : WORKERS;
};

/** Returns the coarse configs with which a fix of a world is searched. Empty if the world has no such fix. */
export const modelsOf = (world: WorldName, name: string): readonly Config[] =>
  numbersIn(world).flatMap((threads) => {
    const config: Config = { world, path: DEFAULT_PATH, threads, fix: [], grain: 'coarse' };
    return rowsIn(config).flatMap((row) => (row.name === name ? [{ ...config, fix: row.fix }] : []));
  });

const rowsIn = (config: Config) =>
  fixRows({ ...config, fix: worldOf(config.world).fixes.none(config.threads) });

let known: readonly FixWorth[] | undefined;
/** Returns the worth of every fix in both worlds, sorted by number of words. Searched once. */
export function fixWorths(): readonly FixWorth[] {
  known ??= namesOf().map((name) => ({
    name,
    worlds: byWorld((world) => worthOf(world, name)),
  }));
  return known;
}

function namesOf(): readonly string[] {
  const all = WORLD_NAMES.flatMap((world) =>
    rowsIn({ world, path: DEFAULT_PATH, threads: 3, fix: [], grain: 'coarse' }).map(({ name }) => name),
  );
  const words = (name: string): number => name.split(' + ').length;
  return [...new Set(all)].sort((one, two) => words(one) - words(two));
}

/**
 * Judges a fix. A bad run at coarse grain is a run at every grain, so it decides. Without one, the grain of proofs
 * decides.
 */
function worthOf(world: WorldName, name: string): Worth {
  const models = modelsOf(world, name);
  if (models.length === 0) return { kind: 'absent' };
  const answers = models.map((config) => {
    const answer = explore(config, { traces: false });
    return isClean(answer) ? explore(provingConfig(config), { traces: false }) : answer;
  });
  const bad = answers.find((answer) => !isClean(answer));
  if (!bad) return { kind: 'enough' };
  return {
    kind: 'short',
    left: leftoversOf(bad).map((leftover) => ({ leftover, href: runShowing(bad, leftover) })),
  };
}

/** Returns the address of a run that shows a leftover, with the playhead at its end. */
function runShowing(answer: Exploration, leftover: Leftover): string {
  const { world, path, threads, fix } = answer;
  const names = shownBy(world, leftover);
  const [easiest] = rowsOf(answer)
    .filter(({ classes }) => classes.some((name) => names.includes(name)))
    .map(({ figures }) => figures)
    .sort(
      (one, two) =>
        (one.minPreemptions ?? 0) - (two.minPreemptions ?? 0) ||
        two.probabilityApprox - one.probabilityApprox,
    );
  const schedule = [...defined(easiest, `an outcome of ${leftover}`).schedule].map(Number);
  const config: Config = { world, path, threads, fix, grain: 'coarse' };
  return hrefOf(labAddress({ config, schedule, position: schedule.length }));
}
