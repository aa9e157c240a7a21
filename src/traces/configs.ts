import { configNamed, notExported } from '../formal/index.ts';
import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, configKey, worldOf, type Config } from '../threads/index.ts';
import type { Detail, Refusal } from './refusal.ts';
import type { ImportContext } from './types.ts';

/** Returns the name of a module in the name of a file: without folders, and up to the first sign of another kind. */
const stemOf = (name: string): string => /^\w*/.exec(name.replace(/^.*[/\\]/s, ''))?.[0] ?? '';

/** Returns the config that a name in a trace, or the name of its file, tells; null if none does. */
export const namedConfig = (names: readonly string[], { name = '' }: ImportContext): Config | null =>
  [...names, name].map((text) => configNamed(stemOf(text))).find((found) => found !== null) ?? null;

/**
 * Returns the configs that a trace may be of, the likeliest first: that which a name tells, else that on the stage. A name
 * without a path is one of the usual path, or was written when names told none.
 */
export function candidatesOf(names: readonly string[], context: ImportContext): readonly Config[] {
  const staged = context.config && exportable(context.config);
  const named = namedConfig(names, context);
  if (!named) return staged ? [staged] : [];
  const isOld =
    staged !== undefined &&
    named.path === DEFAULT_PATH &&
    configKey({ ...staged, path: named.path }) === configKey(named);
  return isOld && staged.path !== named.path ? [staged, named] : [named];
}

/** A config without a form for other tools is read at coarse grain. */
const exportable = (config: Config): Config | undefined =>
  !checkConfig(config).ok || notExported(config) === null ? config : { ...config, grain: 'coarse' };

/** The refusals of a trace that another config may explain. */
const MAY_FIT: readonly Refusal['kind'][] = ['otherConfig', 'differs', 'notEnabled', 'unknownRow'];

/** Adds to the refusal of a trace that tells no config one that it fits, if there is any. */
export function withOffer(
  refusal: Refusal,
  { config }: ImportContext,
  fits: (config: Config) => boolean,
): Refusal {
  if (!MAY_FIT.includes(refusal.kind)) return refusal;
  const paths = new Set([config?.path ?? DEFAULT_PATH, DEFAULT_PATH]);
  const offers = [...paths].flatMap((path) => everyConfig(path)).find(fits);
  if (!offers) return refusal;
  const what: Detail = refusal.kind === 'otherConfig' ? refusal.what : { kind: 'also', refusal };
  return { kind: 'otherConfig', what, offers };
}

/** Returns every config of a path that has a form for other tools; in the source those with one fix for all workers. */
export function everyConfig(path: string): readonly Config[] {
  return WORLD_NAMES.flatMap((world) => {
    const { threads: numbers, fixes, grains } = worldOf(world);
    const counts = Array.from(
      { length: numbers.most - numbers.least + 1 },
      (_, more) => numbers.least + more,
    );
    return counts.flatMap((threads) =>
      fixes
        .all(threads)
        .flatMap((fix) => grains.map((grain) => CONFIG_OF[world]({ path, threads, fix, grain })))
        .filter((config) => notExported(config) === null),
    );
  });
}
