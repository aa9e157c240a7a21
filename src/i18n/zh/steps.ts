import type { Translation } from '../translation.ts';
import type { steps as english } from '../en/steps.ts';
import { all, byteName, listOf, the, threadName } from './names.ts';

const sign = (byte: number): string => byteName(byte).replace(/[“”]/g, '');

/** 路径都以斜杠开头，不以斜杠开头的只能是毒化字节。 */
const isPoison = (text: string): boolean => text !== '' && !text.startsWith('/');

/** 每一步说的话：发生了什么，谁做的，动了哪个字节。 */
export const steps: Translation<typeof english> = {
  'step.start': '还没有走一步，字符串是解析时的原样。',

  'step.measured': ({ threads, thread, n, hole, poison }) => {
    if (poison) return `${the(threads, thread)}量的是已释放的内存：${n} 字节。`;
    if (hole === null) return `${the(threads, thread)}量字符串的长度：连 NUL 共 ${n} 字节。`;
    return `${the(threads, thread)}停在洞前，只量到 ${n} 字节。`;
  },
  'step.copied': ({ threads, thread, n, hole, poison, grown }) => {
    if (poison) return `${the(threads, thread)}从已释放的内存抄 ${n} 字节：毒化字节。`;
    const copies = `${the(threads, thread)}抄 ${n} 字节`;
    if (grown) return `${copies}，里面没有 NUL：斜杠已经还回。`;
    if (hole === null) return `${copies}：整个字符串。`;
    if (hole === n - 1) return `${copies}，末尾那个就是洞。`;
    return `${copies}，洞也在其中。`;
  },
  'step.touched': ({ threads, thread, object, poison }) => {
    const what = object === 'header' ? '头部' : '名称';
    if (poison) return `${the(threads, thread)}读一对已释放的名值对的${what}：毒化字节。`;
    return object === 'header'
      ? `${the(threads, thread)}读列表头和这一对的头部。`
      : `${the(threads, thread)}读这一对的名称。`;
  },
  'step.touchFaulted': ({ threads, thread }) => `${the(threads, thread)}读已释放的列表头：SIGSEGV。`,

  'step.found': ({ threads, thread, k, rightful, isPrivate }) => {
    const where = isPrivate ? '在私有副本里' : '';
    if (k === null) return `${the(threads, thread)}${where}找最后一个斜杠，没有找到：NULL。`;
    if (rightful) return `${the(threads, thread)}${where}找到最后一个斜杠，下标 ${k}。`;
    const takes = `把下标 ${k} 当成最后一个斜杠。`;
    if (isPrivate) return `${the(threads, thread)}的副本偏短，${takes}`;
    return threads[thread]?.role === 'worker'
      ? `${the(threads, thread)}停在洞前，${takes}`
      : `${the(threads, thread)}碰上毒化字节，${takes}`;
  },
  'step.nullSlash': ({ threads, thread }) => `${the(threads, thread)}没找到斜杠，解引用了空指针：SIGSEGV。`,

  'step.cut': ({ threads, thread, k, rightful, isPrivate, freed }) => {
    if (freed) return `${the(threads, thread)}在已释放的内存里写入 NUL，下标 ${k}。`;
    if (isPrivate) return `${the(threads, thread)}只在私有副本的下标 ${k} 写入 NUL。`;
    return rightful
      ? `${the(threads, thread)}在下标 ${k} 写入 NUL，盖住最后一个斜杠。`
      : `${the(threads, thread)}在下标 ${k} 写入 NUL，又盖住一个斜杠。`;
  },
  'step.stat': ({ threads, thread, path, directory, skipped }) => {
    if (skipped) return `${the(threads, thread)}只剩空字符串，不用查找目录。`;
    const answer = directory ? '是' : '不是';
    const what = path === '' ? '空字符串' : isPoison(path) ? '一串毒化字节' : path;
    return `${the(threads, thread)}问${what}是不是目录：${answer}。`;
  },
  'step.restored': ({ threads, thread, k, freed, ends }) => {
    const puts = freed
      ? `${the(threads, thread)}在已释放的内存里写回斜杠，下标 ${k}`
      : `${the(threads, thread)}把斜杠还回下标 ${k}`;
    return ends === null ? `${puts}。` : `${puts}，并拒绝这条路径。`;
  },
  'step.packed': ({ threads, thread, length }) =>
    `${the(threads, thread)}把自己的列表打包成 ${length} 字节。`,
  'step.accepted': ({ threads, thread }) => `内核接受${listOf(threads, thread)}，副本完整。`,
  'step.shortened': ({ threads, thread, text }) =>
    text === ''
      ? `内核接受${listOf(threads, thread)}，路径却是空的，没有任何提示。`
      : `内核接受${listOf(threads, thread)}，路径却是 ${text}，没有任何提示。`,
  'step.garbled': ({ threads, thread }) =>
    `内核接受${listOf(threads, thread)}，连毒化字节在内，没有任何提示。`,
  'step.rejected': ({ threads, thread, text }) =>
    isPoison(text)
      ? `内核解开${listOf(threads, thread)}，拒绝一串毒化字节：EINVAL。`
      : `内核解开${listOf(threads, thread)}，拒绝 ${text}：EINVAL。`,
  'step.refused': ({ threads, thread, cause, room, need, errno }) => {
    const refuses = `内核拒绝${listOf(threads, thread)}`;
    switch (cause) {
      case 'room':
        return `${refuses}：留了 ${room} 字节，字符串需要 ${need} 字节。${errno}。`;
      case 'noNul':
        return `${refuses}：${room} 字节里没有 NUL。${errno}。`;
      case 'poison':
        return `${refuses}：里面是毒化字节。${errno}。`;
      case 'other':
        return `${refuses}：${errno}。`;
    }
  },

  'step.freedPair': ({ threads, thread }) =>
    `${the(threads, thread)}释放这一对，字符串的每个字节都成了毒化字节。`,
  'step.freedList': ({ threads, thread }) => `${the(threads, thread)}释放列表头。`,

  'access.read': ({ count }) => `读 ${count} 字节`,
  'access.readHole': ({ index }) => `读 NUL，下标 ${index}`,
  'access.readAt': ({ index, byte }) => `读 ${sign(byte)}，下标 ${index}`,
  'access.found': ({ k }) => (k === null ? '读，没有斜杠' : `读，k = ${k}`),
  'access.write': ({ index, byte }) => `写 ${sign(byte)}，下标 ${index}`,
  'access.touched': ({ object, poison }) =>
    poison ? '读毒化字节' : object === 'header' ? '读头部' : '读名称',
  'access.directory': ({ directory }) => (directory ? '是目录' : '不是目录'),
  'access.answer': ({ token }) => token,
  'access.poisoned': ({ object, index }) => {
    if (index !== null) return `写 5a，下标 ${index}`;
    return object === 'list' ? '毒化列表头' : object === 'pair' ? '毒化这一对' : '毒化字符串';
  },
  'access.fault': 'SIGSEGV',

  'row.measure': '量长度',
  'row.copy': '抄值',
  'row.find': '找最后的 /',
  'row.cut': '切断 /',
  'row.stat': 'stat',
  'row.restore': '还回 /',
  'row.header': '列表头',
  'row.name': '名称',
  'row.pack': '打包',
  'row.submit': '请求内核',
  'row.freePair': '释放一对',
  'row.freeList': '释放列表',

  'thread.name': (view) => threadName(view),
  'thread.names': ({ threads, who }) => all(threads, who),
  'unit.bytes': ({ text }) => `${text} 字节`,
};
