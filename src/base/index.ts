export * from './assert.ts';
export * from './bytes.ts';
export * from './result.ts';
export * from './share.ts';
