import { Explorer } from '../explore/client.ts';
import { decidingStep, type RunAnswers, type RunFuture } from '../explore/index.ts';
import type { Answers, Question } from '../explore/protocol.ts';
import type { Run } from '../frames/index.ts';
import { openingMoment } from '../scenarios/index.ts';
import { configKey } from '../threads/index.ts';
import { pendingUntil } from './settled.ts';
import { shippedOpening } from './shipped.ts';

/** States that the graph of a run's config may hold without asking the reader: about 200 MB. */
const MOST_STATES = 150_000;

/** One worker for all that is asked of runs, since it keeps the graph of the last config. */
let explorer: Explorer | undefined;
const known = new WeakMap<Run, Promise<RunFuture | null>>();
/** The run that was asked about last, and the end of the question before. */
let latest: Run | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * Returns what can still happen after each step of a run, from the exact graph of states; null if that is too large, or if
 * another run was asked about since: a reader who goes on forking need not wait for the answers before.
 */
export function futureOf(run: Run): Promise<RunFuture | null> {
  latest = run;
  const asked = known.get(run);
  if (asked) return asked;
  const future = pendingUntil(
    before.then(async () => {
      if (latest === run) {
        const schedule = scheduleOf(run);
        const shipped = await shippedOf(run);
        return (
          shipped?.future ??
          answered({ kind: 'future', config: run.config, schedule, maxStates: MOST_STATES })
        );
      }
      known.delete(run);
      return null;
    }),
  );
  known.set(run, future);
  before = future.catch(() => known.delete(run));
  return future;
}

/** Returns a shortest run that leaves a run before the step that decided it and comes out well; null for none. */
export async function escapeFrom(run: Run, future: RunFuture): Promise<readonly number[] | null> {
  const decides = decidingStep(future);
  if (decides === null) return null;
  const shipped = await shippedOf(run);
  if (shipped !== null) return shipped.escape;
  const schedule = scheduleOf(run).slice(0, decides - 1);
  return pendingUntil(answered({ kind: 'escape', config: run.config, schedule, maxStates: MOST_STATES }));
}

/** Returns the answers that came with the site: those to the run with which a world opens, which no worker need compute. */
async function shippedOf(run: Run): Promise<RunAnswers | null> {
  const { config, schedule } = openingMoment(run.config.world);
  const isOpening =
    configKey(run.config) === configKey(config) && String(scheduleOf(run)) === String(schedule);
  return isOpening ? await shippedOpening(config.world) : null;
}

const scheduleOf = ({ trace }: Run): readonly number[] => trace.steps.map(({ thread }) => thread);

async function answered<Q extends Question>(
  question: Q,
): Promise<Exclude<Answers[Q['kind']], 'tooLarge'> | null> {
  explorer ??= new Explorer();
  const answer = await explorer.ask(question);
  return answer === 'tooLarge' ? null : (answer as Exclude<Answers[Q['kind']], 'tooLarge'>);
}
