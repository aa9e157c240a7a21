import type { otherSteps as english } from '../en/other-steps.ts';
import type { Translation } from '../translation.ts';
import { byteName, the } from './names.ts';

/** 路径都以斜杠开头，不以斜杠开头的只能是毒值。 */
const isPoison = (text: string): boolean => text !== '' && !text.startsWith('/');

/** 第一章用不到的那些步骤怎么说。 */
export const otherSteps: Translation<typeof english> = {
  'step.measureByte': ({ threads, thread, index, byte, stop }) =>
    `${the(threads, thread)}取长度：下标 ${index} 是 ${byteName(byte)}${stop ? '，到末尾' : ''}。`,
  'step.copyByte': ({ threads, thread, index, byte, offset, last }) =>
    `${the(threads, thread)}把下标 ${index} 的 ${byteName(byte)} 复制到偏移 ${offset}${last ? '，复制完毕' : ''}。`,
  'step.loadedStart': ({ threads, thread, byte, ends }) => {
    switch (ends) {
      case 'notEmpty':
        return `${the(threads, thread)}读下标 0：${byteName(byte)}，字符串非空。`;
      case 'absolute':
        return `${the(threads, thread)}读下标 0：${byteName(byte)}，路径以斜杠开头。`;
      case 'notSkipped':
        return `${the(threads, thread)}读下标 0：${byteName(byte)}，有路径可检查。`;
      case 'skips':
        return `${the(threads, thread)}读到空字符串，跳过检查。`;
      case 'badpath':
        return `${the(threads, thread)}读下标 0：${byteName(byte)}，不是斜杠，于是拒绝这条路径。`;
    }
  },
  'step.comparedNone': ({ threads, thread }) => `${the(threads, thread)}把字符串与 none 比较，两者不同。`,
  'step.findByte': ({ threads, thread, index, byte, stop }) =>
    stop
      ? `${the(threads, thread)}读下标 ${index}：${byteName(byte)}，查找结束。`
      : `${the(threads, thread)}找斜杠：下标 ${index} 是 ${byteName(byte)}。`,
  'step.inspected': ({ threads, thread, k, named }) =>
    named
      ? `${the(threads, thread)}看下标 ${k} 的斜杠之后：有文件名。`
      : `${the(threads, thread)}看下标 ${k} 的斜杠之后：没有文件名，于是拒绝这条路径。`,
  'step.inspectByte': ({ threads, thread, index, byte, stop }) =>
    `${the(threads, thread)}看文件名：下标 ${index} 是 ${byteName(byte)}${stop ? '，足够' : ''}。`,
  'step.statByte': ({ threads, thread, index, byte, stop }) =>
    `${the(threads, thread)}检查目录：下标 ${index} 是 ${byteName(byte)}${stop ? '，到末尾' : ''}。`,
  'step.released': ({ threads, thread, ends }) =>
    ends === null
      ? `${the(threads, thread)}释放自己的私有副本。`
      : `${the(threads, thread)}释放自己的私有副本，并拒绝这条路径。`,
  'step.duplicated': ({ threads, thread, text, whole }) => {
    if (whole) return `${the(threads, thread)}为整个字符串建立一份私有副本。`;
    if (isPoison(text)) return `${the(threads, thread)}建立了一份私有副本，内容是毒值。`;
    return text === ''
      ? `${the(threads, thread)}建立了一份私有副本，内容是空字符串。`
      : `${the(threads, thread)}按看到的内容建立一份私有副本：${text}。`;
  },
  'step.duplicateByte': ({ threads, thread, index, byte, stop }) =>
    `${the(threads, thread)}建立私有副本：下标 ${index} 是 ${byteName(byte)}${stop ? '，到末尾' : ''}。`,
  'step.locked': ({ threads, thread }) => `${the(threads, thread)}获得互斥锁。`,
  'step.unlocked': ({ threads, thread }) => `${the(threads, thread)}释放互斥锁。`,
  'step.dropped': ({ threads, thread, left }) =>
    left === 0
      ? `${the(threads, thread)}放弃最后一个引用，由它释放内存。`
      : `${the(threads, thread)}放弃自己的引用，还剩 ${left} 个。`,
  'step.freeByte': ({ threads, thread, object, index }) => {
    const what = object === 'value' ? `字符串的下标 ${index}` : object === 'header' ? '头部' : '名称';
    return `${the(threads, thread)}释放名值对，把${what}填成毒值。`;
  },
  'access.private': '私有副本',
  'access.mutex': ({ taken }) => (taken ? '持有锁' : '释放锁'),
  'access.references': ({ left }) => `还剩 ${left} 个`,
  'row.isEmpty': '为空？',
  'row.isNone': '是 none？',
  'row.isAbsolute': '/ 开头？',
  'row.inspect': '有名字？',
  'row.inspectDot': '不是“.”？',
  'row.inspectDotDot': '不是“..”？',
  'row.statFirst': '空了？',
  'row.release': '释放副本',
  'row.duplicate': '私有副本',
  'row.lock': '加锁',
  'row.unlock': '解锁',
  'row.drop': '放弃引用',
};
