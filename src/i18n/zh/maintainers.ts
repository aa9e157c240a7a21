import type { maintainers as english } from '../en/maintainers.ts';
import type { Translation } from '../translation.ts';

/** 维护者一页。随页面加载。 */
export const maintainers: Translation<typeof english> = {
  'track.title': '维护者',
  'track.lead':
    '可以从 CONTRIBUTING 文件链接到这一页：练习这场竞态，查看每一步对应源码的哪一行，了解哪些性质必须成立，再用八个问题评审下一处改动。',
  'track.exercises': '练习',
  'track.source': '源码对照',
  'track.sourceLead': (args) =>
    `模型的每一步对应 OpenZFS 在提交 \`${args.commit}\` 时的哪一行。这份列表由舞台所运行的状态图生成。`,
  'track.faithful': '按源码：每个工作线程',
  'track.article': '按报告所述',
  'track.row': '步',
  'track.what': '做什么',
  'track.where': '位置',
  'track.asReported': '按报告所述；实际发生在',
  'track.tip': (args) => `${args.place}，提交 ${args.commit}`,
  'track.invariants': '必须成立的性质',
  'track.invariantsLead': '每一条都由本项目的测试保证。',
  'track.review': '评审清单',
  'track.reviewLead': '每个问题都取自某一章。',
  'track.chapter': (args) => `第 ${args.n} 章`,
  'track.export': '导出到其他工具',
  'track.exportText': '搜索可以把舞台上的模型导出为 SPIN 用的 Promela 和 TLA+，并附上检查器应当得到的计数。',
  'track.exportLink': '打开搜索',
  'track.print': '打印本页',

  'hold.parity': '工作线程和图示运行同一张状态图：图里改动一步，重放、搜索和画面都会随之改变。',
  'hold.restored': '当所有工作线程都已结束而进程还在时，共享字符串又是完整的。',
  'hold.own': '工作线程自己的截断影响不到自己：它的副本在此之前就已完成。',
  'hold.clone': '采用 `clone` 之后，无论哪种粒度，都没有哪一步写共享字符串。',
  'hold.lock': '采用 `lock` 之后，对共享字符串的每次读写都在互斥锁之内。',
  'hold.kernel': '内核的判定，就是编解码器对这次运行的这些字节给出的回答。',
  'hold.rule': '当且仅当预留的空间与字符串所需的空间不同时，撕裂会被发现。',
  'hold.counts': '计数、概率和最少抢占数与独立程序的结果相同。',

  'review.1': '有没有指针去掉了 `const`，无论是显式转换，还是经由 `strchr` 一类函数？',
  'review.2': '有没有经由它写入？',
  'review.3': '还有谁持有同一个对象？它们此刻能运行吗？',
  'review.4': '有没有临时改写、随后恢复的值？在这期间，谁看得到改写后的值？',
  'review.5': '长度和内容是不是在不同的时刻读取的？',
  'review.6': '由谁释放？靠什么保证所有使用者都已结束？',
  'review.7': '失败时，会不会去读一份从未写入的应答？errno 能不能一直传到报错信息里？',
  'review.8': '库会不会因为一个任务失败就结束整个进程？',
};
