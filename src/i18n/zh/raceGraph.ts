import type { raceGraph as english } from '../en/raceGraph.ts';
import type { Translation } from '../translation.ts';

/** 自己写的竞态的进度图。需要时才加载。 */
export const raceGraph: Translation<typeof english> = {
  'raceGraph.none': '有线程会两次到达同一行，进度不成一条线，因此没有进度图。',
  'raceGraph.large': '这段竞态的状态太多，画不成进度图。',
  'raceGraph.wait': '正在统计经过每个点的运行。',
  'raceGraph.bad': '异常',
  'raceGraph.fine': '正常',
  'raceGraph.drawnBad': '圆点的面积是经过该点的运行中结局异常的比例；着色处：从那里起每次运行都以异常结束。',
  'raceGraph.drawnFine': '从任何一点出发，都没有异常结局。',
  'raceGraph.about': ({ x, y }) => `${x} 向右走，${y} 向上走。每一种交错都是从左下角出发的一条阶梯。`,
  'raceGraph.before': ({ thread, row }) => `${thread} 在 ${row} 之前`,
  'raceGraph.ended': ({ thread }) => `${thread} 已到结尾`,
  'raceGraph.tell': ({ where, list, share }) => `${where}。全部运行的 ${share} 经过这里；从这里起：${list}。`,
};
