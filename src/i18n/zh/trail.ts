import type { trail as english } from '../en/trail.ts';
import type { Translation } from '../translation.ts';

/** 选中的字节：它的用途、来历，以及所有与预期不符的字节。 */
export const trail: Translation<typeof english> = {
  'trail.title': ({ where, byte }) => `${where}是 \`${byte}\``,
  'trail.none': '选一个字节，就能追溯它的来历。',
  'trail.close': '关闭',
  'trail.hops': '它的来历',
  'trail.step': ({ step }) => `第 ${step} 步`,
  'trail.start': '开头',
  'trail.first': '最初来源',
  'trail.jump': ({ step }) => (step === 0 ? '跳到开头' : `跳到第 ${step} 步`),
  'trail.line': ({ place, commit }) => `OpenZFS 提交 ${commit} 的 ${place}`,

  'trail.ofString': ({ index }) => `共享字符串的下标 ${index} `,
  'trail.ofRequest': ({ index, letter }) => `${letter} 的缓冲区偏移 ${index} `,
  'trail.ofReply': ({ index }) => `应答的偏移 ${index} `,
  'trail.ofHeader': ({ index }) => `名值对头部的偏移 ${index} `,
  'trail.ofName': ({ index }) => `名值对名称的偏移 ${index} `,
  'trail.ofHead': ({ index }) => `列表头的偏移 ${index} `,
  'trail.ofPrivate': ({ index, letter }) => `${letter} 的私有副本下标 ${index} `,

  'hop.copied': ({ where, letter, row }) => `${where}：${letter} 复制到这里（${row}）。`,
  'hop.fromLength': ({ where, letter, row }) =>
    `${where}：${letter} 在这里写入名值对大小（${row}），依据是它取到的长度。`,
  'hop.strlen': ({ where, letter, row, n }) =>
    `${where}：${letter} 的 \`strlen\` 停在这里（${row}），连同它共 ${n} 字节。`,
  'hop.unwritten': ({ where, letter, row }) =>
    `${where}：内核拒绝了 ${letter} 的请求（${row}），没有写入就返回，调用方照样读取。`,
  'hop.cut': ({ where, letter, row }) => `${where}：${letter} 用 NUL 覆盖了斜杠（${row}）。`,
  'hop.restored': ({ where, letter, row }) => `${where}：${letter} 把斜杠恢复（${row}）。`,
  'hop.poisoned': ({ where, letter, row }) =>
    `${where}：${letter} 释放了它（${row}）；本模型用毒值填满释放的内存。`,
  'hop.commandLine': ({ where }) => `${where}：来自命令行，与解析时相同。`,
  'hop.built': ({ where }) => `${where}：程序建立列表时放在这里。`,
  'hop.nameLength': ({ where }) => `${where}：名称 \`cachefile\` 的 \`strlen\` 是 9，再加它的 NUL。`,
  'hop.packer': ({ where, letter, row }) => `${where}：${letter} 写入（${row}），是格式规定的常量。`,
  'hop.zeroed': ({ where }) => `${where}：缓冲区建立后一直是零。`,
  'hop.calloc': ({ where }) => `${where}：由 \`calloc\` 清零，从未写入。`,

  'wrong.title': ({ n }) => (n === 0 ? '每个字节都符合预期' : `${n} 个字节与预期不符`),
  'wrong.at': ({ at, n }) => `第 ${at} 个，共 ${n} 个`,
  'wrong.previous': '上一个',
  'wrong.next': '下一个',
  'wrong.byte': ({ offset, byte, expected, field }) =>
    expected === ''
      ? `偏移 ${offset} 是 ${byte}，这里本不该有字节：${field}`
      : `偏移 ${offset} 是 ${byte}，应为 ${expected}：${field}`,
};
