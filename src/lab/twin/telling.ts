import type { TwinProblem } from '../../address/twin.ts';
import type { Run } from '../../frames/index.ts';
import type { I18n } from '../../i18n/index.ts';
import { isWorldName, worldOf, type Config } from '../../threads/index.ts';
import { verdictOf } from '../verdict.ts';
import type { TwinWords } from './words.ts';

/** Returns what a run came to in a few words; '' while it is not finished. */
export const endingOfRun = (i18n: I18n, run: Run): string =>
  run.outcome === null ? '' : verdictOf(i18n, run, null).what;

/** Returns what is said of a run behind its last step: it has ended, or has only no more steps. */
export const overWords = (words: TwinWords, { outcome }: Run): string =>
  words.say(outcome === null ? 'twin.noStep' : 'twin.over');

/** Returns the name of a fix, or `none` where there is none. */
export function fixName({ world, fix }: Pick<Config, 'world' | 'fix'>, none: string): string {
  const { fixes } = worldOf(world);
  return String(fix) === String(fixes.none(fix.length)) ? none : fixes.name(fix);
}

/** Returns why a second run is not put beside the first. */
export function refusalWords(i18n: I18n, words: TwinWords, { part, text }: TwinProblem): string {
  if (part === 'grain') return words.say('twin.refused.grain');
  if (part === 'world') {
    return words.say('twin.refused.world', { world: isWorldName(text) ? i18n.t(`world.${text}`) : text });
  }
  return words.say('twin.refused', { part: words.say(`twin.part.${part}`), text });
}
