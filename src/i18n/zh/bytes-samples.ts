import type { Translation } from '../translation.ts';
import type { samples as en } from '../en/bytes-samples.ts';

/** 字节页的示例。`bytes` 的一部分。 */
export const samples: Translation<typeof en> = {
  'bytes.sample.request': '导入请求，完整',
  'bytes.sample.torn': '导入请求，撕裂',
  'bytes.sample.cache.native': 'zpool.cache，现在的格式（原生）',
  'bytes.sample.zpool.cache': 'zpool.cache，旧格式，四个池（XDR）',
  'bytes.sample.refused': '每种拒绝各一例',
  'bytes.sample.headerShort': '比头部还短',
  'bytes.sample.encoding': '未知的编码',
  'bytes.sample.endian': '别的机器的字节序',
  'bytes.sample.inputEnds': '缺少结束标记',
  'bytes.sample.pairSize': '名值对比输入还大',
  'bytes.sample.pairSmall': '名值对太小',
  'bytes.sample.nameSize': '名称比名值对还大',
  'bytes.sample.nameEnd': '名称里过早出现 NUL',
  'bytes.sample.type': '未知的数据类型',
  'bytes.sample.count': '元素个数不对',
  'bytes.sample.valueRoom': '值比预留的空间小',
  'bytes.sample.stringRoom': '字符串比预留的空间短',
  'bytes.sample.noNul': '字符串没有 NUL',
  'bytes.sample.notBoolean': '布尔值是 2',
  'bytes.sample.listVersion': '嵌套列表的版本是 1',
  'bytes.sample.depth': '嵌套过深',
  'bytes.sample.textLength': 'XDR 文本比名值对还长',
  'bytes.sample.arrayCount': 'XDR 数组比名值对还大',
  'bytes.sample.kernelOnly': '只有内核拒绝',
  'bytes.sample.padding': 'XDR 填充字节不为零',
  'bytes.sample.textNul': 'XDR 文本里有 NUL（撕裂）',
  'bytes.sample.wide': 'XDR 数值比类型宽',
  'bytes.sample.memory': '只声明、没有内容的 XDR 数组',
};
