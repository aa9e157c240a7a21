import type { fields as english } from '../en/fields.ts';
import type { Translation } from '../translation.ts';

/** 术语表里打包列表各字段的条目：每个字段一句话，说明它的用途。 */
export const fields: Translation<typeof english> = {
  'name.encoding-byte': '编码字节',
  'mean.encoding-byte': '说明后面用哪种编码：0 是原生编码，1 是 XDR。读取方最先读的就是它。',
  'name.endian-byte': '字节序字节',
  'mean.endian-byte': '说明打包的机器用哪种字节序：1 是小端。字节序不同的机器会拒绝原生编码的列表。',
  'name.reserved-bytes': '保留字节',
  'mean.reserved-bytes': '留给以后使用的字节；内容为零，没有人读取。',
  'name.list-version': '列表版本',
  'mean.list-version': '列表格式的版本，目前是 0；读取方遇到不认识的版本就拒绝。',
  'name.list-flags': '列表标志',
  'mean.list-flags': '规定列表里的名称能否重复：1 表示每个名称只出现一次。',
  'name.pair-size': '名值对大小',
  'mean.pair-size': '整个名值对占多少字节，向上取到 8 的倍数：读取方靠它找到下一对，也靠它知道值有多少空间。',
  'name.name-size': '名称长度',
  'mean.name-size': '名称连同 NUL 占多少字节：读取方靠它找到值的起点。',
  'name.element-count': '元素个数',
  'mean.element-count': '值有多少个元素：单个字符串是 1。',
  'name.type-number': '类型编号',
  'mean.type-number': '说明值是什么类型，读取方据此知道怎样检查：9 是字符串。',
  'name.pair-name': '名值对的名称',
  'mean.pair-name': '以 NUL 结尾的文本，内核靠它在列表里找到这个属性。',
  'name.pair-value': '名值对的值',
  'mean.pair-value': '名值对的内容：这里是缓存文件的路径，必须在自己的空间内以 NUL 结尾。',
  'name.padding-bytes': '填充字节',
  'mean.padding-bytes': '补到 8 的倍数的零，使后面的内容对齐。',
  'name.end-mark': '结束标记',
  'mean.end-mark': '下一个名值对的大小本该在这里，却是零：读取方到此为止。',
};
