import type { FormalModel } from './model.ts';

/** Names of the threads by number, as constants of a module: a letter alone might be a row's name (D). */
export const threadNames = ({ letters }: FormalModel): readonly string[] =>
  letters.map((letter) => `Thread${letter}`);
