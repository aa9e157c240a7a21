import type { stepNotes as english } from '../en/step-notes.ts';
import type { Translation } from '../translation.ts';

export const stepNotes: Translation<typeof english> = {
  'note.title': '你在各步写的备注',
  'note.add': '备注',
  'note.add.long': ({ step }) => `第 ${step} 步的备注`,
  'note.change': ({ step, text }) => `第 ${step} 步的备注：${text}`,
  'note.keep': '保存',
  'note.remove': '删除',
  'note.long': '备注太长，地址里放不下，因此链接不再带上它们。关闭此标签页之前，它们随本次运行保留。',
  'note.unsaved': '备注太长，地址里放不下，浏览器又不允许本页存储：重新加载页面后它们就没了。',
  'note.unread': '此前为本次访问存储的备注无法读取，因此不显示。',
  'note.damaged': ({ n }) => `此地址中有 ${n} 条备注无法读取，或所在的步骤本次运行没有。`,
  'note.away': ({ n }) => `有 ${n} 条备注在本次运行中没有对应的步骤；步骤回来时，备注也会回来。`,
};
