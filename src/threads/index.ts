export { chartOf, follow, stateOf, type Chart, type ChartState } from './chart.ts';
export {
  MAX_PATH,
  MAX_SLASHES,
  articleFix,
  checkConfig,
  checkPath,
  isWorkerFix,
  type Config,
  type ConfigError,
  type ConfigReason,
  type Grain,
  type PathReason,
  type WorldName,
} from './config.ts';
export { finalTokens, lettersOf, outcomeText } from './outcome.ts';
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
  freerMachine,
  serializerMachine,
  validatorMachine,
  type ArticleFix,
} from './reported.ts';
export { threadMachine, type RowMeta, type SourceRef, type ThreadMachine, type Verdict } from './row.ts';
export { SOURCE_COMMIT } from './source.ts';
export { enabledThreads, refusal, takeStep, type Performed, type Refusal, type Taken } from './step.ts';
export { WORKER_FIXES, workerMachine, type WorkerFix } from './worker.ts';
