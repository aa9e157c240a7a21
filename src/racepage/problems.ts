import type { PartProblem } from './address-part.ts';
import type { RaceWords } from './words.ts';

/** What could not be followed in an address. `step`: the run stops before this step. */
export type RaceProblem =
  | PartProblem
  | { readonly kind: 'step'; readonly step: number; readonly thread: string; readonly isThere: boolean };

/** Returns the sentence of a problem. */
export function problemSentence(words: RaceWords, problem: RaceProblem): string {
  switch (problem.kind) {
    case 'link':
      if (problem.error === 'damaged') return words.say('race.problem.link');
      if (problem.error === 'long') return words.say('race.problem.long');
      return words.say('race.problem.version', problem.error);
    case 'grain':
      return words.say('race.problem.grain', problem);
    case 'at':
      return words.say('race.problem.at', problem);
    case 'exercise':
      return words.say('race.problem.exercise', problem);
    case 'beside':
      return words.say('race.problem.beside', problem);
    case 'run':
      return words.say('race.problem.run', problem);
    case 'step': {
      const { step, thread, isThere } = problem;
      const why = words.say(isThere ? 'race.problem.cannot' : 'race.problem.noThread');
      return words.say('race.problem.step', { step, thread, why });
    }
  }
}
