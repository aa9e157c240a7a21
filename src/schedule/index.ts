export { replay, replayProgram, type ReplayError, type Schedule, type Trace, type TraceStep } from './replay.ts';
