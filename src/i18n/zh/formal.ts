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
    '把同样的状态机写给另外两个模型检查器：用 Promela 写给 SPIN，用 TLA+ 写给 TLC。文件与模型逐行对应，注明每一行代表源码的哪一行，每种结局都写成一条命名的性质。它们计数的对象与本页相同；当状态多到浏览器标签页放不下时，它们还能继续搜索。',
  'formal.byCall':
    '在“按报告所述”的世界里，按字节时模型只保留每个副本的摘要，无法导出成可读的文件。这里是同一个模型按调用的版本。',
  'formal.bySlot':
    '按可见访问的模型不单独导出：哪些步并入同一步，取决于路径的每个字节。按字节的结局与它相同，这里是按字节的模型。',
  'formal.checked': ({ path }: { readonly path: string }) =>
    `本项目的测试让 SPIN 运行这样的文件，并比较状态、转移和结局的数目；TLA+ 文件则按其语法解析，再由一个小求值器按 TLC 的方式计数。TLC 2.20 运行过 35 个这样的模块，得到的数目与这里写的一致。两者的运行方法，包括多核和多机，见：${path}。`,

  'formal.file': '文件',
  'formal.file.promela': 'Promela',
  'formal.file.tla': 'TLA+ 模块',
  'formal.file.cfg': 'TLC 配置',
  'formal.file.symmetry': 'TLC 配置（互换相同的线程）',
  'formal.preview': ({ name }: { readonly name: string }) => `${name}，全文`,
  'formal.opened': '从截断斜杠的那一行打开；运行方法写在文件开头',
  'formal.save': '保存文件',
  'formal.copy': '复制文本',
  'formal.saved': ({ name }: { readonly name: string }) => `已保存 ${name}。`,
  'formal.copied': '已复制。',
  'formal.notCopied': '浏览器不允许复制。请选中文本，自行复制。',

  'formal.run': '如何运行',
  'formal.run.note': '模块和它的配置要放在同一个文件夹里。TLC 就是 tla2tools.jar 这个文件。',

  'formal.counts': '它们应当得到的数目',
  'formal.counts.what': '计数',
  'formal.counts.here': '本页',
  'formal.counts.states': '状态',
  'formal.counts.transitions': '转移',
  'formal.counts.outcomes': '结局',
  'formal.counts.why': ({ states, terminals }: Sum) =>
    `运行会在 ${terminals} 个状态结束，监视进程在这些状态各报告一次，所以 SPIN 为每个这样的状态多存一个状态，并把初始状态也算作一次转移；TLC 则把每个终止状态重复一次。除此之外，两者得到的数目都应当与本页的 ${states} 个状态一致。`,
  'formal.counts.symmetry': ({ states }: { readonly states: string }) =>
    `第二份配置里有 SYMMETRY 这一行，TLC 使用它时，把互换相同工作线程得到的状态算作一个：共 ${states} 个。`,
  'formal.counts.unknown': '这个模型在这个浏览器里还没有搜索完，所以文件里没有可以对照的数字。',
};
