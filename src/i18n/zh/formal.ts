import type { formal as english } from '../en/formal.ts';
import type { Translation } from '../translation.ts';

interface Sum {
  readonly states: string;
  readonly terminals: string;
}

/** The part `formal` of the search. */
export const formal: Translation<typeof english> = {
  'formal.title': '继续深入',
  'formal.lead':
    '同一组状态机，写给另外两个检查器：写成 Promela 交给 SPIN，写成 TLA+ 交给 TLC。一行对一行，注明每行对应源码的哪一行，每种结局都是一条有名字的性质。它们计数的对象与本页相同；状态多到浏览器标签页装不下时，它们还能继续。',
  'formal.byCall':
    '在字节粒度下，报告所述的世界只保留每个副本的摘要，写不成可读的模型。这里是同一模型的粗粒度版本。',
  'formal.bySlot':
    'slot 粒度没有自己的导出：哪些步并入同一步，取决于路径的每个字节。字节粒度的结局与它相同，这里是字节粒度的模型。',
  'formal.checked': ({ path }: { readonly path: string }) =>
    `本项目的测试用 SPIN 运行这样的文件，并比较状态、转移和结局；TLA+ 则用它的语法解析，再由一个小求值器按 TLC 的方式计数。TLC 2.20 在 35 个这样的模块上运行过，数目与这里所写的一致。两者的用法，包括多核和多机：${path}。`,

  'formal.file': '文件',
  'formal.file.promela': 'Promela',
  'formal.file.tla': 'TLA+ 模块',
  'formal.file.cfg': 'TLC 配置',
  'formal.file.symmetry': 'TLC 配置（互换相同的线程）',
  'formal.preview': ({ name }: { readonly name: string }) => `${name}，全文`,
  'formal.opened': '从截断斜杠的那一行打开；用法写在文件开头',
  'formal.save': '保存文件',
  'formal.copy': '复制文本',
  'formal.saved': ({ name }: { readonly name: string }) => `已保存 ${name}。`,
  'formal.copied': '已复制。',
  'formal.notCopied': '浏览器拒绝复制。请选中文本自行复制。',

  'formal.run': '如何运行',
  'formal.run.note': '模块和配置放在同一个文件夹里。TLC 就是 tla2tools.jar 这个文件。',

  'formal.counts': '它们应当得到的计数',
  'formal.counts.what': '计数',
  'formal.counts.here': '本页',
  'formal.counts.states': '状态',
  'formal.counts.transitions': '转移',
  'formal.counts.outcomes': '结局',
  'formal.counts.why': ({ states, terminals }: Sum) =>
    `有 ${terminals} 个状态是运行的终点，监视进程在那里发言，SPIN 就各多存一个状态，并把初始状态也算作一次转移；TLC 在每个终点重复一次。所以对本页的 ${states} 个状态，两者应当一致。`,
  'formal.counts.symmetry': ({ states }: { readonly states: string }) =>
    `第二份配置里有 SYMMETRY 一行，TLC 用它就把相同工作线程互换后的状态算作一个：${states} 个。`,
  'formal.counts.unknown': '这个模型的搜索在此浏览器里还没有做完，所以文件里没有可以对照的数字。',
};
