import type { LaneRun } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';

/** Returns what stands behind the double bar of a finished run: how the process died and who went with it, or who is blocked. */
export function lostWords(i18n: I18n, { death, ended, threads, lost }: LaneRun): readonly string[] {
  if (lost) return lost.map(({ lane, text }) => `${threads[lane]?.letter ?? ''}: ${text}`);
  const lettersOf = (all: readonly number[]): string =>
    i18n.list(
      all.map((thread) => threads[thread]?.letter ?? ''),
      'words',
    );
  if (death) {
    const isCrash = ended?.tokens[death.thread]?.kind === 'crash';
    const how = i18n.t(isCrash ? 'end.crash' : 'end.exit');
    return death.killed.length === 0
      ? [how]
      : [how, i18n.t('end.killed', { threads: lettersOf(death.killed) })];
  }
  const blocked = threads
    .filter(({ index }) => ended?.tokens[index]?.kind === 'blocked')
    .map(({ index }) => index);
  return blocked.length === 0 ? [] : [i18n.t('end.blocked', { threads: lettersOf(blocked) })];
}
