import { describe, expect, it } from 'vitest';
import { parseSchedule, replay } from '../schedule/index.ts';
import { lettersOf } from '../threads/index.ts';
import { GOALS, GOAL_IDS, judgeGoal, type GoalId } from './index.ts';

/** A run for each goal, with the fewest preemptions of any. */
const FOUND: Readonly<Record<GoalId, string>> = {
  quiet: 'A8.B12.A4',
  three: 'A8.B8.C12.B4.A4',
  crash: 'A5.B8.A2',
  quietReported: 'V3.S5.V1.F2',
  torn: 'F1.S5',
  slash: 'V3.S1.V1.S4.F2',
};

const goalOf = (id: GoalId) => GOALS.find((goal) => goal.id === id) ?? GOALS[0];

function run(id: GoalId, text: string) {
  const goal = goalOf(id);
  if (!goal) throw new Error(id);
  const parsed = parseSchedule(text, lettersOf({ config: goal.config }));
  if (!parsed.ok) throw new Error(text);
  const replayed = replay(goal.config, parsed.value);
  if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
  return judgeGoal(goal, replayed.value);
}

describe('the goals of who schedules', () => {
  it('stand in their order, each once', () => {
    expect(GOALS.map(({ id }) => id)).toEqual(GOAL_IDS);
  });

  it.each(GOAL_IDS)('%s is reached by a run within its bound', (id) => {
    expect(run(id, FOUND[id])).toMatchObject({ isEnd: true, isWithin: true, isMet: true });
  });

  it('are not reached by a run that is not over', () => {
    expect(run('quiet', 'A8.B12')).toEqual({ preemptions: 1, isWithin: true, isEnd: null, isMet: false });
  });

  it('are not reached by another end, nor with more preemptions', () => {
    expect(run('quiet', 'A12.B12')).toMatchObject({ isEnd: false, isMet: false });
    expect(run('quiet', 'A8.B5.A1.B7.A3')).toMatchObject({ isEnd: true, isWithin: false, isMet: false });
  });
});
