import { raceReport } from '../../exports/index.ts';
import type { Run } from '../../frames/index.ts';
import type { Finding, RacingStep } from '../../races/index.ts';
import { headingOf, notesOf, orderOf, placeOf, tellStep } from './tell.ts';
import type { RacesWords } from './words.ts';

/** Returns the findings of a run as a report to copy. */
export function reportText(
  words: RacesWords,
  run: Run,
  findings: readonly Finding[],
  schedule: string,
): string {
  const { world, path, fix, grain } = run.config;
  const all = words.number(findings.length);
  const access = (finding: Finding, side: RacingStep): readonly string[] => {
    const { step, thread, row, what, source } = tellStep(words, run, finding, side);
    const about = { step: words.number(step), thread: words.i18n.thread(thread), row, what };
    return [
      words.say('races.text.access', about),
      ...(source ? [`${placeOf(source.ref)}${source.text ? ` (${source.text})` : ''}`] : []),
    ];
  };
  const races = findings.map((finding, index) => ({
    heading: `${words.say('races.text.of', { n: words.number(index + 1), all })}: ${headingOf(words, finding)}`,
    later: access(finding, finding.later),
    before: `${words.say('races.before')}:`,
    earlier: access(finding, finding.earlier),
    notes: [
      orderOf(words, run, finding),
      ...(finding.isSeen ? [words.say('races.seen')] : []),
      ...notesOf(words, run, finding),
    ],
  }));
  const subject = { world, path, fix: fix.join(', ') || 'none', grain, schedule };
  return raceReport(races, [words.say('races.text.run', subject), run.outcome ?? '']);
}
