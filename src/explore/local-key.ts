import type { ChartState, Local, PrivateMemory, Program } from '../threads/index.ts';

/**
 * What tells two local states apart. Everything, unless the program knows that less will do. Two local states with one
 * key have the same future, step for step.
 */
export function localKey(
  program: Program,
  row: ChartState,
  { at, registers, token }: Local,
  memory: PrivateMemory,
): string {
  if (token !== null) return JSON.stringify([at, token, registers]);
  if (program.localKey) return `${at} ${program.localKey(row, registers, memory)}`;
  return JSON.stringify([at, registers, [...memory].map(([object, bytes]) => [object, String(bytes)])]);
}
