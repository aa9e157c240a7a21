import type { origins as english } from '../en/origins.ts';
import type { Translation } from '../translation.ts';

/** 自己写的竞态里一个值从哪里来。追溯时才加载。 */
export const origins: Translation<typeof english> = {
  'origin.title': ({ place, value }) => `\`${place}\` 是 \`${value}\``,
  'origin.gone': '文本里已经没有它了。',
  'origin.at': ({ place, value }) => `\`${place}\` = \`${value}\``,
  'origin.computed': ({ thread, line, code }) => `${thread} 写入：第 ${line} 行，\`${code}\`。`,
  'origin.copied': ({ thread, line, code }) => `${thread} 复制过来：第 ${line} 行，\`${code}\`。`,
  'origin.freed': ({ thread, line, code }) =>
    `${thread} 释放：第 ${line} 行，\`${code}\`。释放后的字节读作 5a。`,
  'origin.start': '一开始就是这样。',
  'origin.constant': '只由文本中的常量得出。',
  'origin.read': '它读了',
  'origin.follow': ({ place, value }) => `${place} = ${value}：从它继续`,
  'origin.previous': '上一个字节',
  'origin.next': '下一个字节',
};
