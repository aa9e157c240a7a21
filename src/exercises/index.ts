export { culpritSteps } from './causes.ts';
export {
  EXERCISE_IDS,
  GROUPS,
  SENTENCES,
  isExerciseId,
  type Condition,
  type Exercise,
  type ExerciseId,
  type Group,
  type SentenceId,
} from './exercise.ts';
export type { Finding, PartJudgement, Proof } from './finding.ts';
export {
  GOALS,
  GOAL_IDS,
  isGoalId,
  judgeGoal,
  type Goal,
  type GoalFinding,
  type GoalId,
  type Wanted,
} from './goals.ts';
export { judge, type Attempt } from './judge.ts';
export { EXERCISES, exerciseOf } from './list.ts';
export {
  HINTS,
  NO_PROGRESS,
  isSolved,
  merged,
  parseProgress,
  printProgress,
  recordOf,
  withHint,
  withSolutionSeen,
  withSolved,
  type Done,
  type Progress,
  type ProgressError,
} from './progress.ts';
export { proofConfig, wantedProof } from './proof.ts';
export { endOfModel, wantedEnd, type EndOfModel } from './wanted.ts';
