import type { Run } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import type { Left } from '../state/index.ts';
import { ENDINGS, endingOf, type Token } from '../threads/index.ts';

/** A verdict in one line: since when it stands, in words that end where it begins, and what it is; '' for nothing more. */
export interface Verdict {
  readonly since: string;
  readonly what: string;
}

/** Returns the verdict on a run. `left` is what an unfinished one can come to; null while that is unknown. */
export function verdictOf(i18n: I18n, run: Run, left: Left | null): Verdict {
  const { step, parts } = run.told;
  if (step === null) return openVerdict(i18n, run, left);
  const since = i18n.t('verdict.since', { step });
  const [gravest] = parts;
  if (!gravest) return { since, what: '' };
  if (run.asker !== null || gravest.id === 'outcome.clean') {
    const { id, args } = gravest;
    const flag = parts.find((part) => part.id === 'outcome.readFreed' || part.id === 'outcome.wroteFreed');
    const main = id === 'outcome.open' ? '' : i18n.t(`verdict.${id}`, { value: args.value });
    const isFlagOnly = id === 'outcome.clean' && flag !== undefined;
    return { since, what: isFlagOnly ? i18n.t('verdict.andFreed', { main }) : main };
  }
  return { since, what: i18n.t('verdict.all', { of: fates(i18n, run) }) };
}

/** Returns what each worker came to, those with the same end together. */
function fates(i18n: I18n, run: Run): readonly string[] {
  const byEnd = new Map<string, string[]>();
  for (const [thread, token] of (run.ended?.tokens ?? []).entries()) {
    const what = fateOf(i18n, run, token, thread);
    byEnd.set(what, [...(byEnd.get(what) ?? []), run.threads[thread]?.letter ?? '']);
  }
  return [...byEnd].map(([what, letters]) => i18n.t('verdict.fate', { letters, what }));
}

/** Returns what one worker came to: the path that its pool got, or the kind of its end. */
function fateOf(i18n: I18n, { config }: Run, token: Token, thread: number): string {
  const { kind, message } = ENDINGS[endingOf(config, token, thread)];
  // It did no harm and took none, but its pool was not imported.
  if (message === 'outcome.killed') return i18n.t('verdict.outcome.killed');
  if (!('text' in token) || token.text === '') return i18n.t(`class.short.${kind}`);
  return kind === 'silent' ? token.text : i18n.t('verdict.fateRefused', { value: token.text });
}

function openVerdict(i18n: I18n, run: Run, left: Left | null): Verdict {
  if (left === null) return { since: i18n.outcome(run), what: '' };
  const [only, ...others] = left.kinds;
  if (only === undefined || others.length > 0 || left.decidedAt === null) {
    return { since: i18n.t('verdict.unfinished'), what: i18n.t('verdict.open', { n: left.kinds.length }) };
  }
  return {
    since:
      left.decidedAt === 0 ? i18n.t('verdict.certain') : i18n.t('verdict.decided', { step: left.decidedAt }),
    what: i18n.t('verdict.whoever', { what: i18n.t(`class.short.${only}`) }),
  };
}
