import type { details as english } from '../en/details.ts';
import type { Translation } from '../translation.ts';

/** 读者指着的那个字节怎么说。 */
export const details: Translation<typeof english> = {
  'byte.between': '',
  'byte.trace': '追溯来历',
  'packed.wrong': ({ n }) => `${n} 个字节与预期不符`,
  'byte.atString': ({ index, byte, sign }) =>
    `下标 ${index}：\`${byte}\`${sign === '' ? '' : `（${sign}）`}。`,
  'byte.atPacked': ({ offset, byte, sign, field }) =>
    `偏移 ${offset} 是 \`${byte}\`${sign === '' ? '' : `（${sign}）`}：${field}。`,
  'byte.shouldBe': ({ byte, sign }) => `应为 \`${byte}\`${sign === '' ? '' : `（${sign}）`}。`,
  'byte.beyondWhole': '没有受到干扰的列表，在这里没有字节。',
  'byte.wroteConstant': ({ letter, step, row, previous }) =>
    `${letter} 在第 ${step} 步（${row}）写入它；在此之前是 \`${previous}\`。`,
  'byte.wroteCopy': ({ letter, step, row, source, previous }) =>
    `${letter} 在第 ${step} 步（${row}）从${source}复制到这里；在此之前是 \`${previous}\`。`,
  'byte.hadWritten': ({ letter, step, row }) => `${letter} 在第 ${step} 步（${row}）把它写到了那里。`,
  'byte.hadCopied': ({ letter, step, row, source }) =>
    `${letter} 在第 ${step} 步（${row}）把它从${source}复制到了那里。`,
  'byte.parsed': '与解析命令行时相同：没有任何线程写过它。',
  'byte.zeroFilled': '没有哪一步写过它：缓冲区在创建时已全部清零。',
  'byte.ofString': ({ index }) => `共享字符串的下标 ${index} `,
  'byte.ofPrivate': ({ index }) => `私有副本的下标 ${index} `,
  'byte.ofHeader': ({ index }) => `共享名值对头部的偏移 ${index} `,
  'byte.ofName': ({ index }) => `共享名值对名称的偏移 ${index} `,
  'byte.ofHead': ({ index }) => `共享列表头的偏移 ${index} `,
  'byte.ofRequest': ({ index }) => `本缓冲区的偏移 ${index} `,

  'field.valueIndex': ({ index }) => `值，下标 ${index}`,
  'field.nameIndex': ({ index }) => `名称，下标 ${index}`,
};
