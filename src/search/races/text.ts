import type { Run } from '../../frames/index.ts';
import type { Finding, RacingStep } from '../../races/index.ts';
import { headingOf, notesOf, orderOf, placeOf, tellStep } from './tell.ts';
import type { RacesWords } from './words.ts';

const RULE = '='.repeat(64);

/** The report as plain text, in the manner of a sanitizer: the later access first, the earlier one behind it. */
export function reportText(
  words: RacesWords,
  run: Run,
  findings: readonly Finding[],
  schedule: string,
): string {
  const { config, outcome } = run;
  const all = words.number(findings.length);
  const access = (finding: Finding, side: RacingStep): readonly string[] => {
    const { step, thread, row, what, source } = tellStep(words, run, finding, side);
    const about = { step: words.number(step), thread: words.i18n.thread(thread), row, what };
    return [
      `  ${words.say('races.text.access', about)}`,
      ...(source ? [`      ${placeOf(source.ref)}${source.text ? ` (${source.text})` : ''}`] : []),
    ];
  };
  const reports = findings.flatMap((finding, index) => [
    RULE,
    `${words.say('races.text.of', { n: words.number(index + 1), all })}: ${headingOf(words, finding)}`,
    ...access(finding, finding.later),
    `  ${words.say('races.before')}:`,
    ...access(finding, finding.earlier),
    `  ${orderOf(words, run, finding)}`,
    ...(finding.isSeen ? [`  ${words.say('races.seen')}`] : []),
    ...notesOf(words, run, finding).map((note) => `  ${note}`),
  ]);
  const { world, path, fix, grain } = config;
  return [
    ...reports,
    RULE,
    words.say('races.text.run', { world, path, fix: fix.join(', ') || 'none', grain, schedule }),
    outcome ?? '',
  ]
    .join('\n')
    .trimEnd();
}
