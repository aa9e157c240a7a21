import type { Translation } from '../catalogue.ts';
import type { prologue as english } from '../en/prologue.ts';

export const prologue: Translation<typeof english> = {
  'prologue.fine': '内存没有问题。',
  'prologue.byte': '错的是一个字节。',
  'prologue.shared': '共享的字符串',
  'prologue.sharedBy': '，一个线程正临时改写其中的斜杠',
  'prologue.copy': '副本',
  'prologue.copyFor': '，另一个线程把它发给内核',
  'prologue.pull': '向左拖',
  'prologue.skip': '跳过',
  'prologue.key': '按任意键',
};
