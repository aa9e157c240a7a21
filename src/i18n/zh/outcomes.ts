import type { outcomes as english } from '../en/outcomes.ts';
import type { Translation } from '../translation.ts';
import { all, listOf, the } from './names.ts';

type Ended = Parameters<(typeof english)['outcome.efault']>[0];

const isWorker = ({ who, threads }: Ended): boolean => threads[who[0] ?? 0]?.role === 'worker';
const pools = (ended: Ended): string =>
  isWorker(ended) ? `${all(ended.threads, ended.who)}的池已导入` : '池已导入';
const lists = ({ who, threads }: Ended): string =>
  who.length === 1 ? listOf(threads, who[0] ?? 0) : `${all(threads, who)}的列表`;

const KEYS: Readonly<Record<string, string>> = {
  v: '版本',
  page: '页面',
  world: '世界',
  pools: '线程数',
  grain: '粒度',
  select: '所选字节',
  lang: '语言',
};

/** 运行的结局，线程或输入为何不行，以及一次改动没能保留什么。 */
export const outcomes: Translation<typeof english> = {
  'outcome.efault': (ended) => `内核拒绝了${lists(ended)}：EFAULT，显示为“out of memory”。`,
  'outcome.crash': ({ threads, who }) => `${all(threads, who)}没找到斜杠，却去读空指针：SIGSEGV。`,
  'outcome.crashFreed': ({ threads, who }) => `${all(threads, who)}读了已释放的列表：SIGSEGV。`,
  'outcome.blocked': ({ threads, who }) => `死锁。${all(threads, who)}彼此都在等对方，没有线程能运行。`,
  'outcome.garbage': (ended) => `内核接受了${lists(ended)}，里面有毒化字节，没有任何提示。`,
  'outcome.einvalGarbage': (ended) => `内核发现${lists(ended)}里有毒化字节：EINVAL。池没有导入。`,
  'outcome.einval': (ended) => `内核拒绝了${lists(ended)}里的 ${ended.value}：EINVAL。池没有导入。`,
  'outcome.trunc': (ended) => `${pools(ended)}，但缓存文件成了 ${ended.value}，没有任何提示。`,
  'outcome.truncEmpty': (ended) =>
    `${pools(ended)}，但用的是默认缓存文件，不是 ${ended.path}，没有任何提示。`,
  'outcome.baddir': ({ threads, who }) => `${all(threads, who)}拒绝了好的路径：查不到目录。`,
  'outcome.badfile': ({ threads, who }) => `${all(threads, who)}拒绝了好的路径：最后一个斜杠之后没有文件名。`,
  'outcome.badpath': ({ threads, who }) => `${all(threads, who)}拒绝了好的路径：开头没有斜杠。`,
  'outcome.killed': ({ threads, who }) => `${all(threads, who)}随之终止。`,
  'outcome.ok': ({ threads, who }) => `${all(threads, who)}：ok。`,
  'outcome.open': ({ threads, who }) => `尚未结束：${all(threads, who)}还能运行。`,
  'outcome.clean': '所有线程都已结束，每份副本都完整。',
  'outcome.told': ({ step, sentences }) => `第 ${step} 步：${sentences.join('')}`,
  'outcome.readFreed': ({ threads, who }) => `${all(threads, who)}读了已释放的内存。`,
  'outcome.wroteFreed': ({ threads, who }) => `${all(threads, who)}写了已释放的内存。`,

  'refuse.dead': ({ threads, thread, step }) =>
    `${the(threads, thread)}无法运行：进程已在第 ${step} 步退出。`,
  'refuse.mutex': ({ threads, thread, holder }) =>
    `${the(threads, thread)}无法运行：互斥锁由${the(threads, holder)}持有。`,
  'refuse.done': ({ threads, thread, token }) => `${the(threads, thread)}已经结束，结局是 ${token}。`,
  'refuse.join': ({ threads, thread, who }) =>
    `${the(threads, thread)}要等${all(threads, who)}结束才能继续。`,

  'path.empty': '缓存文件路径是空的，可以试 /var/cache/zpool.cache。',
  'path.relative': ({ text }) => `缓存文件路径要以斜杠开头，可改为 /${text}。`,
  'path.trailing': '路径以斜杠结尾，没有指明文件。',
  'path.nul': '路径里有 NUL，字符串到那里就结束了。',
  'path.character': '路径里有可打印 ASCII 以外的字符。',
  'path.long': ({ n, max }) => `路径有 ${n} 个字符，本页最多显示 ${max} 个。`,
  'path.slashes': ({ n, max }) => `路径有 ${n} 个斜杠，本页最多显示 ${max} 个。`,

  'config.world': '本页有两个世界：article 和 faithful。',
  'config.threads': '按报告所述有 3 个线程，按源码有 2 到 4 个工作线程。',
  'config.grain': '这个世界不能按那种粒度来切。',
  'config.fixCount': '每个工作线程都要给一种修法。',
  'config.fixPair': '这几种修法不能同用。',
  'config.fixUnknown': ({ word }) => `这个世界里没有名为“${word}”的修法。`,

  'schedule.unknown': ({ text, letters }) =>
    text === ''
      ? `调度序列在该写线程的地方中断，可用的有 ${letters.join('、')}。`
      : `这里没有名为“${text}”的线程，可用的有 ${letters.join('、')}。`,
  'schedule.count': ({ text }) => `“${text}”不成一段：一个线程至少走一步。`,
  'schedule.separator': ({ text }) => `两段之间要有一个点，加在“${text}”之前。`,
  'schedule.long': ({ text, max }) => `“${text}”要走的步太多，本页最多显示 ${max} 步。`,

  'address.newer': ({ text }) => `这个地址来自本站的更新版本（${text}），这里改为显示初始画面。`,
  'address.long': ({ found, max }) => `这个地址有 ${found} 个字符，只读了前 ${max} 个。`,
  'address.value': ({ key, text, used }) =>
    used === ''
      ? `本页不认识“${text}”这样的${KEYS[key] ?? key}，已略去。`
      : `本页不认识“${text}”这样的${KEYS[key] ?? key}，改为 ${used}。`,
  'address.path': ({ why, used }) => `${why}这里改为显示 ${used}。`,
  'address.fixUnknown': ({ text, used }) => `这个世界里没有名为“${text}”的修法，改为 ${used}。`,
  'address.fixPair': ({ text, used }) => `修法“${text}”不能与其余的同用，改为 ${used}。`,
  'address.fixCount': ({ text, used }) => `“${text}”没有给每个工作线程一种修法，改为 ${used}。`,
  'address.damaged': ({ text, step }) => `这个地址在“${text}”处中断，已显示到第 ${step} 步为止的运行。`,
  'address.step': ({ text, used }) => `这次运行没有第“${text}”步，这里停在第 ${used} 步。`,
  'address.notEnabled': ({ threads, error }) =>
    `第 ${error.index + 1} 步要${the(threads, error.thread)}运行，但它此时无法运行。运行停在这一步之前。`,

  'notice.kept': ({ threads, kept, total, error }) => {
    const asked = `${total} 步里保留了 ${kept} 步：第 ${error.index + 1} 步要${the(threads, error.thread)}运行`;
    switch (error.reason) {
      case 'finished':
        return `${asked}，但它已经结束。`;
      case 'dead':
        return `${asked}，但进程已经退出。`;
      case 'mutex':
        return `${asked}，但它在等互斥锁。`;
      case 'join':
        return `${asked}，但它要等其他线程结束。`;
      case 'unknown':
        return `${asked}，但这次运行里没有它。`;
    }
  },
  'notice.outcome': ({ before, after }) =>
    after === '' ? `粒度变了，这次运行不再以 ${before} 结束。` : `粒度变了，结局从 ${before} 变成 ${after}。`,

  'landmark.torn': '撕裂的副本：量时完整，抄时有洞',
  'landmark.clean': '无事：线程一个接一个',
  'landmark.shorter': '静默变短：内核接受 /var/cache',
  'landmark.useAfterFree': '释放后使用：S 抄到毒化字节',
  'landmark.writeAfterFree': '释放后写入：V 把斜杠写进已释放的内存',
  'landmark.sourceShorter': '静默变短：A 借走斜杠时 B 来抄写',
  'landmark.sourceTorn': '撕裂的副本：A 先量，B 切断，A 抄到洞',
  'landmark.sourceBadDirectory': '好路径被拒：A 还回了 B 切断的斜杠',
  'landmark.sourceCrash': '崩溃：唯一的斜杠被借走，A 找不到斜杠',
  'landmark.sourceThree': '三个池，三种回答',
};
