import type { graphText as english } from '../en/graphText.ts';
import type { Translation } from '../translation.ts';

/** 图的说明，以及还能发生什么。靠近窗口时才加载。 */
export const graphText: Translation<typeof english> = {
  'graph.right': '向右走，',
  'graph.up': '向上走。',
  'graph.about': '每一种交错都是从左下角出发的一条阶梯线。',
  'graph.boxes':
    '方框是决定结局的地方：在那里，一个线程改写了另一个线程正在使用的字符串。阶梯线怎样穿过方框，决定了有怎样的结局。',
  'graph.boxes.fenced':
    '虚线框本来是决定结局的地方：一个线程会改写另一个线程正在使用的字符串。采用这种修复方案之后，没有任何一次运行会进入虚线框。',
  'graph.others': ({ who }) => `${who}在此期间执行的步不会移动图上的点，但计入比例。`,
  'graph.scheduler': ({ isCoarse }) =>
    `比例是精确值，按随机调度器计算：每一步都从可运行的线程中等概率地选择一个。${
      isCoarse ? '这里一步是一次调用。' : '这里一步是一个字节。'
    }比例属于这个模型，不属于哪台机器。如果两个线程中有一个提前放弃，这次运行就从那里离开这张图。`,
  'graph.wider': '步距加宽',
  'graph.narrower': '步距收窄',
  'graph.kinds': '这些运行的结局',
  'graph.kinds.class': '结局类别',
  'graph.kinds.here': '从这里起',
  'graph.kinds.all': '占全部运行',
  'graph.kinds.run': '这次运行',
  'graph.legend': '标记',
  'graph.legend.detected': '内核发现了：EFAULT，进程以“out of memory”退出',
  'graph.legend.crash': '线程解引用了无效指针：SIGSEGV 结束进程',
  'graph.legend.deadlock': '死锁：没有线程能运行',
  'graph.legend.garbage': '内核接受了毒值，没有任何提示',
  'graph.legend.rejected': '双环：内核拒绝了这条路径，EINVAL',
  'graph.legend.silent': '单环：池以变短的路径导入，没有任何提示',
  'graph.legend.turnedAway': '检查拒绝了正确的路径：不是有效的目录或文件',
  'graph.legend.freed': '用了已释放的内存，但没有造成后果',
  'graph.legend.fine': '没有其他可能：正常',
  'graph.legend.decided': '斜线：结局已定，只剩一种',
  'graph.legend.area':
    '图上每次只画一类：上面表格里选中的那一类；没有选中时，画这次运行所属的那一类；其余的点画成小点。每次运行只计一次，归入它最先占到的那一类。',
  'graph.point.title': '这一点',
  'graph.point.here': '播放头所在的点',
  'graph.point.pass': ({ share, states }) => `${share} 的运行经过这一点，它对应 ${states} 个状态：`,
  'graph.point.more': ({ n }) => `还有 ${n} 个，可能性都更小`,
  'graph.state.at': ({ letter, row }) => `${letter} 在 ${row} 之前`,
  'graph.state.measured': ({ letter, n }) => `${letter} 取得长度 ${n}`,
  'graph.state.copied': ({ letter, n, text }) => `${letter} 取得长度 ${n}，复制得 ${text}`,
  'graph.state.ended': ({ letter, token }) => `${letter} 已结束：${token}`,
  'graph.ways.title': '经过截断窗口的四种走法',
  'graph.ways.about': ({ cutter, copier }) =>
    `方框的横向是 ${cutter} 从截断到恢复的时间，纵向是 ${copier} 从取长度到复制的时间。每种走法都实际运行过，可以选择一种。`,
  'graph.ways.none': ({ cutter, copier }) =>
    `采用这种修复方案之后，没有任何一次运行会让 ${copier} 的取长度或复制落在 ${cutter} 临时改写斜杠的窗口里。`,
  'graph.way.torn': '撕裂',
  'graph.way.whole': '完整',
  'graph.way.cut': '截短',
  'graph.way.grown': '截断后又恢复',
  'graph.way.comes': ({ kind }) => `：${kind}`,
  'graph.asTable': '同样的内容，以文字表示',
  'graph.table.title': '进度图上的点',
  'graph.table.at': ({ letter }) => `${letter} 的位置`,
  'graph.table.stands': ({ letter }) => `${letter} 的位置`,
  'graph.table.passes': '经过的运行',
  'graph.table.states': '状态数',
  'graph.table.comes': '结局',
  'graph.table.do': '操作',
  'graph.table.go': '前往',
  'graph.table.goTo': ({ name }) => `前往这一点：${name}`,
  'graph.table.lead': '改道经过',
  'graph.table.leadTo': ({ name }) => `让运行改道经过这一点：${name}`,
  'graph.run.title': '这次运行还可能有哪些结局',
  'graph.run.open': '执行完记录的最后一步之后，仍可能有不止一种结局。',
  'graph.run.always': ({ kind }) => `从第一步起，结局就已确定。每一种交错的结局都是：${kind}。`,
  'graph.run.decided': ({ step, steps, letter, row, kind }) =>
    `共 ${steps} 步，结局在第 ${step} 步由 ${letter} 的 ${row} 决定。此后无论哪个线程运行，结局都是：${kind}。`,
  'graph.run.flag': ({ step }) => `第 ${step} 步决定结局`,
  'graph.run.after': ({ step }) => (step === 0 ? '第一步之前，此后可能：' : `第 ${step} 步之后，此后可能：`),
  'graph.run.row': ({ step, kinds }) => `执行 ${step} 步之后：${kinds}`,
  'graph.map.title': '可能的结局怎样逐步减少',
  'graph.map.about':
    '把所有运行放在一起看：横向是步数，每一行是一组状态还可能到达的结局。运行只会走向结局更少的组。标记的面积是占全部运行的比例；已经结束的运行留在原来的那一行。',
  'graph.map.span': ({ first, last, steps }) =>
    last < 0
      ? `最早在第 ${first} 步之后，有运行的结局已经确定。`
      : `最早在第 ${first} 步之后，有运行的结局已经确定；到第 ${last} 步之后，所有运行的结局都已确定。最长的运行有 ${steps} 步。`,
  'graph.map.always': ({ kind }) => `这里每一种交错的结局都一样：${kind}。`,
  'graph.map.layer': ({ step, states, beginnings }) =>
    `执行 ${step} 步之后：共 ${states} 个状态，有 ${beginnings} 种步的次序可以到达。`,
  'graph.map.node': ({ share, kinds }) => `${share} 还可能到达：${kinds}`,
};
