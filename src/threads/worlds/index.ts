import type { Config, WorldName } from '../config.ts';
import { reported } from './reported.ts';
import { source } from './source.ts';
import type { WorldDefinition } from './world.ts';

/** Ids of the runs that the worlds name. */
export type WorldRunId = (typeof reported | typeof source)['runs'][number]['id'];

/** Every world by its name. */
export const WORLDS: Readonly<Record<WorldName, WorldDefinition<WorldRunId>>> = {
  article: reported,
  faithful: source,
};
/** In the order in which one meets them. The first is where a visit begins. */
export const WORLD_NAMES: readonly [WorldName, ...WorldName[]] = [reported.name, source.name];

export const isWorldName = (name: string): name is WorldName => name in WORLDS;

/** Something for each world, made by its name. */
export const byWorld = <T>(make: (name: WorldName) => T): Readonly<Record<WorldName, T>> => ({
  article: make('article'),
  faithful: make('faithful'),
});

/** The world with this name. */
export const worldOf = (name: WorldName): WorldDefinition<WorldRunId> => WORLDS[name];

/** Letters of the threads of a config, as a schedule writes them. */
export const lettersOf = ({
  config: { world, threads },
}: {
  readonly config: Pick<Config, 'world' | 'threads'>;
}): readonly string[] => WORLDS[world].roles.slice(0, threads).map(({ letter }) => letter);

/**
 * A text that two configs share exactly when they name the same model: words of a set stand in their order.
 */
export function configKey({ world, path, threads, fix, grain }: Config): string {
  return [world, grain, threads, WORLDS[world].fixes.ordered(fix).join('+') || 'none', path].join(' ');
}
