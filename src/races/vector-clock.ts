/**
 * A vector clock (Lamport 1978, Mattern 1989): for each thread the number of its latest step that is known to come before;
 * 0 for none. All earlier steps of that thread come before too.
 */
export type VectorClock = readonly number[];

export const zeroClock = (threads: number): VectorClock => new Array<number>(threads).fill(0);

/** Merges the knowledge of two clocks. */
export const joined = (a: VectorClock, b: VectorClock): VectorClock =>
  a.map((known, thread) => Math.max(known, b[thread] ?? 0));
