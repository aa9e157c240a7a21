import { printTwin } from '../../address/twin.ts';
import type { Lang } from '../../i18n/index.ts';
import type { Moment } from '../../schedule/index.ts';
import type { Lab } from '../../state/index.ts';
import { worldOf } from '../../threads/index.ts';
import Compare from './Compare.svelte';
import { beside } from './lab-twin.svelte.ts';
import { loadTwinWords } from './words.ts';

/** Loads the words of two runs under one flag; their stage comes with this file. */
export const loadTwin = async (lang: Lang) => ({ Compare, words: await loadTwinWords(lang) });

/** The fix that a run without one is put beside. */
const USUAL = 'clone';

/**
 * Returns a run beside that of the lab, as the address tells it: `moment`, or else the same schedule with the usual fix, or
 * with none where the run has one.
 */
export function besideRun(lab: Lab, moment: Moment | null): string {
  const { config, position } = lab;
  if (moment) return printTwin({ ...moment, position }, config);
  const { fixes } = worldOf(config.world);
  const none = fixes.none(config.threads);
  const fix =
    String(config.fix) !== String(none) ? none : fixes.isPerThread ? none.map(() => USUAL) : [USUAL];
  return printTwin(beside({ ...config, fix }, lab.run, position), config);
}
