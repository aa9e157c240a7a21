export { EndlessRace } from './endless.ts';
export type { RaceError, RaceErrorKind, Span } from './error.ts';
export { exploreRace, type RaceExploration, type RaceOptions, type RaceOutcome } from './explore.ts';
export { hasCourse, raceProgram, type RaceGrain, type RaceProgram } from './program.ts';
export type { Race } from './race.ts';
export { readRace } from './read.ts';
export { faultsOf, linesOf, replayRace, type RaceFault, type RaceTrace } from './replay.ts';
