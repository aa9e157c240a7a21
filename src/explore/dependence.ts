/** The next step of one enabled thread: its target and its accesses. */
export interface Running {
  slot: number;
  local: number;
  next: number;
  effect: number;
  /** Objects that the step reads, as bits. */
  reads: number;
  writes: number;
  kills: boolean;
}

/** The part of a step that decides whether its order with another step matters. */
export type Access = Pick<Running, 'reads' | 'writes' | 'kills'>;

/**
 * Reports whether two steps of different threads are dependent: one of them kills the process, or both access one object
 * and at least one writes it (model.md section 2).
 */
export const areDependent = (a: Access, b: Access): boolean =>
  a.kills || b.kills || (a.writes & (b.reads | b.writes)) !== 0 || (b.writes & a.reads) !== 0;

/** Reports whether the step of `member` is independent of every step in the set `others`, given as bits. */
export function orderingIsFree(running: readonly Running[], member: number, others: number): boolean {
  const own = running[member];
  for (let other = 0; other < running.length; other += 1) {
    const step = running[other];
    if (((others >> other) & 1) === 1 && own && step && areDependent(own, step)) return false;
  }
  return true;
}
