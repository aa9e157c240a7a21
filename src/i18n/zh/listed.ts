import type { listed as english } from '../en/listed.ts';
import type { Translation } from '../translation.ts';

/** 结局的列表，以及可以带走的内容。靠近窗口时才加载。 */
export const listed: Translation<typeof english> = {
  'outcomes.title': ({ text }) => `${text} 种结局`,
  'outcomes.order': '排序',
  'outcomes.order.likely': '概率大的在前',
  'outcomes.order.many': '交错多的在前',
  'outcomes.order.easy': '抢占少的在前',
  'outcomes.order.name': '按名称',
  'outcomes.find': '查找',
  'outcomes.all': '所有类别',
  'outcomes.only': ({ name }) => `只列：${name}`,
  'outcomes.outcome': '结局',
  'outcomes.interleavings': '交错数',
  'outcomes.share': '占比',
  'outcomes.probability': '随机调度器',
  'outcomes.preemptions': '最少抢占',
  'outcomes.switches': '最少切换',
  'outcomes.sum': ({ text, sum }) => `${text} 种结局，${sum} 种交错`,
  'outcomes.rest': ({ n, sum }) => `，另有 ${n} 种，共 ${sum}`,
  'outcomes.show': '演示',
  'outcomes.showName': ({ outcome }) => `演示以 ${outcome} 结束、抢占最少的那次运行`,
  'outcomes.none': '没有哪种结局同时符合这些文字和这个类别。',
  'outcomes.more': ({ n }) => `列出全部 ${n} 种`,
  'outcomes.fewer': '收起',
  'outcomes.shown': ({ n, of }) => `列出 ${of} 种结局中的 ${n} 种。`,
  'outcomes.marks':
    '时间线上，两个步号之间的实心楔形表示抢占：前一个线程本来还能继续。空心楔形是其他上下文切换。',
  'take.copy': '复制为 JSON',
  'take.copied': '已复制。',
  'take.notCopied': '浏览器不允许复制。',
  'take.save': '下载 JSON',
  'take.saved': ({ name }) => `已保存为 ${name}。`,
  'take.link': '复制这次搜索的链接',
  'take.linked': '链接已复制，打开后就是这次搜索。',
};
