import type { Translation } from '../catalogue.ts';
import type { fates as english } from '../en/fates.ts';

export const fates: Translation<typeof english> = {
  'fates.title': '还可能有哪些结局（精确值）',
  'fates.counting': '正在统计',
  'fates.tooMany': '状态太多，没有自动统计。',
  'fates.further': '现在统计',
  'fates.fine': '正常',
  'fates.harm': '其他异常',
  'fates.chance': ({ kind }) => `${kind}的概率`,
  'fates.decides': ({ row }) => `${row} 决定结局`,
  'fates.share': ({ kind, share }) => `${kind} ${share}`,
  'fates.after': ({ step, shares }) =>
    step === 0 ? `第一步之前：${shares}` : `第 ${step} 步之后：${shares}`,
  'fates.escape': ({ schedule }) => `改用能避开异常的最短运行：${schedule}`,
  'fates.noEscape': '从这里起，没有一次运行能避开异常结局。',
};
