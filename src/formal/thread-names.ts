import type { FormalModel } from './model.ts';

/** Returns the names of the threads by number, as constants of a module. A letter alone could be the name of a row (D). */
export const threadNames = ({ letters }: FormalModel): readonly string[] =>
  letters.map((letter) => `Thread${letter}`);
