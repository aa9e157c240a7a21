export { ConfigError } from './config-error.ts';
export type {
  ClassFigures,
  Exploration,
  ExploreOptions,
  Figures,
  OutcomeFigures,
  ProgramExploration,
  Progress,
} from './exploration.ts';
export { explore, exploreProgram, tracesOf } from './explore.ts';
export { summaryOf, type Summary } from './summary.ts';
export { Charted, type ChartProgress, type PointOf } from './charted.ts';
export type { ClosingLayer, ClosingNode } from './closing-map.ts';
export type { ClosingMap, FutureMoment, ProgressGraph, RunFuture, Sample } from './config-maps.ts';
export { Placing, bandOf, type Course, type CoursePlace, type Span } from './course.ts';
export { answersOfRun, type RunAnswers } from './run-answers.ts';
export { mapsOf, type ConfigMaps } from './opening-maps.ts';
export { FIRST_PAIR, closingFile, graphFile, pointsFile, runFile } from './map-files.ts';
export { decidingStep } from './deciding-step.ts';
export type { SampledRun } from './sample.ts';
export type { PointState } from './point-states.ts';
export type { ProgressPoint } from './progress-graph.ts';
