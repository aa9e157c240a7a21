import type { freed as english } from '../en/freed.ts';
import type { Translation } from '../translation.ts';

/** 字节视图关于已释放内存的说法，第一章的运行里没有。 */
export const freed: Translation<typeof english> = {
  'strip.reachNone': '已经没有 NUL，字符串函数会越界读取',
  'strip.titleFreed': '共享字符串，已释放。',
  'strip.reachNoneShort': '已经没有 NUL',
  'strip.freed': '斜纹：已释放，不属于任何线程；`5a` 是本模型的毒值（poison）',
  'strip.freedShort': '斜纹：已释放，`5a` 是毒值',
  'verdict.holdsPoison': '格式正确，但值里有毒值',
  'verdict.poison': ({ offset }) => `偏移 ${offset} 是毒值：这不是列表`,
  'verdict.noNul': ({ room }) => `${room} 字节里没有 NUL，读取会越过名值对`,
};
