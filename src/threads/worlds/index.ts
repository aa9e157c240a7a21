import type { Config, WorldName } from '../config.ts';
import { reported } from './reported.ts';
import { source } from './source.ts';
import type { WorldDefinition } from './world.ts';

/** Ids of the worlds' runs. */
export type WorldRunId = (typeof reported | typeof source)['runs'][number]['id'];

/** Every world by name. */
export const WORLDS: Readonly<Record<WorldName, WorldDefinition<WorldRunId>>> = {
  article: reported,
  faithful: source,
};
/** The world of the report, and the one whose steps are lines of the source. */
export const REPORTED_WORLD = reported.name;
export const SOURCE_WORLD = source.name;
/** In the order of presentation. A visit begins with the first. */
export const WORLD_NAMES: readonly [WorldName, ...WorldName[]] = [REPORTED_WORLD, SOURCE_WORLD];

export const isWorldName = (name: string): name is WorldName => name in WORLDS;

/** Makes a value for each world. */
export const byWorld = <T>(make: (name: WorldName) => T): Readonly<Record<WorldName, T>> => ({
  article: make('article'),
  faithful: make('faithful'),
});

/** Returns the world with this name. */
export const worldOf = (name: WorldName): WorldDefinition<WorldRunId> => WORLDS[name];

/** Returns the letters of a config's threads in schedules. */
export const lettersOf = ({
  config: { world, threads },
}: {
  readonly config: Pick<Config, 'world' | 'threads'>;
}): readonly string[] => WORLDS[world].roles.slice(0, threads).map(({ letter }) => letter);

/** Returns a text that is equal for configs of the same model only; words of a set are sorted. */
export function configKey({ world, path, threads, fix, grain }: Config): string {
  return [world, grain, threads, WORLDS[world].fixes.ordered(fix).join('+') || 'none', path].join(' ');
}
