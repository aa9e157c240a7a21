import { err, ok, type Result } from '../base/index.ts';
import {
  checkPath,
  pathSentence,
  type Config,
  type ConfigError,
  type ConfigReason,
  type FixReason,
} from './config.ts';
import { WORLD_NAMES, isWorldName, worldOf } from './worlds/index.ts';

/** Returns the English sentence on a bad fix. */
function fixSentence({ fix, threads }: Config, reason: FixReason): string {
  switch (reason.kind) {
    case 'fixUnknown':
      return `There is no fix "${String(reason.word)}" in this world.`;
    case 'fixCount':
      return `${threads} workers need ${threads} words, not ${fix.length}.`;
    case 'fixPair':
      return `The fixes ${fix.join(' + ')} do not go together.`;
  }
}

/** Returns a valid config; for an invalid one, the error that names the field and the reason. */
export function checkConfig(config: Config): Result<Config, ConfigError> {
  const fail = (field: keyof Config, reason: ConfigReason, message: string): Result<Config, ConfigError> =>
    err({ field, message, reason });
  const { path, threads, fix, grain } = config;
  if (!isWorldName(config.world)) {
    return fail(
      'world',
      { kind: 'world' },
      `The world is ${WORLD_NAMES.map((name) => `"${name}"`).join(' or ')}.`,
    );
  }
  const world = worldOf(config.world);
  if (typeof path !== 'string') return fail('path', { kind: 'pathEmpty' }, 'The cache file path is missing.');
  const pathReason = checkPath(path);
  if (pathReason) return fail('path', pathReason, pathSentence(path, pathReason));
  const { least, most } = world.threads;
  if (!Number.isInteger(threads) || threads < least || threads > most) {
    return fail('threads', { kind: 'threads' }, world.refusesThreads(threads));
  }
  if (!world.grains.includes(grain)) {
    return fail('grain', { kind: 'grain' }, `There is no grain "${String(grain)}" in this world.`);
  }
  if (!Array.isArray(fix)) return fail('fix', { kind: 'fixCount' }, 'The fix is a list of words.');
  const fixReason = world.fixes.check(fix, threads);
  return fixReason ? fail('fix', fixReason, fixSentence(config, fixReason)) : ok(config);
}
