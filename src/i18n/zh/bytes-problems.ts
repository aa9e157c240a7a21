import type { Translation } from '../translation.ts';
import type { problems as en } from '../en/bytes-problems.ts';

/** 字节页上出的问题。`bytes` 的一部分。 */
export const problems: Translation<typeof en> = {
  'bytes.absent.verdict': '没有打开任何字节。',
  'bytes.problem.unreadable': ({ name, reason }) => `无法读取 ${name}：${reason}`,
  'bytes.problem.folder': ({ name }) =>
    `${name} 是文件夹。本页只能打开文件：请选择其中的一个文件，例如 zpool.cache。`,
  'bytes.problem.nothing': '拖入或粘贴的内容里既没有文件，也没有文本。',
  'bytes.problem.failed': ({ reason }) => `解码器没能解码这些字节：${reason}。这里只显示字节，不显示树。`,
  'bytes.problem.sample': '示例无法加载。',
  'bytes.problem.address': ({ key, text }) => `地址里的“${text}”不是本页认识的 ${key}，已忽略。`,
  'bytes.problem.dismiss': '关闭',
};
