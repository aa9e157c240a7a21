import type { classes as english } from '../en/classes.ts';
import type { Translation } from '../translation.ts';
import { GRAINS } from './grains.ts';

/** 结局类别的名称只有这一张表。 */
export const classes: Translation<typeof english> = {
  'class.detected': 'EFAULT，显示为“out of memory”',
  'class.crash': '崩溃，SIGSEGV',
  'class.deadlock': '死锁',
  'class.garbage': '毒值被接受',
  'class.rejected': '被拒绝，EINVAL',
  'class.silent': '静默截断',
  'class.turnedAway': '好路径被拒',
  'class.freed': '用了已释放的内存，没有后果',
  'class.fine': '正常，每份副本都完整',

  'class.short.detected': 'EFAULT',
  'class.short.crash': '崩溃',
  'class.short.deadlock': '死锁',
  'class.short.garbage': '毒值被接受',
  'class.short.rejected': 'EINVAL',
  'class.short.silent': '静默截断',
  'class.short.turnedAway': '好路径被拒',
  'class.short.freed': '用了已释放的内存',
  'class.short.fine': '正常',

  'class.detail.anyBadPath': '好路径被拒：没有斜杠',
  'class.detail.anyBadFile': '好路径被拒：没有文件名',
  'class.detail.anyBadDir': '好路径被拒：不是目录',
  'class.detail.uafReadSerializer': '用了已释放的内存：S 读',
  'class.detail.uafReadValidator': '用了已释放的内存：V 读',
  'class.detail.writeAfterFree': '用了已释放的内存：V 写',

  'grain.coarse': GRAINS.coarse,
  'grain.slot': GRAINS.slot,
  'grain.byte': GRAINS.byte,
};
