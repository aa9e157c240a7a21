import type { outcomes as english } from '../en/outcomes.ts';
import type { Translation } from '../translation.ts';
import { all, listOf, the } from './names.ts';

type Group = Parameters<(typeof english)['outcome.efault']>[0];

const isWorker = ({ who, threads }: Group): boolean => threads[who[0] ?? 0]?.role === 'worker';
const pools = (group: Group): string =>
  isWorker(group) ? `${all(group.threads, group.who)}的池已导入` : '池已导入';
const lists = ({ who, threads }: Group): string =>
  who.length === 1 ? listOf(threads, who[0] ?? 0) : `${all(threads, who)}的列表`;

/** 运行的结局，线程为何不能运行，以及典型运行的标题。 */
export const outcomes: Translation<typeof english> = {
  'outcome.efault': (group) => `内核拒绝了${lists(group)}：EFAULT，显示为“out of memory”。`,
  'outcome.crash': ({ threads, who }) => `${all(threads, who)}找不到斜杠，解引用了空指针：SIGSEGV。`,
  'outcome.crashFreed': ({ threads, who }) => `${all(threads, who)}读取已释放的列表：SIGSEGV。`,
  'outcome.blocked': ({ threads, who }) => `死锁。${all(threads, who)}互相等待，没有线程能运行。`,
  'outcome.garbage': (group) => `内核接受了${lists(group)}，其中有毒值，没有任何提示。`,
  'outcome.einvalGarbage': (group) => `内核发现${lists(group)}里有毒值：EINVAL。池没有导入。`,
  'outcome.einval': (group) => `内核拒绝了${lists(group)}里的 ${group.value}：EINVAL。池没有导入。`,
  'outcome.trunc': (group) => `${pools(group)}，但缓存文件成了 ${group.value}，没有任何提示。`,
  'outcome.truncEmpty': (group) =>
    `${pools(group)}，但用的是默认缓存文件，不是 ${group.path}，没有任何提示。`,
  'outcome.baddir': ({ threads, who }) => `${all(threads, who)}拒绝了这条路径：不是有效目录。`,
  'outcome.badfile': ({ threads, who }) => `${all(threads, who)}拒绝了这条路径：最后一个斜杠之后没有文件名。`,
  'outcome.badpath': ({ threads, who }) => `${all(threads, who)}拒绝了这条路径：开头没有斜杠。`,
  'outcome.killed': ({ threads, who }) => `${all(threads, who)}随之终止。`,
  'outcome.ok': ({ threads, who }) => `${all(threads, who)}：ok。`,
  'outcome.open': ({ threads, who }) => `尚未结束：${all(threads, who)}还能运行。`,
  'outcome.clean': '所有线程都已结束，每份副本都完整。',
  'outcome.told': ({ step, sentences }) => `第 ${step} 步：${sentences.join('')}`,
  'outcome.any': ({ sentences }) => sentences.join(''),
  'outcome.readFreed': ({ threads, who }) => `${all(threads, who)}读取了已释放的内存。`,
  'outcome.wroteFreed': ({ threads, who }) => `${all(threads, who)}写入了已释放的内存。`,

  'refuse.dead': ({ threads, thread, step }) =>
    `${the(threads, thread)}无法运行：进程已在第 ${step} 步退出。`,
  'refuse.mutex': ({ threads, thread, holder }) =>
    `${the(threads, thread)}无法运行：互斥锁由${the(threads, holder)}持有。`,
  'refuse.done': ({ threads, thread, token }) => `${the(threads, thread)}已经结束，结局是 ${token}。`,
  'refuse.join': ({ threads, thread, who }) =>
    `${the(threads, thread)}要等${all(threads, who)}结束才能继续。`,
};
