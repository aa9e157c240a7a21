import type { foot as english } from '../en/foot.ts';
import type { Translation } from '../translation.ts';

/** 实验室底部：全部交错得出什么。不在初始画面里。 */
export const foot: Translation<typeof english> = {
  'foot.label': '全部交错',
  'foot.interleavings': '种交错',
  'foot.clean': '正常',
  'foot.efault': 'EFAULT',
  'foot.silent': '静默截断',
  'foot.crash': '崩溃',
  'foot.refused': '被拒绝',
  'foot.deadlock': '死锁',
  'foot.search': '搜索全部交错',
};
