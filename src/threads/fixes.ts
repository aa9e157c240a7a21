/** Fixes of one worker (model.md section 4). `lock-narrow` is tempting and wrong. */
export const WORKER_FIXES = ['none', 'clone', 'lock', 'lock-narrow'] as const;
export type WorkerFix = (typeof WORKER_FIXES)[number];

/** Fixes of the reported world (model.md section 6): a set of words. `join-holding-lock` is wrong on purpose. */
export const ARTICLE_FIXES = ['clone', 'lock', 'join', 'refcount', 'join-holding-lock'] as const;
export type ArticleFix = (typeof ARTICLE_FIXES)[number];

export const isWorkerFix = (word: string): word is WorkerFix =>
  (WORKER_FIXES as readonly string[]).includes(word);

/** The words of a fix in the reported world in their order, if they form an allowed set; null otherwise. */
export function articleFix(words: readonly string[]): readonly ArticleFix[] | null {
  const set = ARTICLE_FIXES.filter((word) => words.includes(word));
  if (set.length !== words.length) return null;
  const lifetimes = set.filter((word) => word === 'join' || word === 'refcount');
  if (set.includes('join-holding-lock') && (lifetimes.length > 0 || set.includes('lock'))) return null;
  return lifetimes.length > 1 ? null : set;
}

/** Every allowed set. */
export function articleFixes(): readonly (readonly ArticleFix[])[] {
  const sets = ARTICLE_FIXES.reduce<readonly (readonly ArticleFix[])[]>(
    (found, word) => found.flatMap((set) => [set, [...set, word]]),
    [[]],
  );
  return sets.filter((set) => articleFix(set) !== null);
}
