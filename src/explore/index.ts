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
export { Charted, type ChartProgress, type PointOf } from './charted.ts';
export type { ClosingLayer, ClosingMap, ClosingNode } from './closing-map.ts';
export { Placing, type Course, type CoursePlace, type Span } from './course.ts';
export { waysPast, type CopyFate, type WayPast } from './four-ways.ts';
export type { PointState } from './point-states.ts';
export type { ProgressGraph, ProgressPoint } from './progress-graph.ts';
export type { FutureMoment, RunFuture } from './run-future.ts';
