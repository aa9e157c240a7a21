import { articleFix, isWorkerFix, type Config } from '../threads/index.ts';

/** A fix in the other world's words, and the words that have no counterpart there. */
export interface Translated {
  readonly fix: readonly string[];
  readonly dropped: readonly string[];
}

/** Carries a fix over when the world changes: clone and lock exist in both, everything else in one only. */
export function translateFix(from: Config, workers: number): Translated {
  const words = new Set(from.fix.filter((word) => word !== 'none'));
  if (from.world === 'article') {
    const kept = [...words].find(isWorkerFix) ?? 'none';
    return {
      fix: new Array<string>(workers).fill(kept),
      dropped: [...words].filter((word) => word !== kept),
    };
  }
  // Mixed fixes have no counterpart: the reported world has one list and one set of words.
  const kept = words.size === 1 && new Set(from.fix).size === 1 ? (articleFix([...words]) ?? []) : [];
  return { fix: kept, dropped: [...words].filter((word) => !kept.some((other) => other === word)) };
}
