import type { races as english } from '../en/races.ts';
import type { Translation } from '../translation.ts';
import { byteName } from './names.ts';

/** 字符串里的位置，从 0 数起。 */
const bytes = ({ ranges }: { readonly ranges: string }): string => `下标 ${ranges}`;

/** The part `races` of the search. */
export const races: Translation<typeof english> = {
  'races.title': '数据竞争检测器会报告什么？',
  'races.lead':
    '不同线程访问同一个字节，至少一方是写，而程序里又没有任何机制规定两者的先后，这就是⟦data-race|数据竞争⟧。它和⟦race-condition|竞态条件⟧不是一回事，后者说的是结局取决于次序。这里的检测器为舞台上的这次运行算出⟦happens-before|先行发生（happens-before）⟧关系：每个线程自身的次序、互斥锁、等待和引用计数。它列出的，是这些关系都没有规定先后的冲突访问。',
  'races.none': '这次运行里没有冲突的访问。',
  'races.noneOpen': '到目前为止没有冲突的访问。运行尚未结束。',
  'races.count': ({ n, text }) =>
    n === 1 ? '这次运行里有一处数据竞争。' : `这次运行里有 ${text} 处数据竞争。`,
  'races.clean': '结局正常，数据竞争却依然存在：数据竞争是访问之间的关系，与某一次运行是否走运无关。',
  'races.hintOnly': '这里对共享字符串的每次访问都有 happens-before 关系。剩下的是列表里缓存的查找位置。',
  'races.picture': ({ n, schedule }) => `运行 ${schedule}，其中的数据竞争画成两步之间的连线：${n}`,

  'races.range': ({ from, to }) => `${from} 到 ${to}`,
  'races.and': ({ first, last }) => `${first} 和 ${last}`,
  'races.on.value': ({ ranges }) => `共享字符串${bytes({ ranges })} 上的数据竞争`,
  'races.on.header': '共享名值对头部上的数据竞争',
  'races.on.name': '共享名值对名称上的数据竞争',
  'races.on.head': '共享列表头上的数据竞争',
  'races.on.walkHint': '列表里缓存的查找位置（walk hint）上的数据竞争',
  'races.free.value': ({ ranges }) => `与释放之间的数据竞争，共享字符串${bytes({ ranges })}`,
  'races.free.header': '与释放之间的数据竞争，共享名值对的头部',
  'races.free.name': '与释放之间的数据竞争，共享名值对的名称',
  'races.free.head': '与释放之间的数据竞争，共享列表头',

  'races.step': ({ step }) => `第 ${step} 步`,
  'races.before': '在它之前',
  'races.read.one': ({ byte }) => `读到 ${byteName(byte)}`,
  'races.read.many': ({ n }) => `读 ${n} 个字节`,
  'races.write.one': ({ byte }) => `写入 ${byteName(byte)}`,
  'races.write.many': ({ n }) => `写 ${n} 个字节`,
  'races.write.free': '释放它',
  'races.write.hint': '写缓存的查找位置',
  'races.just': ({ row }) => `就在 ${row} 之前`,
  'races.comma': '，',

  'races.seen': '这次读看到了对方写入的内容：在这次运行里，这处竞争造成了损坏。',
  'races.stands': ({ n, ranges }) =>
    ranges === '' ? `代表 ${n} 对步骤。` : `代表 ${n} 对步骤，${bytes({ ranges })}。`,
  'races.order.nothing': '没有互斥锁、等待或引用计数规定两者的先后，所以没有 happens-before 关系。',
  'races.order.holder': ({ holder, other }) =>
    `${holder} 持有互斥锁，${other} 没有：互斥锁只能约束同样加锁的线程。`,
  'races.order.outside': '两者都在互斥锁之外。',
  'races.order.join': '等待只保证释放在其他线程之后，不规定这两步的先后。',
  'races.order.refcount': '引用计数只保证释放在其他线程之后，不规定这两步的先后。',

  'races.hint.what': ({ caller }) =>
    `每个工作线程都要遍历共享列表（从 ${caller} 开始），nvlist_next_nvpair 会在列表里记下遍历到了哪里：P1 之前记一次，到列表末尾、PACK 之前再记一次。记录的位置不对时，函数只是从头查找列表，所以这处竞争实际上无害。按 C 内存模型，它仍是数据竞争。`,
  'races.hint.model': '模型里没有哪一步访问它。只有这个检测器知道它，它不影响任何结局和计数。',
  'races.hint.lock':
    '模型把 UN 紧接在最后一个查看字符串的步骤之后，所以列表末尾的那次写在互斥锁之外。如果互斥锁一直持有到列表末尾，就能保护这次写。第一次写在 LK 之前还是之后，模型没有规定；无论哪种情况，这处竞争都还在。',
  'races.hint.merged': ({ n }) =>
    `合并的修复也没有消除它。实测：在改用私有副本的真实代码上，ThreadSanitizer 给出 ${n} 条报告，就是这一处。`,
  'races.measured': ({ threads, rounds, reports }) =>
    `实测：在真实代码上用 ${threads} 个线程运行 ${rounds} 轮，ThreadSanitizer 给出 ${reports} 条报告：写 NUL 与 strlen，写 NUL 与 strrchr，恢复斜杠的写与首字节的普通读，以及缓存的查找位置。只要运行执行到那些步，这里都能找到。`,

  'races.copy': '复制为文本',
  'races.copied': '报告已复制。',
  'races.copyFailed': '浏览器不允许复制。文本显示在下面。',
  'races.text': '文本形式的报告',
  'races.text.of': ({ n, all }) => `数据竞争 ${n}，共 ${all} 处`,
  'races.text.access': ({ step, thread, row, what }) => `第 ${step} 步，${thread}：${row}，${what}`,
  'races.text.run': ({ world, path, fix, grain, schedule }) =>
    `世界 ${world}，路径 ${path}，修复方案 ${fix}，粒度 ${grain}，调度序列 ${schedule}`,
};
