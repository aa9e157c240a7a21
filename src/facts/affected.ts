/** What a reader says about a system. `unknown` is an answer. */
export interface Answers {
  /**
   * `since`: 2.3.0-rc1 or newer. `old`: 2.2 or older. `master`: built from master, or a system that packages such a build.
   */
  readonly version: 'since' | 'old' | 'master' | 'unknown';
  /** Is parallel import in it, by release or by backport? */
  readonly parallel: 'yes' | 'no' | 'unknown';
  /** Is the fix in it? */
  readonly fix: 'yes' | 'no' | 'unknown';
  /** Whether one command imports all pools, or names each. */
  readonly how: 'all' | 'name' | 'unknown';
  /** Whether that command has `-o cachefile=…`. */
  readonly cachefile: 'yes' | 'no' | 'unknown';
}
export type Question = keyof Answers;

export const ANSWERS = {
  version: ['since', 'old', 'master', 'unknown'],
  parallel: ['yes', 'no', 'unknown'],
  fix: ['yes', 'no', 'unknown'],
  how: ['all', 'name', 'unknown'],
  cachefile: ['yes', 'no', 'unknown'],
} as const satisfies { readonly [Q in Question]: readonly Answers[Q][] };
export const QUESTIONS = [
  'version',
  'parallel',
  'fix',
  'how',
  'cachefile',
] as const satisfies readonly Question[];

export const NO_ANSWERS: Answers = {
  version: 'unknown',
  parallel: 'unknown',
  fix: 'unknown',
  how: 'unknown',
  cachefile: 'unknown',
};

/** What to look at on the system; chapter 13 says the same. */
export const CHECKS = ['takeFix', 'workaround', 'builds', 'scripts', 'cachefile', 'logs'] as const;
export type Check = (typeof CHECKS)[number];

export interface Verdict {
  /**
   * The reason, in one word. `affected`, `unlikely` and `unknown` are no all-clear. `unlikely`: a release of a line that
   * has no parallel import of its own; a packager may still have added it. `contradictory`: the version has both commits,
   * and an answer denies one of them.
   */
  readonly kind:
    'fixed' | 'noParallel' | 'byName' | 'noCachefile' | 'affected' | 'unlikely' | 'contradictory' | 'unknown';
  /** The questions whose answers would decide the verdict, or help to. */
  readonly missing: readonly Question[];
  readonly checks: readonly Check[];
}

/**
 * Decides whether a system is affected, by sections g and h of docs/facts.md alone: the race needs parallel import without
 * its fix, several pools with one `-a`, and the pair `cachefile` in the list that they share.
 */
export function verdictOf(answers: Answers): Verdict {
  const { version, how, cachefile } = answers;
  const checks: readonly Check[] = ['builds', 'scripts', 'cachefile', 'logs'];
  // The first release with either commit has both.
  if (version === 'since' && [answers.parallel, answers.fix].includes('no')) {
    return { kind: 'contradictory', missing: [], checks };
  }
  const [parallel, fix] = version === 'since' ? ['yes', 'yes'] : [answers.parallel, answers.fix];
  const settled = (kind: Verdict['kind'], ...checks: readonly Check[]): Verdict => ({
    kind,
    missing: [],
    checks,
  });
  if (fix === 'yes') return settled('fixed', 'cachefile', 'logs');
  if (parallel === 'no') return settled('noParallel');
  if (how === 'name') return settled('byName', 'builds', 'scripts');
  if (cachefile === 'no') return settled('noCachefile', 'builds', 'scripts');
  if (version === 'old' && parallel === 'unknown') return { kind: 'unlikely', missing: ['parallel'], checks };
  // The version answers the questions about both commits, and no other.
  const isBuildKnown = parallel !== 'unknown' && fix !== 'unknown';
  const missing = QUESTIONS.filter(
    (question) => answers[question] === 'unknown' && !(question === 'version' && isBuildKnown),
  );
  if (missing.length === 0) return settled('affected', 'takeFix', 'workaround', 'cachefile', 'logs');
  return { kind: 'unknown', missing, checks };
}

/** Answers as keys and values of an address; those that are unknown are left out. */
export const printAnswers = (answers: Answers): ReadonlyMap<string, string> =>
  new Map(
    QUESTIONS.flatMap((question) => (answers[question] === 'unknown' ? [] : [[question, answers[question]]])),
  );

/** Reads answers from an address. An unreadable answer counts as unknown and is reported. */
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
  return {
    version: read('version', ANSWERS.version),
    parallel: read('parallel', ANSWERS.parallel),
    fix: read('fix', ANSWERS.fix),
    how: read('how', ANSWERS.how),
    cachefile: read('cachefile', ANSWERS.cachefile),
  };
}
