import type { runs as english } from '../en/runs.ts';
import type { Translation } from '../translation.ts';

/** 分支树：保留了哪些运行、现在在哪一条、名称，以及能对每条做什么。打开时才加载。 */
export const runs: Translation<typeof english> = {
  'runs.title': '其他走向',
  'runs.lead': '每次分叉，离开的运行和新得到的运行都会保留，直到你删除它们；重新加载页面后也还在。',
  'runs.none': '还没有留下其他走向：在播放头处选择另一个线程即可分叉。',
  'runs.group': ({ fix, path }) => `${fix === '' ? '无修复' : fix}，${path}`,
  'runs.here': ({ step, of }) => `你在这里，第 ${step} 步，共 ${of} 步`,
  'runs.root': ({ of }) => `${of} 步`,
  'runs.parts': ({ step }) => (step === 0 ? '从开头分开' : `第 ${step} 步之后分开`),
  'runs.open': '尚未结束',
  'runs.name': '名称',
  'runs.nameOf': ({ schedule }) => `${schedule} 的名称`,
  'runs.longName': ({ most }) => `名称最多 ${most} 个字符。`,
  'runs.show': '显示',
  'runs.showOf': ({ name }) => `显示 ${name}`,
  'runs.compare': '对比',
  'runs.compareOf': ({ name }) => `对比 ${name}`,
  'runs.drop': '删除',
  'runs.dropOf': ({ name }) => `删除 ${name}`,
  'runs.dropped': ({ name }) => `已删除 ${name}。`,
  'runs.back': '撤销删除',
  'runs.keep': '保留这次运行',
  'runs.close': '关闭',
};
