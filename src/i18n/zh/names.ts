import type { ThreadView } from '../../frames/index.ts';

/** 线程的名字：校验线程，工作线程 A。 */
export function threadName({ role, letter }: Pick<ThreadView, 'role' | 'letter'>): string {
  switch (role) {
    case 'validator':
      return '校验线程';
    case 'serializer':
      return '打包线程';
    case 'freer':
      return '释放线程';
    case 'worker':
      return `工作线程 ${letter}`;
  }
}

export function the(threads: readonly ThreadView[], index: number): string {
  // 旧的调度序列可能还点名已经去掉的工作线程。
  return threadName(threads[index] ?? { role: 'worker', letter: String.fromCharCode(0x41 + index) });
}

const COUNTS = ['零', '一', '两', '三', '四'];

/** 几个线程：校验线程和释放线程；工作线程 A、B 和 C 各写全名；没有字母的只说几个工作线程。 */
export const all = (threads: readonly ThreadView[], who: readonly number[]): string =>
  threads[who[0] ?? 0]?.letter === ''
    ? `${COUNTS[who.length] ?? ''}个工作线程`
    : who
        .map((index) => the(threads, index))
        .join('、')
        .replace(/、([^、]*)$/, '和$1');

/** 线程发出的列表。报告所述的世界里只有一份。 */
export const listOf = (threads: readonly ThreadView[], index: number): string =>
  threads[index]?.role === 'worker' ? `${all(threads, [index])}的列表` : '这份列表';

/** 行文中的一个字节：字符本身，没有字符的用名字。`5a` 是已释放内存里的字节。 */
export function byteName(byte: number): string {
  if (byte === 0x00) return 'NUL';
  if (byte === 0x20) return '空格';
  if (byte === 0x5a || byte < 0x20 || byte > 0x7e) return byte.toString(16).padStart(2, '0');
  return `“${String.fromCharCode(byte)}”`;
}
