export { finish, onePerTurn, replayKept, runBy, toByteGrain, toCoarseGrain, type Kept } from './edit.ts';
export { MOST_RUNS, commonLength, goesOn, keepRun, type KeptRun, type RunPart } from './kept-runs.ts';
export type { Moment } from './moment.ts';
export {
  replay,
  replayConfigProgram,
  replayProgram,
  type ProgramTrace,
  type ReplayError,
  type Schedule,
  type Trace,
  type TraceStep,
} from './replay.ts';
export { switchesOf, type Switches } from './switches.ts';
export { MAX_STEPS, parseSchedule, printSchedule, type ScheduleTextError } from './text.ts';
