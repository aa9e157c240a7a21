import type { guide as english } from '../en/guide.ts';
import type { Translation } from '../translation.ts';
import { GRAINS } from './grains.ts';

const COUNTS = ['零', '一', '两', '三', '四'];

/** 搜索各部分的周围：页头与左侧的目录。 */
export const guide: Translation<typeof english> = {
  'guide.config': ({ workers, fix, grain }) =>
    `${workers === null ? '三个线程' : `${COUNTS[workers] ?? workers}个工作线程`}，${fix === '' ? '没有修复' : fix}，${GRAINS[grain]}`,
  'guide.change': '更改',
  'guide.changeName': '更改修复方案、粒度、线程数',
  'guide.lab': '在实验室里',
  'guide.labName': '在实验室里：这次运行与它的路径',
  'guide.undo': '撤销',
  'guide.unprinted': '此处缺一部分：打印时尚未加载。再打印一次即可得到。',
  'guide.rail': '搜索的各部分',
  'guide.region': '搜索',
  'guide.outcomes': '结局',
  'guide.graph': '运行走向何处',
  'guide.futures': '可能的结局',
  'guide.fixes': '修复方案',
  'guide.races': '检测器',
  'guide.formal': '继续深入',
  'guide.outcomes.fact': ({ classes, outcomes, one }) =>
    one ? '只有一种结局' : `${classes} 类，${outcomes} 种结局`,
  'guide.graph.fact': ({ states }) => `${states} 个状态`,
  'guide.futures.decided': ({ step }) => `第 ${step} 步已定`,
  'guide.futures.always': '一开始就已定',
  'guide.futures.open': '未定',
  'guide.fixes.fact': ({ clean, known }) => `${known} 种中 ${clean} 种正常`,
  'guide.races.fact': ({ n, harmful }) =>
    n === 0 ? '这次运行中没有' : `这次运行中 ${n} 处，${harmful} 处造成损坏`,
  'guide.formal.fact': 'SPIN、TLA+、JSON',
};
