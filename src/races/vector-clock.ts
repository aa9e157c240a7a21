/**
 * A vector clock (Lamport 1978, Mattern 1989): for each thread the latest of its steps that is known to come before,
 * by its number in the run; 0 for none. Step numbers only grow, so all earlier steps of that thread come before too.
 */
export type VectorClock = readonly number[];

export const zeroClock = (threads: number): VectorClock => new Array<number>(threads).fill(0);

/** What is known to who knows both. */
export const joined = (a: VectorClock, b: VectorClock): VectorClock =>
  a.map((known, thread) => Math.max(known, b[thread] ?? 0));
