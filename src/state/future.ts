import type { Explorer } from '../explore/client.ts';
import { decidingStep, type RunAnswers, type RunFuture } from '../explore/index.ts';
import type { Answers, Question } from '../explore/protocol.ts';
import type { Run } from '../frames/index.ts';
import { openingMoment } from '../scenarios/index.ts';
import { configKey } from '../threads/index.ts';
import { pendingUntil } from './settled.ts';
import { shippedOpening } from './shipped.ts';

/** States that the graph of a run's config may hold without asking the reader: about 200 MB; and when the reader asks. */
const MOST_STATES = 150_000;
const MOST_ASKED = 1_500_000;

/** One worker for all that is asked of runs, since it keeps the graph of the last config. The opening runs need none. */
let explorer: Promise<Explorer> | undefined;
const known = new WeakMap<Run, Promise<RunFuture | null>>();
/** The run that was asked about last, and the end of the question before. */
let latest: Run | undefined;
let before: Promise<unknown> = Promise.resolve();
/** The configs that a reader asked to be counted further, and the most states that turned out to be too few. */
const asked = new Set<string>();
const tooFew = new Map<string, number>();
const limitOf = ({ config }: Run): number => (asked.has(configKey(config)) ? MOST_ASKED : MOST_STATES);

/** Lets the graph of a run's config hold more states, for the questions to come. */
export function countFurther(run: Run): void {
  asked.add(configKey(run.config));
  known.delete(run);
}

/** Reports whether a reader may let a config be counted further. */
export const canCountFurther = (run: Run): boolean => limitOf(run) < MOST_ASKED;

/**
 * Returns what can still happen after each step of a run, from the exact graph of states; null if that is too large, or if
 * another run was asked about since: a reader who goes on forking need not wait for the answers before.
 */
export function futureOf(run: Run): Promise<RunFuture | null> {
  latest = run;
  const had = known.get(run);
  if (had) return had;
  const future = pendingUntil(
    before.then(async () => {
      if (latest === run) {
        const schedule = scheduleOf(run);
        const shipped = await shippedOf(run);
        if (shipped) return shipped.future;
        const maxStates = limitOf(run);
        const key = configKey(run.config);
        if ((tooFew.get(key) ?? 0) >= maxStates) return null;
        const future = await answered({ kind: 'future', config: run.config, schedule, maxStates });
        if (future === null) tooFew.set(key, maxStates);
        return future;
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
  return pendingUntil(answered({ kind: 'escape', config: run.config, schedule, maxStates: limitOf(run) }));
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
  const answer = await (await explored()).ask(question);
  return answer === 'tooLarge' ? null : (answer as Exclude<Answers[Q['kind']], 'tooLarge'>);
}

/** Loads the worker's client once. A failure is not kept, so that the next question loads it again. */
async function explored(): Promise<Explorer> {
  explorer ??= import('../explore/client.ts').then(({ Explorer }) => new Explorer());
  try {
    return await explorer;
  } catch (error) {
    explorer = undefined;
    throw error;
  }
}
