import type { moves as english } from '../en/moves.ts';
import type { Translation } from '../translation.ts';

/** 沿泳道移动一步时说的话。 */
export const moves: Translation<typeof english> = {
  'move.behind': ({ row }) => `放到 ${row} 之后`,
  'move.before': ({ row }) => `放到 ${row} 之前`,
  'move.between': ({ from, to }) => `放到第 ${from} 步和第 ${to} 步之间`,
  'move.along': ({ where, rows }) => `${where}，${rows} 随之后移`,
  'move.alongMany': ({ where, n }) => `${where}，后面的 ${n} 步随之后移`,
  'move.ends': ({ where }) => `${where}：`,
  'move.letFinish': ({ where }) => `${where}；运行到结束：`,
  'move.order': ({ row, after }) => `${row} 必须在 ${after} 之后。`,
  'move.mutex': ({ thread, holder }) => `${thread} 在等 ${holder} 持有的锁。`,
  'move.join': ({ thread, others }) => `${thread} 要等 ${others} 结束。`,
  'move.waits': ({ thread, row }) => `那时 ${thread} 还在 ${row} 处等待。`,
  'move.dead': ({ row, by }) => `${by} 会在 ${row} 之前结束进程。`,
  'move.finished': ({ thread, row }) => `${thread} 会在 ${row} 之前结束。`,
  'move.step': ({ step }) => `第 ${step} 步`,
  'move.same': '没有变化：',
  'move.moved': ({ row, to }) => `${row} 现在是第 ${to} 步。`,
  'move.stays': ({ row }) => `${row} 在这个方向上没有其他允许的位置。`,
};
