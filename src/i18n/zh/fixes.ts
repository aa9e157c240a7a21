import type { fixes as english } from '../en/fixes.ts';
import type { Translation } from '../translation.ts';
import { GRAINS } from './grains.ts';

const model = (who: string, path: string): string =>
  `路径 ${path}，${who}：采用每种修复方案之后还剩哪些结局。所有交错都经过搜索计数。`;

/** The part `fixes` of the search. */
export const fixes: Translation<typeof english> = {
  'fixes.title': '修复方案比较',
  'fixes.model.article': ({ path }) => model('报告里的三个线程', path),
  'fixes.model.faithful': ({ path, workers }) => model(`${workers} 个工作线程`, path),
  'fixes.grain.coarse': `粒度：${GRAINS.coarse}。`,
  'fixes.grain.slot': `粒度：${GRAINS.slot}。`,
  'fixes.grain.byte': `粒度：${GRAINS.byte}。`,
  'fixes.table': '采用每种修复方案之后还剩哪些结局',
  'fixes.fix': '修复方案',
  'fixes.interleavings': '交错数',
  'fixes.states': '状态数',
  'fixes.proof': '证明',
  'fixes.replay': '重放',
  'fixes.use': ({ name }) => `${name}：改用这种修复方案`,
  'fixes.here': '在舞台上',
  'fixes.replayWith': ({ name }) => `用 ${name} 重放这次运行`,
  'fixes.noneLeft': '没有',
  'fixes.search': '搜索',
  'fixes.searchOf': ({ name }) => `搜索 ${name}`,
  'fixes.searchWhole': '全部搜索',
  'fixes.searchAll': '搜索所有修复方案',
  'fixes.searching': ({ states }) => `正在搜索，已有 ${states} 个状态`,
  'fixes.cancel': '取消',
  'fixes.cancelled': '已取消',
  'fixes.failed': ({ reason }) => `搜索停止：${reason}。`,
  'fixes.memory': '搜索停止：浏览器没有更多内存了。',
  'fixes.partial': '不完整：只是下界，不是证明',
  'fixes.overlap': '这里，一次运行计入它所属的每一类：各类之间有重叠，与上面的结局类别不同。',
  'fixes.notes':
    '按可见访问时，其他线程无法区分的几步合为一步：证明里的交错数比按调用时少，但不会遗漏任何结局。百分比是随机调度器在这个粒度下的概率，不是你机器上的发生率。证明只对这条路径、这个线程数、这种修复方案和所写的粒度成立。',
  'fixes.proof.not': '不正常',
  'fixes.proof.open': '在这个粒度下正常',
  'fixes.proof.done': ({ grain }) => `已${grain}证明`,
  'fixes.proof.interleavings': '种交错',
  'fixes.proof.fails': ({ grain, text }) => `只在按调用时正常：${grain}下有 ${text} 种结局。`,
  'fixes.proof.partial': ({ grain }) => `${grain}时状态太多，没有得到任何证明。`,
  'fixes.proof.run': ({ grain }) => `${grain}证明`,
  'fixes.proof.runOf': ({ grain, name }) => `${grain}证明：${name}`,

  'fixes.replay.title': '换一种修复方案重放这次运行',
  'fixes.replay.with': '重放所用的修复方案',
  'fixes.replay.kept': ({ n, text }) =>
    n === 1 ? '调度序列里的那一步仍能运行。' : `调度序列里的 ${text} 步全部仍能运行。`,
  'fixes.replay.continued': '从那里起，最后运行的线程一直运行到不能继续为止，然后按顺序轮到其他线程。',
  'fixes.replay.legend': '实心：这次运行的调度序列里的步。空心：为使运行结束而补上的步。',
  'fixes.replay.same': '两次运行的步完全相同。',
  'fixes.replay.differs': ({ step, before, after }) =>
    `从第 ${step} 步开始不同：不修复时是 ${before}，修复后是 ${after}。`,
  'fixes.replay.stringSame': '每一步之后，两边的共享字符串都相同。',
  'fixes.replay.stringDiffers': ({ step }) => `第 ${step} 步之后，两边的共享字符串开始不同。`,
  'fixes.replay.before': ({ name }) => `不修复：${name}`,
  'fixes.replay.after': ({ name }) => `修复后：${name}`,
  'fixes.replay.string': '结束时的共享字符串',
  'fixes.replay.packed': ({ thread }) => `结束时${thread}打包的值`,
  'fixes.replay.notPacked': '没有打包任何内容。',
  'fixes.replay.pairOnly': '已复制，尚未打包。',
  'fixes.replay.whole': ({ n }) => `${n} 个字节，全部正确。`,
  'fixes.replay.shorter': ({ n, text }) =>
    text === '' ? `${n} 个字节，格式正确，值为空。` : `${n} 个字节，格式正确，值是 ${text}。`,
  'fixes.replay.wrong': ({ n, offset, byte, expected }) =>
    `${n} 个字节不对：偏移 ${offset} 是 ${byte}${expected === '' ? '' : `，不是 ${expected}`}。`,
  'fixes.replay.take': '把修复后的运行放上舞台',
};
