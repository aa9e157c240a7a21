import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';
import { GRAINS } from './grains.ts';

type Model = Parameters<(typeof english)['search.model']>[0];
const COUNTS = ['零', '一', '两', '三', '四'];
const who = (workers: number | null): string =>
  workers === null ? '三个线程' : `${COUNTS[workers] ?? workers}个工作线程`;
const model = ({ path, fix, workers, grain }: Model): string =>
  `${who(workers)}，${path}，${fix === '' ? '没有修复' : `修复方案 ${fix}`}，${GRAINS[grain]}`;

/** 搜索：有多大，得出什么结局，以及结局列表。 */
export const search: Translation<typeof english> = {
  'search.title': '全部交错',
  'search.model': (args) => model(args),
  'search.interleavings': '交错数',
  'search.interleavings.note': ({ about }) =>
    `各线程的步可以排成的次序${about === '' ? '' : `，约 ${about}`}`,
  'search.states': '状态数',
  'search.states.note': ({ held }) =>
    `内存和各线程的状态，不同的交错在这里重新汇合${held === '' ? '' : `；相同的工作线程可以互换，只需存 ${held} 个`}`,
  'search.traces': '迹数',
  'search.traces.note': '相邻的两步如果互不相关，就可以交换；只差这种次序的交错算同一条迹',
  'search.traces.coarse': '只在按调用时统计迹数',
  'search.traces.count': '统计迹数',
  'search.traces.cancelled': '未统计',
  'search.why': ({ time, states }) =>
    `${time === '' ? '它们' : `逐种运行，每秒一百万种，也要 ${time}。但它们`}一再汇合到相同的状态。搜索对存下的 ${states} 个状态各只访问一次，并把经过每个状态的路径数累加起来：每种交错都计入，没有遗漏。`,
  'search.hours': ({ text }) => `${text} 小时`,
  'search.years': ({ text }) => `${text} 年`,
  'search.grain': '搜索的粒度',
  'search.grain.lab': '与实验室相同',
  'search.grain.slot': `${GRAINS.slot}，用于证明`,
  'search.grain.note': `${GRAINS.slot}搜索时，一步是一次其他线程看得到的读或写。它能到达的结局与${GRAINS.byte}相同，状态却少得多；这种粒度只用于搜索。`,

  'search.shipped': '这份结果随页面提供：构建页面时，用同样的代码搜索得出。',
  'search.here': '在这个浏览器里重新搜索',
  'search.took': ({ time, states }) => `已在这个浏览器里搜索，用时 ${time}，存下 ${states} 个状态。`,
  'search.agrees': '与随页面提供的结果相同，每个数字都一致。',
  'search.differs': '与随页面提供的结果不同：两者必有一个是错的。',
  'search.phase.start': '正在启动搜索。',
  'search.phase.states': ({ states, outcomes }) => `正在查找状态：已有 ${states} 个，结局 ${outcomes} 种。`,
  'search.phase.counts': ({ share }) => `正在计数：${share}。`,
  'search.phase.schedules': '正在查找抢占最少的运行。',
  'search.phase.traces': ({ share }) => `正在统计迹数：${share}。`,
  'search.progress': '搜索进度',
  'search.cancel': '取消',
  'search.cancelled': '搜索已取消。',
  'search.again': '搜索',
  'search.memory':
    '搜索停止：浏览器没有更多内存可用。减少工作线程、改用更粗的粒度，或换一条斜杠更少的路径，需要的内存都会变少。',
  'search.stopped': ({ reason }) => `搜索停止：${reason}。`,
  'search.empty': '这条路径和这种修复方案还没有搜索。',
  'search.partial': '搜索提前停止，以下计数只是下界，不是证明。',
  'search.partial.mark': '部分结果',
  'search.ask': ({ states }) => `状态超过 ${states} 个。要全部搜索，这个浏览器可能需要几百 MB 内存。`,
  'search.ask.yes': '全部搜索',
  'search.most': ({ states }) =>
    `状态超过 ${states} 个，超出了本页的能力。可以用下面的导出，让 SPIN 或 TLC 继续搜索。`,

  'proof.title': '证明',
  'proof.done': (args) => `${args.n} 种交错中没有异常结局：${model(args)}。`,
  'proof.scope': '它只对这条路径、这个线程数、这种修复方案和这种粒度成立，不适用于其他情形。',
  'proof.wait': ({ grain }) => `按调用时没有异常结局。证明要用${GRAINS[grain]}，正在搜索。`,
  'proof.open': ({ grain }) => `按调用时没有异常结局。${GRAINS[grain]}的搜索不完整，所以没有得到证明。`,
  'proof.fails': ({ grain, n }) => `只在按调用时没有异常结局。${GRAINS[grain]}下有 ${n} 种结局。`,

  'classes.title': '结局分类',
  'classes.name': '结局类别',
  'classes.random': '随机调度器',
  'classes.preemptions': '最少抢占',
  'classes.show': '显示',
  'classes.only':
    '选择一个类别，就只列出这一类的结局，并画在图上。每次运行只计一次，归入其中最严重的一类；各类相加就是全部。',
  'classes.scheduler': ({ grain }) =>
    `随机调度器：每一步都从可运行的线程中等概率地选择一个，这里${GRAINS[grain]}。不是你机器上的发生率。`,

  'outcomes.run': '运行',
  'outcomes.this': '当前运行',
};
