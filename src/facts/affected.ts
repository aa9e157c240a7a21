import { readVersion, type VersionLine } from './version.ts';

/** A reader's answers about a system. `unknown` is an answer. */
export interface Answers {
  /** Output of `zpool version`; empty if the reader chose one of the words of `version` instead. */
  readonly printed: string;
  /**
   * `since`: 2.3.0-rc1 or newer. `old`: 2.2 or older. `master`: built from master between the two, with the version 2.2.99.
   */
  readonly version: VersionLine;
  /** Whether it has parallel import, by release or by backport. */
  readonly parallel: 'yes' | 'no' | 'unknown';
  /** Whether it has the fix. */
  readonly fix: 'yes' | 'no' | 'unknown';
  /** Whether one command imports all pools, or names each. */
  readonly how: 'all' | 'name' | 'unknown';
  /** Value of `-o cachefile=`: a path, the word `none`, or nothing (no such option, or an empty value). */
  readonly cachefile: 'path' | 'none' | 'nothing' | 'unknown';
}
export type Question = Exclude<keyof Answers, 'printed'>;

export const ANSWERS = {
  version: ['since', 'old', 'master', 'unknown'],
  parallel: ['yes', 'no', 'unknown'],
  fix: ['yes', 'no', 'unknown'],
  how: ['all', 'name', 'unknown'],
  cachefile: ['path', 'none', 'nothing', 'unknown'],
} as const satisfies { readonly [Q in Question]: readonly Answers[Q][] };
export const QUESTIONS = [
  'version',
  'parallel',
  'fix',
  'how',
  'cachefile',
] as const satisfies readonly Question[];

export const NO_ANSWERS: Answers = {
  printed: '',
  version: 'unknown',
  parallel: 'unknown',
  fix: 'unknown',
  how: 'unknown',
  cachefile: 'unknown',
};

/** What to check on the system, as in chapter 13. */
export const CHECKS = ['takeFix', 'workaround', 'builds', 'scripts', 'cachefile', 'logs'] as const;
export type Check = (typeof CHECKS)[number];

export interface Verdict {
  /**
   * The reason, in one word. `affected`, `unlikely` and `unknown` do not rule the race out. `unlikely`: a release of a line
   * without parallel import of its own, which a packager may have added. `contradictory`: an answer contradicts the version
   * or the commit.
   */
  readonly kind:
    | 'fixed'
    | 'noParallel'
    | 'byName'
    | 'cachefileNone'
    | 'noCachefile'
    | 'affected'
    | 'unlikely'
    | 'contradictory'
    | 'unknown';
  /**
   * What is known in an `unknown` verdict: the build has the race, the command is exposed to it, or the version was built
   * in between. `nothing`: no answer speaks for or against it.
   */
  readonly known: 'build' | 'command' | 'master' | 'nothing';
  /** The questions whose answers would decide the verdict, or contribute to it. */
  readonly missing: readonly Question[];
  readonly checks: readonly Check[];
}

/** Completes the answers by what the printed version tells; null if the two contradict each other. */
export function settledAnswers(answers: Answers): Answers | null {
  const { line, has } = readVersion(answers.printed);
  const version = answers.printed === '' ? answers.version : line;
  // The first release with either commit has both.
  const known = version === 'since' ? ({ parallel: 'yes', fix: 'yes' } as const) : has;
  if (known === null) return { ...answers, version };
  const fits = (question: 'parallel' | 'fix'): boolean =>
    answers[question] === 'unknown' || answers[question] === known[question];
  return fits('parallel') && fits('fix') ? { ...answers, version, ...known } : null;
}

/**
 * Decides whether a system is affected, by the facts about versions and about what precedes the slash: the race needs
 * parallel import without its fix, several pools with one `-a`, and a path as `cachefile` in the list that they share.
 */
export function verdictOf(answers: Answers): Verdict {
  const settled = (kind: Verdict['kind'], ...checks: readonly Check[]): Verdict => ({
    kind,
    known: 'nothing',
    missing: [],
    checks,
  });
  const checks: readonly Check[] = ['builds', 'scripts', 'cachefile', 'logs'];
  const all = settledAnswers(answers);
  if (all === null) return settled('contradictory', ...checks);
  const { version, parallel, fix, how, cachefile } = all;
  if (fix === 'yes') return settled('fixed', 'cachefile', 'logs');
  if (parallel === 'no') return settled('noParallel');
  if (how === 'name') return settled('byName', 'builds', 'scripts');
  if (cachefile === 'none') return settled('cachefileNone', 'builds', 'scripts');
  if (cachefile === 'nothing') return settled('noCachefile', 'builds', 'scripts');
  if (version === 'old' && parallel === 'unknown') {
    return { ...settled('unlikely', ...checks), missing: ['parallel'] };
  }
  // The version answers only the questions about the two commits.
  const isBuildKnown = parallel !== 'unknown' && fix !== 'unknown';
  const missing = QUESTIONS.filter(
    (question) => all[question] === 'unknown' && !(question === 'version' && isBuildKnown),
  );
  if (missing.length === 0) return settled('affected', 'takeFix', 'workaround', 'cachefile', 'logs');
  const isCommandKnown = how !== 'unknown' && cachefile !== 'unknown';
  const known = isBuildKnown
    ? 'build'
    : version === 'master'
      ? 'master'
      : isCommandKnown
        ? 'command'
        : 'nothing';
  return { kind: 'unknown', known, missing, checks: ['workaround', ...checks] };
}

/** Most characters of a printed version that an address holds. */
const MOST_PRINTED = 200;
/** Puts a printed version on one line. */
export const onOneLine = (printed: string): string =>
  printed.trim().replace(/\s+/g, ' ').slice(0, MOST_PRINTED);

/** Converts answers to keys and values of an address; leaves out unknown ones. */
export const printAnswers = (answers: Answers): ReadonlyMap<string, string> =>
  new Map(
    QUESTIONS.flatMap((question) => {
      const said = (question === 'version' && onOneLine(answers.printed)) || answers[question];
      return said === 'unknown' ? [] : [[question, said]];
    }),
  );

/** Words of older addresses, which could not say `none`. */
const OLD_WORDS: Readonly<Record<string, Answers['cachefile']>> = { yes: 'path', no: 'nothing' };

/** Reads answers from an address. An invalid answer counts as unknown and is reported. */
export function parseAnswers(
  fields: ReadonlyMap<string, string>,
  report: (key: Question, text: string) => void,
): Answers {
  const read = <Q extends Question>(question: Q, words: readonly Answers[Q][]): Answers[Q] | 'unknown' => {
    const text = fields.get(question);
    if (text === undefined) return 'unknown';
    const found = words.find((word) => word === text);
    if (found === undefined) report(question, text);
    return found ?? 'unknown';
  };
  const version = fields.get('version') ?? '';
  const isWord = version === '' || ANSWERS.version.some((word) => word === version);
  const cachefile = OLD_WORDS[fields.get('cachefile') ?? ''];
  return {
    printed: isWord ? '' : onOneLine(version),
    version: isWord ? read('version', ANSWERS.version) : 'unknown',
    parallel: read('parallel', ANSWERS.parallel),
    fix: read('fix', ANSWERS.fix),
    how: read('how', ANSWERS.how),
    cachefile: cachefile ?? read('cachefile', ANSWERS.cachefile),
  };
}
