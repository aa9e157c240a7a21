import type { verdict as english } from '../en/verdict.ts';
import type { Translation } from '../translation.ts';
import { classes } from './classes.ts';

/** 一次运行的结论，在实验台里占一行。 */
export const verdict: Translation<typeof english> = {
  'verdict.since': ({ step }) => `第 ${step} 步：`,
  'verdict.unfinished': '尚未结束：',
  'verdict.open': ({ n }) => `还有 ${n} 种结局`,
  'verdict.certain': '尚未结束，但从一开始结局就已确定：',
  'verdict.decided': ({ step }) => `尚未结束，但第 ${step} 步已成定局：`,
  'verdict.whoever': ({ what }) => `${what}，不论谁运行`,
  'verdict.outcome.efault': classes['class.detected'],
  'verdict.outcome.crash': 'SIGSEGV，没有找到斜杠',
  'verdict.outcome.crashFreed': 'SIGSEGV，读了已释放的列表',
  'verdict.outcome.blocked': '死锁，没有线程能运行',
  'verdict.outcome.garbage': '毒值被接受，没有任何提示',
  'verdict.outcome.einvalGarbage': 'EINVAL，列表里有毒值',
  'verdict.outcome.einval': ({ value }) => `EINVAL，${value} 被拒绝`,
  'verdict.outcome.trunc': ({ value }) => `缓存文件错成 ${value}，没有任何提示`,
  'verdict.outcome.truncEmpty': '用了默认缓存文件，没有任何提示',
  'verdict.outcome.baddir': '路径被拒绝，不是有效目录',
  'verdict.outcome.badfile': '路径被拒绝，没有文件名',
  'verdict.outcome.badpath': '路径被拒绝，开头没有斜杠',
  'verdict.outcome.killed': '被终止',
  'verdict.outcome.ok': 'ok',
  'verdict.outcome.clean': '每份副本都完整',
  'verdict.outcome.readFreed': '读了已释放的内存',
  'verdict.outcome.wroteFreed': '写了已释放的内存',
  'verdict.andFreed': ({ main }) => `${main}，但用到了已释放的内存`,
  'verdict.fate': ({ letters, what }) => `${letters.join('、')} ${what}`,
  'verdict.fateRefused': ({ value }) => `${classes['class.short.rejected']} ${value}`,
  'verdict.all': ({ of }) => of.join(' · '),
};
