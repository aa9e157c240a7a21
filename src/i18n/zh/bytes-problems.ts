import type { Translation } from '../translation.ts';
import type { problems as en } from '../en/bytes-problems.ts';

/** 字节页上出的问题。`bytes` 的一部分。 */
export const problems: Translation<typeof en> = {
  'bytes.absent.verdict': '没有打开任何字节。',
  'bytes.problem.unreadable': ({ name, reason }) => `无法读取 ${name}：${reason}`,
  'bytes.problem.folder': ({ name }) =>
    `${name} 是文件夹。本页打开的是文件：请选其中一个，例如 zpool.cache。`,
  'bytes.problem.nothing': '拖入或粘贴的内容里既没有文件，也没有文本。',
  'bytes.problem.failed': ({ reason }) => `解码器对这些字节没有给出答案：${reason}。只显示字节，没有树。`,
  'bytes.problem.sample': '样例无法加载。',
  'bytes.problem.address': ({ key, text }) => `地址里的“${text}”不是本页认识的 ${key}，已略去。`,
  'bytes.problem.dismiss': '知道了',
};
