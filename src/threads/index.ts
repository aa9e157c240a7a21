export { follow, rowName, stateOf, type Chart, type ChartState } from './chart.ts';
export { chartsOf } from './charts.ts';
export {
  MAX_PATH,
  MAX_SLASHES,
  checkPath,
  type Config,
  type ConfigError,
  type ConfigReason,
  type Grain,
  type PathReason,
  type WorldName,
  type FixReason,
} from './config.ts';
export { checkConfig } from './check-config.ts';
export { classesOf, type OutcomeClass } from './classes.ts';
export { directoriesOf, programOf, type ConfigProgram } from './config-program.ts';
export { copySeen, searchProgramOf } from './search-program.ts';
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
export { outcomeKey, outcomeOf, printOutcome, printedTokens } from './outcome.ts';
export { printedOutcome, readOutcome, type PrintedOutcome } from './read-outcome.ts';
export {
  fileToken,
  fileVerdict,
  hasText,
  printToken,
  type EndToken,
  type Outcome,
  type Token,
  type Verdict,
} from './token.ts';
export {
  finalTokens,
  groupsByChart,
  initialState,
  rowOf,
  stepName,
  type Band,
  type Endings,
  type Glance,
  type GrainRule,
  type Local,
  type PrivateMemory,
  type Program,
  type ProgramOutcome,
  type SearchProgram,
  type SystemState,
} from './program.ts';
export { freerMachine, serializerMachine, validatorMachine } from './reported.ts';
export { chartOf } from './tabulate.ts';
export { threadMachine, type RowMeta, type ThreadMachine } from './row.ts';
export { SOURCE_COMMIT, SOURCE_FILES, type SourceRef, type Visit } from './source.ts';
export {
  EndlessLoop,
  enabledThreads,
  isAwaited,
  refusal,
  startThread,
  takeStep,
  type Performed,
  type Refusal,
  type Taken,
} from './step.ts';
export { workerMachine } from './worker.ts';
export {
  REPORTED_WORLD,
  SOURCE_WORLD,
  WORLDS,
  WORLD_NAMES,
  byWorld,
  configKey,
  isWorldName,
  lettersOf,
  worldOf,
  type WorldRunId,
} from './worlds/index.ts';
export { ARTICLE_FIXES, articleFix, articleFixes, type ArticleFix } from './worlds/reported.ts';
export { WORKER_FIXES, isWorkerFix, type WorkerFix } from './worlds/source.ts';
export type { Fixes, Role, ThreadRole, WorldDefinition, WorldRun } from './worlds/world.ts';
export { NEXT_PAIR } from './worlds/walk-hint.ts';
