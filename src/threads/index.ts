export { follow, rowName, stateOf, type Chart, type ChartState } from './chart.ts';
export { chartsOf } from './charts.ts';
export {
  MAX_PATH,
  MAX_SLASHES,
  checkConfig,
  checkPath,
  configKey,
  provingGrain,
  type Config,
  type ConfigError,
  type ConfigReason,
  type Grain,
  type PathReason,
  type WorldName,
} from './config.ts';
export { classesOf, type OutcomeClass } from './classes.ts';
export {
  ENDINGS,
  FLAGS,
  KINDS,
  endingOf,
  isFatal,
  kindOf,
  rankOf,
  type EndingId,
  type EndingLine,
  type EndingLink,
  type EndingMessage,
  type Flag,
  type FlagMessage,
  type Kind,
} from './endings.ts';
export { finalTokens, lettersOf, outcomeKey, outcomeOf, printOutcome, printedTokens } from './outcome.ts';
export { readOutcome, type PrintedOutcome } from './read-outcome.ts';
export { hasText, printToken, verdictWord, type Outcome, type Token, type Verdict } from './token.ts';
export {
  directoriesOf,
  initialState,
  programOf,
  rowOf,
  type Local,
  type Program,
  type SystemState,
} from './program.ts';
export {
  ARTICLE_FIXES,
  WORKER_FIXES,
  articleFix,
  articleFixes,
  isWorkerFix,
  type ArticleFix,
  type WorkerFix,
} from './fixes.ts';
export { freerMachine, serializerMachine, validatorMachine } from './reported.ts';
export { chartOf } from './tabulate.ts';
export { threadMachine, type RowMeta, type SourceRef, type ThreadMachine } from './row.ts';
export { SOURCE_COMMIT, SOURCE_FILES } from './source.ts';
export { enabledThreads, refusal, takeStep, type Performed, type Refusal, type Taken } from './step.ts';
export { workerMachine } from './worker.ts';
