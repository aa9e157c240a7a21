/** The next step of one enabled thread: where it leads, and what it touches. */
export interface Running {
  slot: number;
  local: number;
  next: number;
  effect: number;
  /** Objects, as bits. */
  reads: number;
  writes: number;
  kills: boolean;
}

/** What decides whether the order of two steps matters. */
export type Access = Pick<Running, 'reads' | 'writes' | 'kills'>;

/**
 * Steps of different threads are dependent when one of them kills the process, or both access one object and at least
 * one writes it (model.md section 2).
 */
export const areDependent = (a: Access, b: Access): boolean =>
  a.kills || b.kills || (a.writes & (b.reads | b.writes)) !== 0 || (b.writes & a.reads) !== 0;

/** Is the step of `member` independent of every step in the set `others`, given as bits? */
export function orderingIsFree(running: readonly Running[], member: number, others: number): boolean {
  const own = running[member];
  for (let other = 0; other < running.length; other += 1) {
    const step = running[other];
    if (((others >> other) & 1) === 1 && own && step && areDependent(own, step)) return false;
  }
  return true;
}
