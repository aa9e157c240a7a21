import type { Translation } from '../catalogue.ts';
import type { raceMend as english } from '../en/race-mend.ts';

export const raceMend: Translation<typeof english> = {
  'mend.title': ({ n, all, name }) => `修复练习，第 ${n} 题，共 ${all} 题：${name}`,
  'mend.next': '下一题',
  'mend.restart': '重新开始',
  'mend.leave': '以后再做',
  'mend.hint': '提示',
  'mend.without': ({ list }) => `不用 ${list}。`,
  'mend.count': ({ n, all }) => `${all} 条要求中满足 ${n} 条（逐次访问，搜索全部交错）`,
  'mend.judging': '正在判定……',
  'mend.unread': '文本有错误，改到能读懂之后再判定。',
  'mend.endless': ({ line }) =>
    `有的运行会在第 ${line} 行永远循环下去。只用来等待的循环，请改写成 \`wait\`。`,
  'mend.failed': ({ reason }) => `无法判定：${reason}`,
  'mend.again': '重新判定',
  'mend.solved': ({ all }) => `已解出。${all} 种交错的结局都没有异常：已证明。`,
  'mend.unsolved': '尚未解出。',
  'mend.receipt': '复制凭证',
  'mend.receiptCopied': '凭证已复制',
  'mend.receiptAbout': '凭证就是带有你的文本的链接。它本身不声明任何结果：谁打开它，都会当场重新判定。',
  'mend.brought': '文本来自链接，刚刚在这个浏览器里重新判定过。',
  'mend.met': '满足',
  'mend.unmet': '未满足',

  'mend.rule.given': '共享数据的初始值不变',
  'mend.rule.threads': '线程不变',
  'mend.rule.conditions': '`never`、`exists` 和 `show` 各行不变',
  'mend.rule.without': '没有使用不许用的语句',
  'mend.rule.whole': '搜索已完成',
  'mend.rule.never': '没有违反任何 `never`',
  'mend.rule.fault': '没有线程出错，也没有使用已释放的内存',
  'mend.rule.deadlock': '没有死锁',
  'mend.rule.exists': '每个 `exists` 仍有可能成立',
  'mend.rule.work': '各线程依次运行时，结果与原来相同',
  'mend.broken.names': ({ rule, list }) => `${rule}（不满足：${list}）`,
  'mend.broken.work': ({ rule, order, must, does }) =>
    `${rule}：按 ${order} 的顺序应得 \`${must}\`，实得 \`${does === '' ? '–' : does}\``,

  'mend.letter.task': '寄信人放好信并举起标志，收信人先看标志。有时取到的信却是空的。',
  'mend.letter.hint': '有两行的顺序反了。',
  'mend.ticket.task': '两个售票员先看还有没有票，再卖出。票只有一张，看看它会卖出几次。',
  'mend.ticket.hint': '查看和卖出必须连在一起：谁占着柜台，谁就把两件事都做完。',
  'mend.transfers.task': '钱从一个账户转到另一个账户，再转回来。每个账户各有一把锁。有时两个线程会永远停住。',
  'mend.transfers.hint': '两个线程要按同一顺序加锁，或者绝不同时持有两把锁。',
  'mend.parcels.task': '商店用一个箱子先后发出两个包裹，两个送货员应当各得一个。',
  'mend.parcels.hint': '一个送货员看到箱子里有货、还没取走的时候，另一个送货员也看到了。',
  'mend.closed.task':
    '关闭方等到没有人使用数据，就释放它。读取方检查时数据还开着，却仍然读到已释放的内存。挪动几行即可，不需要锁。',
  'mend.closed.hint': '读取方先声明自己在用，再看数据是否还开着，就不会漏掉。',
  'mend.readers.task': '写线程修改两个相互关联的数。读线程不能看到一新一旧，但两个读线程仍应能同时读。',
  'mend.readers.hint': '写线程要等到里面没有人，并且在写的时候不让读线程进来。',
  'mend.barrier.task': '两个工作线程每做完一半工作就互相等待。快的已经到了第二次等待，另一个还停在第一次。',
  'mend.barrier.hint': '不能把第二次当成第一次：换一个标志，或者用一个只增不减的数。',
  'mend.own-lock.task':
    '两个线程各用一个标志把对方挡在外面，但都是先看对方的标志，再举起自己的。请写出一把真正管用的锁。',
  'mend.own-lock.hint':
    '先举起自己的标志，再看对方的。只做到这一点，两边可能永远等下去：由谁让步，要靠第三个变量决定。',
};
