import {
  COMMITS,
  FIGURES,
  MASTER,
  OLD_RELEASES,
  REPORTED_VERSION,
  TAGS,
  type FactId,
  type Figure,
} from '../../facts/index.ts';

/** A value by its form: a number, a percentage, a date (ISO 8601), or a code name that no language translates. */
export type FactValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'day' | 'code'; readonly value: string };

/** A value that no model of this site computes, by its name in the prose, with its fact. */
export interface ProseFact {
  readonly value: FactValue;
  readonly fact: FactId;
}

const number = ({ value, fact }: Figure): ProseFact => ({ value: { kind: 'number', value }, fact });
const percent = ({ value, fact }: Figure): ProseFact => ({ value: { kind: 'percent', value }, fact });
const text = (kind: 'day' | 'code', value: string, fact: FactId): ProseFact => ({
  value: { kind, value },
  fact,
});
const rates = (value: number): Figure => ({ value, fact: 'rates' });

export const PROSE_FACTS = {
  pools: number(FIGURES.pools),
  disks: number(FIGURES.disks),
  cipher: text('code', 'aes-256-gcm', 'report-setup'),
  reportersVersion: text('code', REPORTED_VERSION, 'report-setup'),
  threadsPerCpu: number(FIGURES.threadsPerCpu),
  bigEndianMachine: text('code', 's390x', 'zero-reply'),
  bigEndianReply: number(FIGURES.bigEndianZeros),
  exitStatus: number(FIGURES.exitStatus),
  faultAddress: number(FIGURES.faultAddress),
  freeRuns: number(FIGURES.passesWithoutCrash),
  harnessThreads: number(rates(2)),
  harnessCpus: number(FIGURES.harnessCpus),
  rounds: number(rates(20_000)),
  tornShare: percent(FIGURES.tornPercent),
  cutShare: percent(FIGURES.silentPercent),
  parallelImportDay: text('day', COMMITS.parallel.date, 'two-commits'),
  fixDay: text('day', COMMITS.fix.date, 'two-commits'),
  daysApart: number(FIGURES.daysApart),
  commitsApart: number(FIGURES.commitsApart),
  parallelImport: text('code', COMMITS.parallel.hash, 'two-commits'),
  fix: text('code', COMMITS.fix.hash, 'two-commits'),
  firstTag: text('code', TAGS.first.name, 'tags'),
  firstRelease: text('code', TAGS.stable.name, 'tags'),
  oldSeries: text('code', OLD_RELEASES[0].split('.', 2).join('.'), 'tags'),
  oldOne: text('code', OLD_RELEASES[0], 'tags'),
  oldTwo: text('code', OLD_RELEASES[1], 'tags'),
  oldThree: text('code', OLD_RELEASES[2], 'tags'),
  casts: number(FIGURES.casts),
  conditionDays: number(FIGURES.conditionDays),
  writtenThrough: number(FIGURES.castsWritten),
  writingFunctions: number(FIGURES.castFunctions),
  writesOfThisStory: number(FIGURES.castsWrittenHere),
  writesInDiscover: number(FIGURES.castsWrittenInDiscover),
  writesInCompare: number(FIGURES.castsWrittenInCompare),
  masterVersion: text('code', MASTER.version, 'version-strings'),
} as const satisfies Readonly<Record<string, ProseFact>>;

export type ProseFactId = keyof typeof PROSE_FACTS;
export const isProseFactId = (word: string): word is ProseFactId => word in PROSE_FACTS;
