import type { Exploration } from '../explore/index.ts';
import { fileStem, type TextFile } from './text-file.ts';

/** Returns an answer of the search as a JSON file, named after its config. */
export function answerFile(answer: Exploration): TextFile {
  const { world, threads, fix, grain, path } = answer;
  const stem = [world, threads, [...new Set(fix)].join('+') || 'none', grain, path.slice(1)].join('-');
  return {
    name: `${fileStem(stem)}.json`,
    type: 'application/json',
    text: JSON.stringify(answer, null, 2),
  };
}
