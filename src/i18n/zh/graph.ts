import type { graph as english } from '../en/graph.ts';
import type { Translation } from '../translation.ts';

/** The part `graph` of the search. */
export const graph: Translation<typeof english> = {
  'graph.title': '各种交错走向何处',
  'graph.name': ({ first, second }) => `${first}与${second}的进度图`,
  'graph.help':
    '用方向键选择一个点。按回车，取到达该点的最短运行。按 Shift 加回车，让当前运行改道经过该点。按 Home 回到播放头。用加号、减号和 0 缩放。下面的表格给出同样的内容。',
  'graph.hint': '点击一个点，就取到达该点的最短运行。拖动当前运行，可以让它改道经过另一个点。',
  'graph.edge': '这个方向上没有更远的点了。',
  'graph.zoomIn': '放大',
  'graph.zoomOut': '缩小',
  'graph.zoomAll': '整张图',

  'graph.pair': '图中的线程',
  'graph.pair.of': ({ x, y }) => `${x} 和 ${y}`,
  'graph.grain': '图中的步',
  'graph.grain.calls': '整次调用',
  'graph.grain.bytes': '单个字节',

  'graph.band.loan': ({ letter }) => `${letter} 改写了斜杠`,
  'graph.band.freed': ({ letter }) => `${letter} 已释放`,

  'graph.drawn': '画出的结局：',
  'graph.drawn.area': '。面积是经过该点的运行中以此结局结束的比例。',

  'graph.place.before': ({ row, name }) => (name === '' ? `在 ${row} 之前` : `在 ${row} ${name}之前`),
  'graph.place.end': '已到终点',
  'graph.where': ({ first, x, second, y }) => `${first} ${x}，${second} ${y}`,
  'graph.tell': ({ where, list, states, isOnRun }) =>
    `${where}${isOnRun ? '，在当前运行上' : ''}：${list}。状态数：${states}。`,

  'graph.waiting': '绘图进度',
  'graph.searching': ({ states }) => `正在为绘图搜索状态，已找到 ${states} 个。`,
  'graph.cancel': '取消',
  'graph.cancelled': '已取消绘图。',
  'graph.retry': '绘制',
  'graph.ask': ({ states }) => `这些图需要 ${states} 个以上的状态，最多占用半个 GB 内存，大约需要十秒。`,
  'graph.ask.yes': '仍然绘制',
  'graph.most': ({ states }) =>
    `这些图需要 ${states} 个以上的状态，超出了本页的能力。改用整次调用、减少工作线程或换一条更短的路径，需要的状态会少一些。`,
  'graph.memory': '绘图停止：浏览器没有更多内存可用。',
  'graph.failed': ({ reason }) => `绘图停止：${reason}。`,
};
