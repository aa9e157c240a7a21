export { ConfigError } from './config-error.ts';
export type {
  ClassFigures,
  Exploration,
  ExploreOptions,
  Figures,
  OutcomeFigures,
  Progress,
} from './exploration.ts';
export { explore, exploreProgram, tracesOf } from './explore.ts';
export { summaryOf, type Summary } from './summary.ts';
