import { Explorer } from '../explore/client.ts';
import type { Run } from '../frames/index.ts';
import type { Kind } from '../threads/index.ts';
import { pendingUntil } from './settled.ts';

/** States that the graph of an unfinished run may hold: about 200 MB. Beyond, the page only says who can still run. */
const MOST_STATES = 150_000;

let explorer: Explorer | undefined;
/** The run that was asked about last: a reader who goes on forking need not wait for the answers before. */
let latest: Run | undefined;

/** What every continuation of an unfinished run comes to. */
export interface Left {
  readonly kinds: readonly Kind[];
  /** Steps after which only one kind was left; null while there are several. */
  readonly decidedAt: number | null;
}

/**
 * Returns what every continuation of an unfinished run comes to, from the exact graph of states; null if that is too large,
 * or if another run was asked about since.
 */
export async function leftOf(run: Run): Promise<Left | null> {
  latest = run;
  explorer ??= new Explorer();
  const { config, steps } = run.trace;
  const schedule = steps.map(({ thread }) => thread);
  const answer = await pendingUntil(
    explorer.ask({ kind: 'future', config, schedule, maxStates: MOST_STATES }),
  );
  if (answer === 'tooLarge' || latest !== run) return null;
  return { kinds: answer.moments.at(-1)?.possible ?? [], decidedAt: answer.decidedAt };
}
