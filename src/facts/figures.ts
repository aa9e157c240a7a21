import { WRITING_FUNCTIONS, WRITTEN } from './casts.ts';
import type { FactId } from './facts.ts';

/** A number that prose cites, and the fact it belongs to; `FACTS[fact].known` says how it is known. */
export interface Figure {
  readonly value: number;
  readonly fact: FactId;
}

const of =
  (fact: FactId) =>
  (value: number): Figure => ({ value, fact });

const setup = of('report-setup');
const pull = of('pull-request');
const request = of('request-bytes');
const torn = of('torn-byte');
const rates = of('rates');
const casts = of('const-casts');
const two = of('model-two');
const three = of('model-three');
const grain = of('model-grain');

/**
 * Every number that the prose of the site cites, other than steps, bytes and counts of the run on the stage. Percentages
 * are percent (0.033 means 0.033 %), probabilities are shares of one. figures.test.ts compares those that the codec, the
 * model or the search can compute.
 */
export const FIGURES = {
  // As reported.
  disks: setup(200),
  pools: setup(4),
  /** Iterations in a row without a failure on the first test server, with the fix. */
  iterationsWithFix: pull(4000),

  // The 72 bytes of `/var/cache/zpool.cache`.
  requestBytes: request(72),
  headerBytes: request(4),
  versionAndFlagsBytes: request(8),
  pairBytes: request(56),
  pairSizeOffset: request(12),
  nameFrom: request(28),
  nameTo: request(37),
  valueFrom: request(44),
  endBytes: request(4),
  pathLength: request(22),
  /** The size of the same list with the value `/var/cache`. */
  shortRequestBytes: request(64),
  shortPairBytes: request(48),
  tornOffset: torn(54),
  tornIndex: torn(10),
  /** The room that the pair gives the value, and the room that the cut value needs. */
  room: torn(24),
  need: torn(16),
  /** A torn copy is always noticed when the last name has at least so many characters. */
  noticedName: of('rule-of-eight')(7),
  alignment: of('rule-of-eight')(8),
  /** The byte that says the byte order. */
  orderOffset: of('zero-reply')(1),
  /** Zero bytes that a big-endian machine took for an empty list. */
  bigEndianZeros: of('zero-reply')(256),

  // What the source does.
  threadsPerCpu: of('one-list')(5),
  exitStatus: of('out-of-memory')(1),

  // Two threads, a real stat, percent of worker passes.
  tornPercent: rates(0.033),
  silentPercent: rates(5.747),
  wholePercent: rates(94.22),
  harnessCpus: rates(2),
  /** What a NULL pointer and one make. */
  faultAddress: of('address-one')(1),
  /** Free-running worker passes on `/zpool.cache` without a crash. */
  passesWithoutCrash: of('address-one')(760_000),

  // ThreadSanitizer on the real code.
  sanitizerThreads: of('race-reports')(4),
  sanitizerRounds: of('race-reports')(2000),
  sanitizerReports: of('race-reports')(4),
  sanitizerReportsWithFix: of('walk-hint')(1),

  // Versions.
  daysApart: of('two-commits')(107),
  commitsApart: of('two-commits')(157),

  // Casts that drop const.
  casts: casts(68),
  castsWritten: casts(WRITTEN.casts),
  castsWrittenHere: casts(WRITING_FUNCTIONS.validate.lines.length),
  castsWrittenInDiscover: casts(WRITING_FUNCTIONS.discover.lines.length),
  castsWrittenInCompare: casts(WRITING_FUNCTIONS.compare.lines.length),
  castFunctions: casts(WRITTEN.functions),
  /** What this site said before it was corrected. */
  castsBefore: casts(66),
  castsWrittenBefore: casts(5),
  castFunctionsBefore: casts(2),

  castsSilenced: of('cast-history')(8),
  /** Days from the commit that wrote down the condition to the one that broke it. */
  conditionDays: of('cast-history')(408),

  // Two workers, one call a step, no fix.
  interleavingsOfTwo: two(2_395_276),
  statesOfTwo: two(577),
  tracesOfTwo: two(244),
  allOk: two(0.8398),
  badDirectory: two(0.1309),
  detected: two(0.0234),
  silent: two(0.00391),
  refused: two(0.00195),
  /** Fewest preemptions that shorten a path in silence, and that bring any other bad end. */
  silentPreemptions: two(1),
  otherPreemptions: two(2),

  // Three workers.
  interleavingsOfThree: three(2_471_794_747_364_352),
  statesOfThree: three(80_365),
  outcomesOfThree: three(27),
  outcomesOfThreeFiner: three(35),

  // The same race, a byte a step.
  silentByByte: grain(1.9e-14),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof FIGURES;

export const isFigureId = (text: string): text is FigureId => Object.hasOwn(FIGURES, text);
