import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '../translation.ts';
import { the } from './names.ts';

const KEYS: Readonly<Record<string, string>> = {
  v: '版本',
  page: '页面',
  world: '世界',
  pools: '线程数',
  grain: '粒度',
  select: '所选字节',
  buffer: '缓冲区',
  lang: '语言',
};

/** 一段文字、一个地址或一次改动出了什么问题。出了才加载。 */
export const trouble: Translation<typeof english> = {
  'path.empty': '缓存文件路径是空的，可以试 /var/cache/zpool.cache。',
  'path.relative': ({ text }) => `缓存文件路径要以斜杠开头，可改为 /${text}。`,
  'path.none':
    '“none”表示不要缓存文件：校验在查找斜杠之前就结束，什么也不会截断，也就没有竞态可看。请给一条路径。',
  'path.trailing': '路径以斜杠结尾，没有指明文件。',
  'path.nul': '路径里有 NUL，字符串到那里就结束了。',
  'path.character': '路径里有可打印 ASCII 以外的字符。',
  'path.long': ({ n, max }) => `路径有 ${n} 个字符，本页最多显示 ${max} 个。`,
  'path.slashes': ({ n, max }) => `路径有 ${n} 个斜杠，本页最多显示 ${max} 个。`,

  'config.world': '本页有两个世界：article（按报告所述）和 faithful（按源码）。',
  'config.threads': '按报告所述，有 3 个线程；按源码，有 2 到 4 个工作线程。',
  'config.grain': '这个世界没有那种粒度。',
  'config.fixCount': '每个工作线程都要指定一种修复方案。',
  'config.fixPair': '这几种修复方案不能同时使用。',
  'config.fixUnknown': ({ word }) => `这个世界里没有名为“${word}”的修复方案。`,

  'schedule.unknown': ({ text, letters }) =>
    text === ''
      ? `调度序列在应当写线程的地方中断，可用的有 ${letters.join('、')}。`
      : `这里没有名为“${text}”的线程，可用的有 ${letters.join('、')}。`,
  'schedule.count': ({ text }) => `“${text}”不能表示一段运行：一个线程至少要执行一步。`,
  'schedule.separator': ({ text }) => `两段之间要用点、逗号或空格隔开，请加在“${text}”之前。`,
  'schedule.long': ({ text, max }) => `“${text}”要求的步数太多，本页最多显示 ${max} 步。`,

  'address.newer': ({ text }) => `这个地址来自本站的更新版本（${text}），这里改为显示初始画面。`,
  'address.long': ({ found, max }) => `这个地址有 ${found} 个字符，只读取了前 ${max} 个。`,
  'address.end': ({ text }) =>
    `这个地址以“${text}”结尾：它可能在那里被截断，也可能带了不属于它的内容。这里按原样读取。`,
  'address.value': ({ key, text, used }) =>
    used === ''
      ? `本页不认识“${text}”这样的${KEYS[key] ?? key}，已忽略。`
      : `本页不认识“${text}”这样的${KEYS[key] ?? key}，改为 ${used}。`,
  'address.path': ({ why, used }) => `${why}这里改为显示 ${used}。`,
  'address.fixUnknown': ({ text, used }) => `这个世界里没有名为“${text}”的修复方案，改为 ${used}。`,
  'address.fixPair': ({ text, used }) => `修复方案“${text}”不能与其余的同时使用，改为 ${used}。`,
  'address.fixCount': ({ text, used }) => `“${text}”没有给每个工作线程指定一种修复方案，改为 ${used}。`,
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

  'notice.futureDropped': ({ most, schedule }) =>
    `最多保留 ${most} 次运行：为了保留这一次，删除了最早的未命名运行 ${schedule}。`,
  'notice.futuresUnsaved': '浏览器不允许本页保存其他走向：重新加载页面后它们就没有了。',
  'notice.futuresRefused': ({ lost }) =>
    lost === null
      ? '重新加载之前保留的运行无法读取，因此不显示。'
      : `重新加载之前保留的运行中有 ${lost} 次无法读取，因此不显示。`,
  'notice.fixDropped': (args) => `这个世界里没有 ${args.words}，修复方案的这一部分已去掉。`,
};
