import type { Translation } from '../catalogue.ts';
import type { fates as english } from '../en/fates.ts';

export const fates: Translation<typeof english> = {
  'fates.title': '还可能发生什么（精确值）',
  'fates.counting': '统计中',
  'fates.fine': '无损',
  'fates.harm': '其他异常',
  'fates.chance': ({ kind }) => `${kind}的概率`,
  'fates.decides': ({ row }) => `${row} 决定结果`,
  'fates.share': ({ kind, share }) => `${kind} ${share}`,
  'fates.after': ({ step, shares }) =>
    step === 0 ? `第一步之前：${shares}` : `第 ${step} 步之后：${shares}`,
  'fates.escape': ({ schedule }) => `走最短的避开路线：${schedule}`,
  'fates.noEscape': '从这里起，没有一次执行能避开异常结果。',
};
