export { singleBlocks } from './blocks.ts';
export { threadStates } from './charts.ts';
export { frameAt } from './frame.ts';
export { runOf } from './run.ts';
export { namelessThreadsOf, threadsOf } from './threads.ts';
export { toldOf } from './told.ts';
export type * from './sentence.ts';
export type * from './types.ts';
