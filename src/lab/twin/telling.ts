import type { TwinProblem } from '../../address/twin.ts';
import { frameAt, isWorldRun, type LaneRun, type Run } from '../../frames/index.ts';
import type { MemoryPlace } from '../../frames/twin.ts';
import { hex } from '../../hexview/byte.ts';
import { sign } from '../../hexview/words.ts';
import type { I18n } from '../../i18n/index.ts';
import { isWorldName, worldOf, type Config } from '../../threads/index.ts';
import { verdictOf } from '../verdict.ts';
import type { HalfRefusal } from './twin.svelte.ts';
import type { TwinWords } from './words.ts';

/** Returns what a run came to in a few words; '' while it is not finished. */
export function endingOfRun(i18n: I18n, run: LaneRun): string {
  if (run.outcome === null) return '';
  return isWorldRun(run) ? verdictOf(i18n, run, null).what : run.outcome;
}

/** Returns what is said of a run behind its last step: it has ended, or has only no more steps. */
export const overWords = (words: TwinWords, { outcome }: Pick<LaneRun, 'outcome'>): string =>
  words.say(outcome === null ? 'twin.noStep' : 'twin.over');

/** Returns what stands in a run of the worlds at a place of its memory. */
export function memoryTold(
  i18n: I18n,
  words: TwinWords,
  run: Run,
  { kind, at, index, block }: MemoryPlace,
): string {
  const frame = frameAt(run, Math.min(at, run.length));
  if (kind === 'strings') {
    const cell = frame.string[index];
    const what = cell ? sign(i18n, cell.byte) || hex(cell.byte) : words.say('twin.noByte');
    return words.say('twin.atIndex', { index, what });
  }
  const cell = frame.requests[block]?.cells[index];
  const what = cell ? `\`${hex(cell.byte)}\`` : words.say('twin.noByte');
  return words.say('twin.atByte', { index, what });
}

/** Returns why a run does not take a step at the flag; '' where it does. */
export function whyWords(i18n: I18n, words: TwinWords, run: LaneRun, refusal: HalfRefusal | null): string {
  if (refusal === null) return '';
  if (refusal.kind === 'none') return words.say('twin.noThread');
  if (refusal.kind === 'ended') return words.say(run.outcome === null ? 'twin.noStep' : 'twin.ended');
  const { offer } = refusal;
  return isWorldRun(run) ? i18n.refusal(offer, run) : (offer.reason?.written ?? '');
}

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
  return words.say('twin.refused', { why: words.say(`twin.part.${part}`, { text }) });
}
