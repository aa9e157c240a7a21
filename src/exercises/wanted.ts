import { momentOf } from '../scenarios/index.ts';
import { readOutcome, type Config, type Outcome } from '../threads/index.ts';
import type { Exercise } from './exercise.ts';

/** An outcome as a value, with the model in which it is one. */
export interface EndOfModel {
  readonly config: Config;
  readonly ended: Outcome;
}

/** Parses a printed outcome of a model. Throws for a text that is none of it. */
export function endOfModel(config: Config, outcome: string): EndOfModel {
  const ended = readOutcome(config, { outcome });
  if (ended === null) throw new Error(`${outcome} is no outcome of ${config.path}.`);
  return { config, ended };
}

/**
 * Parses an outcome that a part of an exercise wants, in the model of the part's first solution: the reader's own path or number
 * of workers may not have it. Throws for a part without solution.
 */
export function wantedEnd({ id, solutions }: Exercise, part: number, wanted: string): EndOfModel {
  const [solution] = solutions[part] ?? [];
  if (!solution) throw new Error(`Part ${part} of exercise ${id} has no solution.`);
  return endOfModel(momentOf(solution).config, wanted);
}
