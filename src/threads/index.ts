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
export { finalTokens, lettersOf, outcomeText } from './outcome.ts';
export type { Ending } from './read-outcome.ts';
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
export { threadMachine, type RowMeta, type SourceRef, type ThreadMachine, type Verdict } from './row.ts';
export { SOURCE_COMMIT, SOURCE_FILES } from './source.ts';
export { enabledThreads, refusal, takeStep, type Performed, type Refusal, type Taken } from './step.ts';
export { workerMachine } from './worker.ts';
