import { worldOf, type Config, type WorldName } from '../threads/index.ts';

/** A fix in the other world's words, and the words that have no counterpart there. */
export interface Translated {
  readonly fix: readonly string[];
  readonly dropped: readonly string[];
}

/** Translates a fix to another world: keeps the words that both worlds have, and lists those that it drops. */
export function translateFix({ fix: from, world }: Config, to: WorldName, threads: number): Translated {
  const none = worldOf(world).fixes.none(from.length);
  const fix = worldOf(to).fixes.adopt(from, threads);
  return { fix, dropped: [...new Set(from)].filter((word) => !none.includes(word) && !fix.includes(word)) };
}
