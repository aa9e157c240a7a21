import type { Exploration } from '../explore/index.ts';
import type { TextFile } from './text-file.ts';

/** Returns an answer of the search as a JSON file. Its name tells the whole config, so no two configs share one. */
export function answerFile(answer: Exploration): TextFile {
  const { world, threads, fix, grain, path } = answer;
  const words = new Set(fix).size === 1 ? fix.slice(0, 1) : fix;
  const stem = [world, threads, words.join('+') || 'none', grain, pathStem(path)].join('-');
  return {
    name: `${stem}.json`,
    type: 'application/json',
    text: JSON.stringify(answer, null, 2),
  };
}

/** A slash is written as `_`, and what not every system takes, or is that sign itself, as `%` and its code. */
const pathStem = (path: string): string =>
  path
    .slice(1)
    .replace(/[^A-Za-z0-9/.+-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_');
