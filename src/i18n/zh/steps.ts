import type { Translation } from '../translation.ts';
import type { steps as english } from '../en/steps.ts';
import { all, byteName, listOf, the, threadName } from './names.ts';

const sign = (byte: number): string => byteName(byte).replace(/[“”]/g, '');

/** 路径都以斜杠开头，不以斜杠开头的只能是毒值。 */
const isPoison = (text: string): boolean => text !== '' && !text.startsWith('/');

/** 每一步说的话：发生了什么，谁做的，动了哪个字节。 */
export const steps: Translation<typeof english> = {
  'step.start': '还没有执行任何一步，字符串未改动。',

  'step.measured': ({ threads, thread, n, hole, poison }) => {
    if (poison) return `${the(threads, thread)}对已释放的内存取长度：${n} 字节。`;
    if (hole === null) return `${the(threads, thread)}取字符串的长度：连同 NUL 共 ${n} 字节。`;
    return `${the(threads, thread)}遇到 NUL 字节就停，取得的长度只有 ${n} 字节。`;
  },
  'step.copied': ({ threads, thread, n, hole, poison, grown }) => {
    if (poison) return `${the(threads, thread)}从已释放的内存复制 ${n} 字节：都是毒值。`;
    const copies = `${the(threads, thread)}复制 ${n} 字节`;
    if (grown) return `${copies}，其中没有 NUL：斜杠已经恢复。`;
    if (hole === null) return `${copies}：整个字符串。`;
    if (hole === n - 1) return `${copies}，最后一个就是那个 NUL 字节。`;
    return `${copies}，那个 NUL 字节也在其中。`;
  },
  'step.touched': ({ threads, thread, object, poison }) => {
    const what = object === 'header' ? '头部' : '名称';
    if (poison) return `${the(threads, thread)}读已释放的名值对的${what}，读到的是毒值。`;
    return object === 'header'
      ? `${the(threads, thread)}读列表头和名值对的头部。`
      : `${the(threads, thread)}读名值对的名称。`;
  },
  'step.touchFaulted': ({ threads, thread }) => `${the(threads, thread)}读已释放的列表头：SIGSEGV。`,

  'step.found': ({ threads, thread, k, rightful, isPrivate }) => {
    const where = isPrivate ? '在私有副本里' : '';
    if (k === null) return `${the(threads, thread)}${where}查找最后一个斜杠，没有找到：返回 NULL。`;
    if (rightful) return `${the(threads, thread)}${where}找到最后一个斜杠，下标 ${k}。`;
    const takes = `把下标 ${k} 当作最后一个斜杠。`;
    if (isPrivate) return `${the(threads, thread)}的副本已变短，${takes}`;
    return threads[thread]?.role === 'worker'
      ? `${the(threads, thread)}遇到 NUL 字节就停，${takes}`
      : `${the(threads, thread)}遇到毒值，${takes}`;
  },
  'step.nullSlash': ({ threads, thread }) => `${the(threads, thread)}找不到斜杠，解引用了空指针：SIGSEGV。`,

  'step.cut': ({ threads, thread, k, rightful, isPrivate, freed }) => {
    if (freed) return `${the(threads, thread)}在已释放的内存里写入 NUL，下标 ${k}。`;
    if (isPrivate) return `${the(threads, thread)}只在私有副本的下标 ${k} 写入 NUL。`;
    return rightful
      ? `${the(threads, thread)}把下标 ${k} 的最后一个斜杠改写成 NUL。`
      : `${the(threads, thread)}把下标 ${k} 的另一个斜杠也改写成 NUL。`;
  },
  'step.stat': ({ threads, thread, path, directory, skipped }) => {
    if (skipped) return `${the(threads, thread)}只剩空字符串，不必检查目录。`;
    const answer = directory ? '是' : '不是';
    const what = path === '' ? '空字符串' : isPoison(path) ? '一串毒值' : path;
    return `${the(threads, thread)}检查${what}是不是目录：${answer}。`;
  },
  'step.restored': ({ threads, thread, k, freed, ends }) => {
    const puts = freed
      ? `${the(threads, thread)}在已释放的内存里恢复斜杠，下标 ${k}`
      : `${the(threads, thread)}恢复下标 ${k} 的斜杠`;
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
    `内核接受${listOf(threads, thread)}，连同其中的毒值，没有任何提示。`,
  'step.rejected': ({ threads, thread, text }) =>
    isPoison(text)
      ? `内核解包${listOf(threads, thread)}，拒绝一串毒值：EINVAL。`
      : `内核解包${listOf(threads, thread)}，拒绝 ${text}：EINVAL。`,
  'step.refused': ({ threads, thread, cause, room, need, errno }) => {
    const refuses = `内核拒绝${listOf(threads, thread)}`;
    switch (cause) {
      case 'room':
        return `${refuses}：预留了 ${room} 字节，字符串只需要 ${need} 字节。${errno}。`;
      case 'noNul':
        return `${refuses}：${room} 字节里没有 NUL。${errno}。`;
      case 'poison':
        return `${refuses}：其中都是毒值。${errno}。`;
      case 'other':
        return `${refuses}：${errno}。`;
    }
  },

  'step.freedPair': ({ threads, thread }) =>
    `${the(threads, thread)}释放名值对，字符串的每个字节都填成毒值。`,
  'step.freedList': ({ threads, thread }) => `${the(threads, thread)}释放列表头。`,

  'access.read': ({ count }) => `读 ${count} 字节`,
  'access.readHole': ({ index }) => `读 NUL，下标 ${index}`,
  'access.readAt': ({ index, byte }) => `读 ${sign(byte)}，下标 ${index}`,
  'access.found': ({ k }) => (k === null ? '读，没有斜杠' : `读，k = ${k}`),
  'access.write': ({ index, byte }) => `写 ${sign(byte)}，下标 ${index}`,
  'access.touched': ({ object, poison }) => (poison ? '读毒值' : object === 'header' ? '读头部' : '读名称'),
  'access.directory': ({ directory }) => (directory ? '是目录' : '不是目录'),
  'access.answer': ({ token }) => token,
  'access.poisoned': ({ object, index }) => {
    if (index !== null) return `写 5a，下标 ${index}`;
    return object === 'list' ? '列表头填毒值' : object === 'pair' ? '名值对填毒值' : '字符串填毒值';
  },
  'access.fault': 'SIGSEGV',

  'row.measure': '取长度',
  'row.copy': '复制值',
  'row.find': '找末尾 /',
  'row.cut': '截断 /',
  'row.stat': 'stat',
  'row.restore': '恢复 /',
  'row.header': '列表头',
  'row.name': '名称',
  'row.pack': '打包',
  'row.submit': '请求内核',
  'row.freePair': '释放名值对',
  'row.freeList': '释放列表',

  'thread.name': (view) => threadName(view),
  'thread.names': ({ threads, who }) => all(threads, who),
  'unit.bytes': ({ text }) => `${text} 字节`,
};
