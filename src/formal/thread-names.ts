import { lettersOf } from '../threads/index.ts';
import type { FormalModel } from './model.ts';

/** Names of the threads by number, as constants of a module: a letter alone might be a row's name (D). */
export const threadNames = ({ config }: FormalModel): readonly string[] =>
  lettersOf({ config }).map((letter) => `Thread${letter}`);
