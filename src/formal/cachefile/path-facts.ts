import { SLASH } from '../../base/index.ts';
import { POISON } from '../../sim/index.ts';
import { directoriesOf } from '../../threads/index.ts';

/** What the model needs of a path: the indices of its slashes, and the kinds of its prefixes. */
export interface PathFacts {
  readonly path: string;
  /** Number of characters; also the index of its NUL. */
  readonly length: number;
  /** Indices of the slashes. */
  readonly slots: readonly number[];
  /** Lengths of the prefixes that are existing directories. */
  readonly directories: readonly number[];
  /** Lengths of the prefixes that the kernel refuses, since their last component is empty, `.` or `..`. */
  readonly refused: readonly number[];
  /** Indices whose byte equals poison, which a free does not change. */
  readonly immune: readonly number[];
  /** Number of bytes at the start that may differ from poison after a free: slots, and immune ones. */
  readonly doubtful: number;
}

export function pathFacts(path: string): PathFacts {
  const indices = [...path].map((_, index) => index);
  const isFixed = (index: number): boolean => slots.includes(index) || immune.includes(index);
  const slots = indices.filter((index) => path.charCodeAt(index) === SLASH);
  const immune = indices.filter((index) => path.charCodeAt(index) === POISON);
  const refused = indices.filter((length) => {
    const name = path.slice(path.lastIndexOf('/', length - 1) + 1, length);
    return length > 0 && (name === '' || name === '.' || name === '..');
  });
  return {
    path,
    length: path.length,
    slots,
    directories: directoriesOf(path).map((directory) => directory.length),
    refused,
    immune,
    doubtful: indices.find((index) => !isFixed(index)) ?? path.length,
  };
}
