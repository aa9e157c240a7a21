import { err, ok, type Result } from '../base/index.ts';
import { formalModelOf, processes, type FormalModel } from '../formal/index.ts';
import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, type Config } from '../threads/index.ts';
import { candidatesOf, everyConfig, namedConfig, withOffer } from './configs.ts';
import { replayed } from './own.ts';
import { configRefusal, placeOf, type Refusal } from './refusal.ts';
import { checkListing } from './spin-check.ts';
import { isTrail, readListing, readTrail, type Listing, type Trail } from './spin-listing.ts';
import type { ImportContext, ImportedRun } from './types.ts';

/** Reports whether SPIN or a verifier of it printed a text, or wrote it as a trail. */
export const isSpin = (text: string): boolean =>
  isTrail(text) ||
  /\bproc +(?:\d+|-) \(/.test(text) ||
  /^(?:spin: |pan:|Spin Version|\(Spin Version)|trail ends after/m.test(text);

/** What only a simulation with -v prints, which numbers every statement of a step. */
const NUMBERS_ALL = /<<Not Enabled>>/;

/** Reads a listing of SPIN (`spin -t -p`, `spin -p`, `pan -r`), or a trail. */
export function readSpin(text: string, context: ImportContext): Result<ImportedRun, Refusal> {
  const trail = isTrail(text) ? readTrail(text) : null;
  const listing = readListing(text);
  if (trail === null && listing.steps.length === 0) return err({ kind: 'noSteps' });
  if (listing.isSeveral) {
    return err({ kind: 'shape', state: null, what: { kind: 'severalRuns' } });
  }
  const likely = candidatesOf(listing.files, context);
  const fits = (config: Config): boolean => trail === null && readAs(config, listing).ok;
  const guess = likely.length === 0 ? everyConfig(DEFAULT_PATH).find(fits) : undefined;
  if (guess) return readAs(guess, listing);
  let farthest: Refusal | null = null;
  for (const config of likely.length > 0 ? likely : WORLD_NAMES.map((world) => CONFIG_OF[world]())) {
    const found = trail === null ? readAs(config, listing) : readTrailAs(config, trail);
    if (found.ok) return found;
    if (farthest === null || (placeOf(found.error) ?? -1) > (placeOf(farthest) ?? -1)) farthest = found.error;
  }
  const isOff = farthest?.kind === 'notEnabled' || farthest?.kind === 'differs';
  if ((listing.isVerbose && isOff) || NUMBERS_ALL.test(text))
    return err({ kind: 'shape', state: null, what: { kind: 'verbose' } });
  // A trail is only numbers, so that one of another config is not known by its rows.
  const isGuess = trail !== null && likely.length === 0;
  const refusal = isGuess || farthest === null ? ({ kind: 'noConfig' } as const) : farthest;
  const isNamed = namedConfig(listing.files, context) !== null;
  return err(isNamed || likely.length === 0 ? refusal : withOffer(refusal, context, fits));
}

function modelOf(config: Config): Result<FormalModel, Refusal> {
  const checked = checkConfig(config);
  if (!checked.ok) return err(configRefusal(checked.error, config.path));
  const model = formalModelOf(config);
  return model ? ok(model) : err({ kind: 'otherConfig', what: { kind: 'noForm' }, offers: null });
}

function readAs(config: Config, listing: Listing): Result<ImportedRun, Refusal> {
  const model = modelOf(config);
  if (!model.ok) return model;
  const threads = threadsOf(model.value, listing);
  if (!threads.ok) return threads;
  const { schedule, places, processShift } = threads.value;
  const run = replayed(config, schedule);
  if (!run.ok) return run;
  const wrong = checkListing(config, model.value, listing, run.value, places, processShift);
  return wrong ? err(wrong) : ok({ tool: 'spin', config, schedule, outcome: run.value.outcome });
}

/** A process that watches others: the monitor of the model. */
const MONITOR = 'monitor';
/** Names of the threads of all configs. */
const OURS = /^(?:validator|serializer|freer|worker(?:_\w+)?|monitor)$/;

/** The steps of a listing that are steps of threads. */
interface Threads {
  readonly schedule: number[];
  /** By step: its place in the listing. */
  readonly places: readonly number[];
  /** How much higher a verifier numbers the processes than the model. */
  readonly processShift: number;
}

/**
 * Maps processes to threads, by number and name. A claim of the reader's own has the number 0 in what the verifier prints,
 * and all others are one higher.
 */
function threadsOf(model: FormalModel, { steps }: Listing): Result<Threads, Refusal> {
  const pids = processes(model);
  const nameOf = (thread: number): string =>
    model.roles.find((role) => role.threads.includes(thread))?.name ?? '';
  const foreign = steps.find(({ name }) => !OURS.test(name));
  const claim = steps.find(({ name, process }) => process === 0 && !OURS.test(name))?.name;
  if (!steps.some(({ name }) => OURS.test(name))) {
    return err({ kind: 'otherModel', what: { kind: 'processes', names: foreign?.name ?? '?' } });
  }
  const processShift = claim === undefined ? 0 : 1;
  const schedule: number[] = [];
  const places: number[] = [];
  for (const [place, { process, name }] of steps.entries()) {
    if (name === MONITOR || (process === 0 && name === claim)) continue;
    const isKnown = model.roles.some((role) => role.name === name);
    if (!isKnown) {
      return OURS.test(name)
        ? err({ kind: 'otherConfig', what: { kind: 'hasProcess', name }, offers: null })
        : err({ kind: 'otherModel', what: { kind: 'hasProcess', name } });
    }
    const thread = pids[process - processShift];
    if (thread === undefined || nameOf(thread) !== name) {
      return err({ kind: 'unknownThread', name: `${process} (${name})`, state: null });
    }
    schedule.push(thread);
    places.push(place);
  }
  return ok({ schedule, places, processShift });
}

/** Reads a trail: the numbers of its processes alone are the run. */
function readTrailAs(config: Config, { processes: steps, hasClaim }: Trail): Result<ImportedRun, Refusal> {
  const model = modelOf(config);
  if (!model.ok) return model;
  const pids = processes(model.value);
  const [shift, own] = hasClaim ? [1, steps.filter((process) => process !== 0)] : [0, steps];
  const schedule: number[] = [];
  for (const [at, process] of own.entries()) {
    // The monitor comes behind the threads, and steps once, at the end.
    if (process - shift === pids.length && at === own.length - 1) break;
    const thread = pids[process - shift];
    if (thread === undefined) return err({ kind: 'unknownThread', name: String(process), state: null });
    schedule.push(thread);
  }
  const run = replayed(config, schedule);
  return run.ok ? ok({ tool: 'spin', config, schedule, outcome: run.value.outcome }) : run;
}
