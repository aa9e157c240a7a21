import type { NvPair } from './model.ts';

/** Pairs whose value is an array of elements of one fixed size. */
export type PlainArrayPair = Exclude<
  Extract<NvPair, { readonly type: `${string}-array` }>,
  { readonly type: 'string-array' | 'nvlist-array' }
>;

/** The element count of a pair: none for `boolean`, the length of an array, 1 for the rest. */
export function elementCount(pair: NvPair): number {
  if (pair.type === 'boolean') return 0;
  if (typeof pair.value !== 'object' || pair.type === 'string' || pair.type === 'nvlist') return 1;
  return pair.value.length;
}
