import type { Translation } from '../catalogue.ts';
import type { pads as english } from '../en/pads.ts';

export const pads: Translation<typeof english> = {
  'pads.title': '由你来调度',
  'pads.goals': '目标',
  'pads.unknown': ({ text }) => `没有目标“${text}”。`,
  'pads.goal.quiet': '让内核接受错误的路径，而且没有任何提示。',
  'pads.goal.three': '导入三个存储池，让它们各自得到不同的缓存文件。',
  'pads.goal.crash': '用只有一个斜杠的路径让 zpool 崩溃。',
  'pads.goal.quietReported': '让 S 打包一条变短的路径，而且没有任何提示。',
  'pads.goal.torn': '重现报告里的报错：out of memory。',
  'pads.goal.slash': '让内核因为路径以斜杠结尾而拒绝它，并且不使用已释放的内存。',
  'pads.most': ({ most }) => `抢占 ${most} 次就够。`,
  'pads.mostShort': ({ most }) => `最多抢占 ${most} 次`,
  'pads.preemptions': ({ n }) => `抢占 ${n} 次`,
  'pads.cost': ({ preemptions, steps }) => `抢占 ${preemptions} 次，共 ${steps} 步。`,
  'pads.steps': ({ done, most }) => (most === null ? `第 ${done} 步` : `第 ${done} 步，最多 ${most} 步`),
  'pads.group': '线程',
  'pads.pad': ({ letter, thread }) => `${letter}：${thread}`,
  'pads.padNext': ({ letter, thread, verb }) => `${letter}：让${thread}执行下一步，${verb}`,
  'pads.hasSlash': ({ index }) => `改写了斜杠 ${index}`,
  'pads.lanes': ({ schedule }) => (schedule === '' ? '目前的运行：还没有一步' : `目前的运行：${schedule}`),
  'pads.spoken': ({ n, sentence, end }) =>
    end === '' ? `第 ${n} 步。${sentence}` : `第 ${n} 步。${sentence}运行结束。${end}`,
  'pads.undo': '撤销',
  'pads.again': '从头开始',
  'pads.doIt': ({ count, all, isComplete }) =>
    isComplete ? `${all} 种交错中有 ${count} 种以此结束` : `${all} 种交错中至少有 ${count} 种以此结束`,
  'pads.end': '运行结束',
  'pads.met': '做到了。',
  'pads.tooMany': '结局正确，但抢占次数太多。',
  'pads.notMet': '结局不同，再试一次。',
  'pads.found': ({ count, all, isComplete }) =>
    isComplete
      ? `${all} 种交错中有 ${count} 种以此结束，你找到了其中一种。`
      : `${all} 种交错中至少有 ${count} 种以此结束，你找到了其中一种。`,
  'pads.foundOther': ({ count, all, isComplete }) =>
    isComplete
      ? `${all} 种交错中有 ${count} 种与这一次结局相同。`
      : `${all} 种交错中至少有 ${count} 种与这一次结局相同。`,
  'pads.counting': '正在统计所有交错。',
  'pads.stair': ({ x, y }) =>
    `你的路径在所有路径之中的位置：${x} 向右，${y} 向上。每个点是有运行经过的位置；标记的面积是经过该点的运行中，结局与你相同的比例。`,
  'pads.tooLarge': '状态太多，无法把你的路径画在所有路径之中。',
  'pads.link': '复制链接',
  'pads.copied': '已复制。',
  'pads.refused': '浏览器不允许复制，链接在地址栏里。',
  'pads.picture': '保存图片',
  'pads.lab': '在实验室打开',
  'pads.next': '下一个目标',
};
