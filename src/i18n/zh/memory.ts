import type { memory as english } from '../en/memory.ts';
import type { Translation } from '../translation.ts';

export const memory: Translation<typeof english> = {
  'memory.title': '内存',
  'memory.value': '字符串',
  'memory.header': '名值对头部',
  'memory.name': '名值对的名称',
  'memory.head': '列表头',
  'memory.reply': '应答',
  'memory.request': '列表',
  'memory.of': ({ name, letter }) => `${letter} 的${name}`,
  'memory.life': ({ name, from, freed, sent, isReply }) =>
    [
      from === 0 ? `${name}：一开始就在` : `${name}：从第 ${from} 步起`,
      sent === null ? '' : isReply ? `第 ${sent} 步内核作答` : `第 ${sent} 步起在内核手中`,
      freed === null ? '从未释放' : `第 ${freed} 步释放`,
    ]
      .filter(Boolean)
      .join('，'),
};
