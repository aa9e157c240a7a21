import { nextOf, notablesOf, type NotableKind, type Run } from '../frames/index.ts';

/** What one can go on to from the playhead: places of note of one kind, or the steps of the thread that ran last. */
export type Goal = NotableKind | 'thread';

/** Every goal, with the keys for the one before and the next. */
export const GOALS = {
  race: ['[', ']'],
  damage: ['{', '}'],
  switch: [',', '.'],
  thread: ['<', '>'],
} as const satisfies Readonly<Record<Goal, readonly [before: string, next: string]>>;

export const GOAL_NAMES: readonly Goal[] = ['race', 'damage', 'switch', 'thread'];

/** Returns the position that a goal leads to, forward (1) or back (-1); null where there is none. */
export function goalAt(run: Run, position: number, goal: Goal, way: 1 | -1): number | null {
  return nextOf(stepsOf(run, position, goal), position, way);
}

function stepsOf(run: Run, position: number, goal: Goal): readonly number[] {
  const { steps } = run.trace;
  if (goal !== 'thread') {
    return notablesOf(run).flatMap(({ kind, step }) => (kind === goal ? [step] : []));
  }
  // Before the first step, those of the thread that begins.
  const thread = steps[Math.max(0, position - 1)]?.thread;
  return steps.flatMap((step, at) => (step.thread === thread ? [at + 1] : []));
}

/** Returns the goal of a key; null for another key. */
export function goalOfKey(key: string): { readonly goal: Goal; readonly way: 1 | -1 } | null {
  for (const goal of GOAL_NAMES) {
    const at = GOALS[goal].findIndex((one) => one === key);
    if (at >= 0) return { goal, way: at === 0 ? -1 : 1 };
  }
  return null;
}
