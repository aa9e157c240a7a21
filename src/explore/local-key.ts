import type { ChartState, Local, PrivateMemory, SearchProgram } from '../threads/index.ts';

/**
 * Returns a key that distinguishes local states: the whole state, unless the program reduces it. Two local states with
 * the same key have the same future, step for step.
 */
export function localKey(
  program: SearchProgram,
  row: ChartState,
  { at, registers, token }: Local,
  memory: PrivateMemory,
): string {
  if (token !== null && program.endKey) return `${at} ${program.endKey(row, registers, memory)}`;
  if (token !== null) return JSON.stringify([at, token, registers]);
  if (program.localKey) return `${at} ${program.localKey(row, registers, memory)}`;
  return JSON.stringify([at, registers, [...memory].map(([object, bytes]) => [object, String(bytes)])]);
}
