import type { foot as english } from '../en/foot.ts';
import type { Translation } from '../translation.ts';

/** 实验室底部：全部交错得出什么。不在初始画面里。 */
export const foot: Translation<typeof english> = {
  'foot.label': '全部交错',
  'foot.interleavings': '种',
  'foot.clean': '正常',
  'foot.efault': 'EFAULT',
  'foot.silent': '静默截断',
  'foot.crash': '崩溃',
  'foot.refused': '被拒绝',
  'foot.deadlock': '死锁',
  'foot.scheduler.coarse': '随机调度器，粗粒度',
  'foot.scheduler.byte': '随机调度器，字节粒度',
  'foot.none': '这条路径和这种修复方案还没有搜索',
  'foot.search': '搜索',
  'foot.all': '所有结局',
};
