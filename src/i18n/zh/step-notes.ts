import type { stepNotes as english } from '../en/step-notes.ts';
import type { Translation } from '../translation.ts';

export const stepNotes: Translation<typeof english> = {
  'note.title': '你写的各步备注',
  'note.add': '备注',
  'note.add.long': ({ step }) => `第 ${step} 步的备注`,
  'note.change': ({ step, text }) => `第 ${step} 步的备注：${text}`,
  'note.keep': '保存',
  'note.remove': '删除',
  'note.full': ({ most }) => `一次运行最多 ${most} 条备注：请先删除一条。`,
  'note.leave': '返回',
  'note.long': '备注太长，地址里放不下，所以链接不再带有备注。关闭这个标签页之前，它们随这次运行保留。',
  'note.unsaved': '备注太长，地址里放不下，浏览器又不允许本页保存：重新加载页面后就会丢失。',
  'note.unread': '为这次访问保存的备注无法读取，因此不显示。',
  'note.damaged': ({ n }) => `这个地址里有 ${n} 条备注无法读取，或者所在的步骤在这次运行里不存在。`,
  'note.away': ({ n }) => `有 ${n} 条备注在这次运行里没有对应的步骤；那些步骤再出现时，备注也会再出现。`,
  'note.away.unsaved': ({ n }) =>
    `有 ${n} 条备注在这次运行里没有对应的步骤。浏览器不允许本页保存，重新加载页面后就会丢失。`,
};
