import { CONFIG_OF, momentOf } from '../scenarios/index.ts';
import { switchesOf, type Trace } from '../schedule/index.ts';
import { classesOf, type Config } from '../threads/index.ts';
import type { ExerciseId } from './exercise.ts';
import { exerciseOf } from './list.ts';

export const GOAL_IDS = ['quiet', 'three', 'crash', 'quietReported', 'torn', 'slash'] as const;
export type GoalId = (typeof GOAL_IDS)[number];

export const isGoalId = (text: string): text is GoalId => GOAL_IDS.some((id) => id === text);

/** What a run is to come to: a class of model.md, or one printed outcome. */
export type Wanted =
  { readonly kind: 'class'; readonly name: string } | { readonly kind: 'outcome'; readonly outcome: string };

/** A goal of who schedules the threads by hand: an end, with a bound on preemptions. */
export interface Goal {
  readonly id: GoalId;
  readonly config: Config;
  readonly wanted: Wanted;
  /** Most preemptions; null for any number. */
  readonly most: number | null;
}

/** The goal of an exercise: its outcome and its bound, as the exercise itself defines them. */
function ofExercise(id: GoalId, exercise: ExerciseId, most: number | null = null): Goal {
  const { parts, opening } = exerciseOf(exercise);
  const goal: { wanted: Wanted | null; most: number | null } = { wanted: null, most };
  for (const condition of parts.flat()) {
    if (condition.kind === 'outcome') goal.wanted = { kind: 'outcome', outcome: condition.wanted };
    if (condition.kind === 'preemptions') goal.most = condition.most;
  }
  if (goal.wanted === null) throw new Error(`Exercise ${exercise} wants no outcome.`);
  return { id, config: momentOf(opening).config, wanted: goal.wanted, most: goal.most };
}
const ofClass = (id: GoalId, config: Config, name: string, most: number): Goal => ({
  id,
  config,
  wanted: { kind: 'class', name },
  most,
});

/** The goals, in the order of the page. The first is what the page opens with. */
export const GOALS: readonly Goal[] = [
  ofClass('quiet', CONFIG_OF.faithful(), 'anySilentTruncation', 1),
  ofExercise('three', 'B3'),
  { ...ofExercise('crash', 'B4'), config: CONFIG_OF.faithful({ path: '/zpool.cache' }) },
  ofClass('quietReported', CONFIG_OF.article(), 'serializerSilentTruncation', 1),
  ofClass('torn', CONFIG_OF.article(), 'serializerDetected', 1),
  ofExercise('slash', 'B2', 2),
];

/** How far a run has come towards a goal. */
export interface GoalFinding {
  readonly preemptions: number;
  readonly isWithin: boolean;
  /** Whether it ends as wanted; null while a thread can still run. */
  readonly isEnd: boolean | null;
  readonly isMet: boolean;
}

/** Judges a run by a goal. */
export function judgeGoal({ wanted, most }: Goal, trace: Trace): GoalFinding {
  const { preemptions } = switchesOf(trace);
  const isWithin = most === null || preemptions <= most;
  const isEnd = trace.ended === null ? null : endsAs(wanted, trace);
  return { preemptions, isWithin, isEnd, isMet: isWithin && isEnd === true };
}

function endsAs(wanted: Wanted, { config, ended, outcome }: Trace): boolean {
  if (wanted.kind === 'outcome') return outcome === wanted.outcome;
  const found = classesOf(config.world).find(({ name }) => name === wanted.name);
  return ended !== null && found?.holds(ended) === true;
}
