import type { Run } from '../frames/index.ts';
import type { Kind } from '../threads/index.ts';
import { futureOf } from './future.ts';

/** What every continuation of an unfinished run comes to. */
export interface Left {
  readonly kinds: readonly Kind[];
  /** Steps after which only one kind was left; null while there are several. */
  readonly decidedAt: number | null;
}

/** Returns what every continuation of an unfinished run comes to; null as `futureOf` does. */
export async function leftOf(run: Run): Promise<Left | null> {
  const future = await futureOf(run);
  return future && { kinds: future.moments.at(-1)?.possible ?? [], decidedAt: future.decidedAt };
}
