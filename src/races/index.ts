export type { SharedAccess } from './accesses.ts';
export { findingsOf, type ByteRange, type Finding, type RacingStep } from './findings.ts';
export { HappensBefore, type StepOf } from './happens-before.ts';
export { racingPairs, type RacingPair } from './pairs.ts';
