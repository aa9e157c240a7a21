import type { pair as english } from '../en/pair.ts';
import type { Translation } from '../translation.ts';

/** 自己写的竞态：一个播放头下的两次运行。对比两次运行时才加载。 */
export const pair: Translation<typeof english> = {
  'pair.title': '这段竞态的两次运行',
  'pair.wait': '正在找一次可以用来对照的运行。',
  'pair.run': ({ n }) => `运行 ${n}`,
  'pair.named': ({ run, outcome }) => `${run}：${outcome}`,
  'pair.kept': '你走过的运行',
  'pair.shortest': '到达以下结局的最短运行',
  'pair.shared': '两次运行的共享字节',
  'pair.differ': ({ n }) => (n === 0 ? '两边相同' : `${n} 个字节不同`),
  'pair.array': ({ name, n }) => `运行 ${n} 的 ${name}`,
  'pair.cell': ({ place, what, differs }) => `${place}，${what}${differs ? '，不同' : ''}`,
  'pair.numbers': '共享的数与互斥锁',
  'pair.variables': '各线程的局部变量',
  'pair.name': '名称',
  'pair.none': '这些线程没有局部变量。',
  'pair.free': '未持有',
  'pair.differs': '不同',
  'pair.at': ({ place, value }) => `\`${place}\` 是 \`${value}\``,
};
