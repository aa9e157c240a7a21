import { expect, test } from 'vitest';
import { EXERCISES, type ExerciseId } from '../exercises/index.ts';
import { momentOf } from '../scenarios/index.ts';
import { testTrial, type TestTrial } from './fixtures/trial.ts';

async function withTrial(id: ExerciseId, run: (all: TestTrial) => Promise<void> | void): Promise<void> {
  let all: TestTrial | undefined;
  const stop = $effect.root(() => {
    all = testTrial(id);
  });
  if (all) await run(all);
  stop();
}

const isMet = ({ trial }: TestTrial): readonly boolean[] => trial.parts.map((part) => part.isMet);

test('an exercise opens with its own run, without a way back, and unsolved', async () => {
  for (const { id, opening } of EXERCISES) {
    await withTrial(id, (all) => {
      expect(all.lab.schedule).toEqual(momentOf(opening).schedule);
      expect(all.lab.position).toBe(momentOf(opening).position);
      expect(all.lab.canUndo).toBe(false);
      expect(isMet(all)).not.toContain(true);
    });
  }
});

test('the judgement follows the run of the lab', () =>
  withTrial('B1', (all) => {
    const [solution] = all.trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('B1 has a solution');
    all.lab.load(momentOf(solution));
    expect(isMet(all)).toEqual([true]);
    all.lab.undo();
    expect(isMet(all)).toEqual([false]);
  }));

test('a solution of the page is played from its start and is not counted until the run changes', () =>
  withTrial('B1', ({ trial, lab }) => {
    const [solution] = trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('B1 has a solution');
    trial.show(solution);
    expect([trial.isShown, lab.position, lab.isPlaying]).toEqual([true, 0, true]);
    lab.seek(lab.run.length);
    expect(trial.isShown).toBe(true);
    trial.startOver();
    expect(trial.isShown).toBe(false);
    expect(lab.schedule).toEqual(momentOf(trial.exercise.opening).schedule);
  }));

test('a named cause applies only to the run in which it was named', () =>
  withTrial('X3', (all) => {
    const { trial, lab } = all;
    const [solution] = trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('X3 has a solution');
    lab.load(momentOf(solution));
    expect(isMet(all)).toEqual([false]);
    trial.name(17);
    expect(isMet(all)).toEqual([false]);
    trial.name(18);
    expect(isMet(all)).toEqual([true]);
    lab.load(momentOf(trial.exercise.opening));
    expect(trial.named).toBeNull();
  }));

test('a sentence is part of the answer, and starting over clears it', () =>
  withTrial('X1', (all) => {
    const { trial, lab } = all;
    const [solution] = trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('X1 has a solution');
    lab.load(momentOf(solution));
    trial.sentence = 'harmless';
    expect(isMet(all)).toEqual([true]);
    trial.startOver();
    expect(trial.sentence).toBeNull();
  }));

test('a proof is searched once, at the grain of proofs, when every other condition is met', () =>
  withTrial('M1', async (all) => {
    const { trial, lab, made, work } = all;
    expect(trial.wanted).toBeNull();
    const [solution] = trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('M1 has a solution');
    lab.load(momentOf(solution));
    const { wanted } = trial;
    expect(wanted).toEqual({ ...lab.config, grain: 'byte' });
    if (!wanted) return;
    trial.prove(wanted);
    expect(trial.known.kind).toBe('searching');
    trial.prove(wanted);
    await work();
    expect(isMet(all)).toEqual([true]);
    expect(made).toHaveLength(1);
  }));

test('a proof that is cancelled can be asked for again', () =>
  withTrial('M1', async (all) => {
    const { trial, lab, work } = all;
    const [solution] = trial.exercise.solutions[0] ?? [];
    if (!solution) throw new Error('M1 has a solution');
    lab.load(momentOf(solution));
    const { wanted } = trial;
    if (!wanted) throw new Error('a proof is wanted');
    trial.prove(wanted);
    await new Promise((resolve) => setTimeout(resolve));
    trial.cancel();
    expect(trial.known.kind).toBe('cancelled');
    // The page does not start the search again by itself.
    trial.prove(wanted);
    expect(trial.known.kind).toBe('cancelled');
    trial.search(wanted);
    await work();
    expect(isMet(all)).toEqual([true]);
  }));
