import { Explorer } from '../explore/client.ts';
import type { RunFuture } from '../explore/index.ts';
import type { Run } from '../frames/index.ts';
import { printSchedule, type Schedule } from '../schedule/index.ts';
import { kindOf, lettersOf, type Kind } from '../threads/index.ts';
import { pendingUntil } from './settled.ts';

/** States that the graph may hold without asking: about 200 MB. */
const MOST_STATES = 150_000;

/** What can still happen after each step of a run, exactly. */
export interface Fates extends RunFuture {
  /** The kind that this run comes to; of an unfinished run, the gravest that it still can. */
  readonly own: Kind;
  /**
   * A shortest run that parts from this one before the step that decided it, and comes out well, with its steps from there on
   * as text; null when there is none, or nothing to avoid.
   */
  readonly escape: { readonly schedule: Schedule; readonly text: string } | null;
}

let explorer: Explorer | undefined;

/** Asks the worker what can still happen along a run; null where there are too many states. */
export function fatesOf(run: Run): Promise<Fates | null> {
  return pendingUntil(asked(run));
}

async function asked({ trace, ended }: Run): Promise<Fates | null> {
  explorer ??= new Explorer();
  const { config, steps } = trace;
  const schedule = steps.map(({ thread }) => thread);
  const question = { config, maxStates: MOST_STATES };
  const future = await explorer.ask({ ...question, kind: 'future', schedule });
  if (future === 'tooLarge') return null;
  const own = ended ? kindOf(ended) : (future.moments.at(-1)?.possible[0] ?? 'fine');
  const { decidedAt } = future;
  if (decidedAt === null || decidedAt === 0 || own === 'fine') return { ...future, own, escape: null };
  const before = schedule.slice(0, decidedAt - 1);
  const escape = await explorer.ask({ ...question, kind: 'escape', schedule: before });
  if (escape === 'tooLarge' || escape === null) return { ...future, own, escape: null };
  const text = printSchedule(escape.slice(before.length), lettersOf({ config }));
  return { ...future, own, escape: { schedule: escape, text } };
}
