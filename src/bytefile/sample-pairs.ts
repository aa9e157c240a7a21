import { uniqueNameList, type NvPair } from '../nvlist/index.ts';

/* The pairs of invented configurations. */

export const number = (name: string, value: bigint): NvPair => ({ name, type: 'uint64', value });
export const text = (name: string, value: string): NvPair => ({ name, type: 'string', value });
export const list = (name: string, pairs: readonly NvPair[]): NvPair => ({
  name,
  type: 'nvlist',
  value: uniqueNameList(pairs),
});

/** Returns a fixed number in place of a real pool's random one. */
export const guid = (n: number): bigint => BigInt.asUintN(64, 0x9e3779b97f4a7c15n * BigInt(n));
