export type * from './sentence.ts';
export type * from './types.ts';
