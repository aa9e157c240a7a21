import type { Translation } from '../translation.ts';
import type { bytes as en } from '../en/bytes.ts';
import { problems } from './bytes-problems.ts';
import { samples } from './bytes-samples.ts';

/** 字节页的文字，随该页加载。反引号里的部分用代码字体。 */
export const bytes: Translation<typeof en> = {
  'bytes.title': '字节',
  'bytes.lead': '打开你自己的打包列表，查看每个字节的含义，以及解码器对它的判定。',
  'bytes.private': '数据不会离开这个浏览器：文件只在本页读取和解码。',
  'bytes.drop': '松开鼠标，就在这里打开文件或文本。内容只留在这个浏览器里。',

  'bytes.open.file': '打开文件',
  'bytes.open.paste': '粘贴字节',
  'bytes.open.sample': '示例',
  'bytes.open.noSample': '无',
  'bytes.source.sample': ({ name, size }) => `示例：${name}，${size}`,
  'bytes.source.paste': ({ size }) => `粘贴的，${size}`,
  'bytes.source.absent': '无',
  'bytes.source.address': ({ size }) => `来自地址，${size}`,
  'bytes.machine': '读取的机器',
  'bytes.machine.one': ({ reader, host }) => `${reader}，${host}`,
  'bytes.reader.library': '用户态库',
  'bytes.reader.kernel': 'Linux 内核',
  'bytes.host.little': '小端',
  'bytes.host.big': '大端',
  'bytes.columns': '每行字节',
  'bytes.space': '空格',
  'bytes.between': '，',

  ...samples,
  ...problems,

  'bytes.work.load': ({ total }) => `正在从文件读取 ${total}。`,
  'bytes.work.loading': '正在加载。',
  'bytes.work.part': ({ done, total }) => `正在从文件读取：${done}，共 ${total}。`,
  'bytes.work.search': ({ done, total }) => `正在查找标签：${done}，共 ${total}。`,
  'bytes.work.text': ({ total }) => `正在读取 ${total} 个字符的文本。`,
  'bytes.work.read': ({ done, total }) => `正在解码：${done}，共 ${total}。`,
  'bytes.work.make': '正在处理列表。',
  'bytes.work.progress': '进度',
  'bytes.work.cancel': '取消',

  'bytes.verdict.region': '判定',
  'bytes.verdict.unpacks': '可以解包。',
  'bytes.verdict.form': ({ encoding, endian }) =>
    encoding === 'xdr' ? 'XDR 编码，数字为大端。' : `原生编码，${endian === 'little' ? '小端' : '大端'}。`,
  'bytes.verdict.size': ({ pairs, bytes: size }) => `共 ${pairs} 个名值对，${size}。`,
  'bytes.verdict.trailing': ({ bytes: size }) => `结束标记之后还有 ${size}，解码时忽略。`,
  'bytes.verdict.refused': ({ offset, path }) =>
    path === '' ? `偏移 ${offset}：` : `偏移 ${offset}，\`${path}\`：`,
  'bytes.verdict.field': ({ start }) => `字段从偏移 ${start} 开始。`,
  'bytes.verdict.kernel':
    '按 Linux 内核的规则读取：最多嵌套 20 层，不支持 double，XDR 更严格。这个解码器与内核的代码对照运行过。',
  'bytes.verdict.upTo': ({ n, count, path }) =>
    n === 0 ? '在此之前没有解出任何内容。' : `到此为止解出 ${count} 个名值对，最后一个是 \`${path}\`。`,
  'bytes.verdict.label': ({ at, n }) => `vdev 标签 ${n} 里的列表，从偏移 ${at} 开始。`,
  'bytes.verdict.inside': ({ at }) => `从偏移 ${at} 开始的列表。`,
  'bytes.verdict.go': '跳到这个字节',
  'bytes.verdict.none': ({ bytes: size }) => `共 ${size}，按字节显示。需要时再生成树。`,
  'bytes.verdict.make': '解码并生成树',
  'bytes.verdict.waiting': '正在解码。',

  'bytes.refusal.headerShort': ({ have, need }) =>
    `只有 ${have} 字节，太短，打包的列表开头要有 ${need} 字节的头部。`,
  'bytes.refusal.encoding': ({ byte }) => `编码 ${byte} 既不是原生（0）也不是 XDR（1）。`,
  'bytes.refusal.endian': ({ byte, host }) =>
    `字节序 ${byte} 与读取它的机器不符（${host === 'little' ? '小端，1' : '大端，0'}）。`,
  'bytes.refusal.inputEnds': ({ have, need }) => `这个字段需要 ${need} 字节，输入只剩 ${have} 字节。`,
  'bytes.refusal.pairSize': ({ size, limit }) =>
    `名值对大小 ${size} 不在 0 到 ${limit} 之间，后面最多只有这么多字节。`,
  'bytes.refusal.pairSmall': ({ size, need }) =>
    `名值对大小 ${size} 小于 ${need}，即最小的名值对所需的大小。`,
  'bytes.refusal.nameSize': ({ size, room }) =>
    `名称长度 ${size} 不在 1 到 ${room} 之间，名值对里只有这么多空间。`,
  'bytes.refusal.nameEnd': ({ size, length }) =>
    `名称的 ${size} 字节应当以第一个 NUL 结束，但第一个 NUL 在下标 ${length}。`,
  'bytes.refusal.type': ({ type }) => `没有编号为 ${type} 的数据类型。`,
  'bytes.refusal.count': ({ type, count }) => `元素个数 ${count} 与数据类型 ${type} 不符。`,
  'bytes.refusal.valueRoom': ({ room, need }) => `名值对预留了 ${room} 字节，值需要 ${need} 字节。`,
  'bytes.refusal.stringRoom': ({ room, need }) => `名值对预留了 ${room} 字节，字符串需要 ${need} 字节。`,
  'bytes.refusal.noNul': ({ room }) => `${room} 字节里没有 NUL，读取会越过名值对。`,
  'bytes.refusal.textLength': ({ length, room }) => `文本有 ${length} 字节，名值对只预留了 ${room} 字节。`,
  'bytes.refusal.arrayCount': ({ count, room }) => `数组有 ${count} 个元素，名值对只放得下 ${room} 个。`,
  'bytes.refusal.notBoolean': ({ value }) => `布尔值只能是 0 或 1，不能是 ${value}。`,
  'bytes.refusal.padding': ({ value }) => `内核的 XDR 要求填充字节为零，这里是 ${value}。`,
  'bytes.refusal.textNul': ({ index }) =>
    `内核的 XDR 不接受文本里的 NUL，这段文本的下标 ${index} 处就有一个。`,
  'bytes.refusal.wide': ({ value, most }) => `内核的 XDR 在这里最大只接受 ${most}，不接受 ${value}。`,
  'bytes.refusal.listVersion': ({ version }) => `嵌套列表的版本是 ${version}，已知的只有 0。`,
  'bytes.refusal.depth': ({ limit }) => `列表嵌套超过 ${limit} 层。`,
  'bytes.refusal.memory': ({ bytes: size, limit }) =>
    `输入里没有的数组元素要占 ${size} 字节，而这份输入的上限是 ${limit}。`,

  'bytes.hex.region': '文件的字节',
  'bytes.hex.grid': '字节',
  'bytes.hex.help':
    '用方向键在字节间移动，按回车选中所在的名值对，输入两个十六进制数字改写字节，按 Ctrl+Z 撤销。',
  'bytes.cell': ({ offset, byte, sign, field, name }) =>
    `偏移 ${offset}，${byte}${sign && ` ${sign}`}${name && `，${name}`}${field && `，${field}`}`,
  'bytes.cellRefused': '，在此处被拒绝',

  'bytes.field.encoding': '编码',
  'bytes.field.endian': '字节序',
  'bytes.field.reserved': '保留',
  'bytes.field.version': '列表版本',
  'bytes.field.flags': '列表标志',
  'bytes.field.encodedSize': '编码后大小',
  'bytes.field.pairSize': '名值对大小',
  'bytes.field.nameSize': '名称长度',
  'bytes.field.pairReserved': '保留',
  'bytes.field.elementCount': '元素个数',
  'bytes.field.type': '类型',
  'bytes.field.name': '名称',
  'bytes.field.namePadding': '填充',
  'bytes.field.valueSize': '文本长度',
  'bytes.field.arrayCount': '数组长度',
  'bytes.field.pointers': '指针占位',
  'bytes.field.value': '值',
  'bytes.field.valuePadding': '填充',
  'bytes.field.nestedPointer': '指针，忽略',
  'bytes.field.nestedFlag': '标志，忽略',
  'bytes.field.nestedPad': '填充，忽略',
  'bytes.field.endMark': '结束标记',
  'bytes.field.trailing': '列表之后',
  'bytes.field.unread': '未读',
  'bytes.field.outside': '列表之外',

  'bytes.tree.region': '列表的树',
  'bytes.tree.root': '列表',
  'bytes.tree.noName': '（无名称）',
  'bytes.tree.pairs': ({ n }) => `${n} 个名值对`,
  'bytes.tree.lists': ({ n }) => `${n} 份列表`,
  'bytes.tree.unread': '未读',
  'bytes.tree.none': '字节解码之后，列表的树显示在这里。',

  'bytes.detail.region': '字节详情',
  'bytes.detail.none': '没有字节。',
  'bytes.detail.place': ({ offset, byte, sign }) => `偏移 ${offset}：\`${byte}\`${sign && ` ${sign}`}。`,
  'bytes.detail.field': ({ field, index, length, start, end }) =>
    length === '1'
      ? `字段：${field}。`
      : `字段：${field}，下标 ${index}，共 ${length} 字节（偏移 ${start} 到 ${end}）。`,
  'bytes.detail.chosen': ({ start, end, bytes: size }) => `选中：偏移 ${start} 到 ${end}，${size}。`,
  'bytes.detail.copyValue': '复制值',
  'bytes.detail.copyPath': '复制路径',
  'bytes.detail.copied': '已复制。',
  'bytes.detail.notCopied': '浏览器不允许复制。',
  'bytes.edit.byte': ({ offset }) => `偏移 ${offset} 的字节`,
  'bytes.edit.wrong': '一个字节写成一到两个十六进制数字。',

  'bytes.find.region': '查找',
  'bytes.find.label': '名称或值',
  'bytes.find.find': '查找',
  'bytes.find.next': '下一处',
  'bytes.find.previous': '上一处',
  'bytes.find.none': ({ text }) => `没有名称或值包含“${text}”。`,
  'bytes.find.count': ({ n, count }) => `第 ${n} 处，共 ${count} 处`,
  'bytes.find.most': ({ n, count }) => `第 ${n} 处，只列前 ${count} 处`,
  'bytes.goto.label': '跳到偏移',
  'bytes.goto.outside': ({ offset, first, last }) => `这里没有偏移 ${offset}：偏移从 ${first} 到 ${last}。`,
  'bytes.goto.form': ({ text }) => `“${text}”不是偏移。可以写成 16384、16,384、0x4000 或 +16。`,
  'bytes.goto.none': '没有字节。',

  'bytes.changes.title': '改动',
  'bytes.changes.none': '无',
  'bytes.changes.count': ({ count }) => `${count} 处不同`,
  'bytes.changes.most': ({ count }) => `前 ${count} 处不同`,
  'bytes.changes.empty': '在字节上输入两个十六进制数字，解码器立刻给出结果。',
  'bytes.changes.undo': '撤销',
  'bytes.changes.redo': '重做',
  'bytes.changes.reset': '还原',
  'bytes.changes.next': '下一处不同',
  'bytes.changes.previous': '上一处不同',
  'bytes.changes.was': '原为 ',
  'bytes.changes.is': '现为 ',

  'bytes.take.title': '导出',
  'bytes.take.bytes': '下载字节',
  'bytes.take.json': '下载 JSON',
  'bytes.writer': '写入的机器',
  'bytes.writer.one': ({ id, endian, char }) =>
    `${id}：${endian === 'little' ? '小端' : '大端'}，char ${char === 'signed' ? '有符号' : '无符号'}`,
  'bytes.writer.char': ({ char }) =>
    `XDR 经由 char 发送 8 位数，此处 char ${char === 'signed' ? '有符号' : '无符号'}：200 写作 ${char === 'signed' ? 'ff ff ff' : '00 00 00'} c8。出处：`,
  'bytes.take.native-little': '重新打包：原生，小端',
  'bytes.take.native-big': '重新打包：原生，大端',
  'bytes.take.xdr': '重新打包：XDR',
  'bytes.take.saved': ({ name }) => `已存为 ${name}。`,
  'bytes.take.refused': '没有列表可以导出：这些字节无法解包，或者不能按这种方式打包。',
  'bytes.link.copy': '复制这一视图的链接',
  'bytes.link.bytes': '链接里包含这些字节。',
  'bytes.link.sample': '链接里只有示例的名称。',
  'bytes.link.nothing': '字节太多，链接里放不下。打开链接的人会看到说明，但看不到字节。',
  'bytes.link.warning':
    '链接里包含每一个字节。缓存文件和标签里有主机名、GUID 和设备路径，拿到链接的人都能读到。',
  'bytes.link.anyway': '连同字节一起复制',
  'bytes.link.cancel': '不复制',
  'bytes.link.copied': '链接已复制。',
  'bytes.link.notCopied': '浏览器不允许复制，链接在地址栏里。',

  'bytes.corrupt.title': '制造损坏',
  'bytes.corrupt.what': '同一个字符串的三种损坏的副本，都是在另一个线程临时改写斜杠期间复制的。',
  'bytes.corrupt.string': '字符串',
  'bytes.corrupt.slash': '被改写的斜杠',
  'bytes.corrupt.slashAt': ({ index }) => `下标 ${index} 的斜杠`,
  'bytes.corrupt.noString': '这份列表里没有带斜杠的字符串。',
  'bytes.corrupt.refused': '这些字节已经被拒绝。要制造损坏，需要先有一份能解包的列表。',
  'bytes.corrupt.unread': '制造损坏要从树开始：请先解码这些字节。',
  'bytes.copy.torn': '撕裂（torn）',
  'bytes.copy.cut': '截短（cut）',
  'bytes.copy.grown': '截断后又恢复（grown）',
  'bytes.copy.tornHow': '取长度时完整，复制时已截断。',
  'bytes.copy.cutHow': '取长度和复制时都已截断。',
  'bytes.copy.grownHow': '取长度时已截断，复制时已恢复。',
  'bytes.copy.bytes': ({ text }) => `为值预留的空间里的字节：${text}`,
  'bytes.copy.noBytes': '没有字节可以显示：按 XDR 打包这份副本时，读取就会越过名值对。',
  'bytes.copy.unpacks': '可以解包。',
  'bytes.copy.value': ({ text }) => (text === '' ? '值为空。' : `值是 \`${text}\`。`),
  'bytes.copy.open': ({ kind }) => `打开这份副本（${kind}）`,
  'bytes.rule.torn': ({ length, slash, room, need }) =>
    `会被发现：空间是按 ${length} + 1 字节预留的，align8 得 ${room}；下标 ${slash} 处的 NUL 使字符串只有 ${slash} + 1 字节，align8 得 ${need}。${room} 与 ${need} 不同。`,
  'bytes.rule.tornSilent': ({ length, slash, room }) =>
    `不会被发现：空间是按 ${length} + 1 字节预留的，字符串现在只需要 ${slash} + 1 字节，但 align8 都得 ${room}。`,
  'bytes.rule.cut': ({ slash, room }) =>
    `永远不会被发现：空间和字符串都按 ${slash} + 1 字节计算，align8 都得 ${room}。这是一份正确的列表，只是值变了。`,
  'bytes.rule.grown': ({ slash, room }) =>
    `不会被发现：空间是按 ${slash} + 1 字节预留的，align8 得 ${room}。副本占了其中 ${slash + 1} 字节，末尾是斜杠，字符串由填充字节结束。`,
  'bytes.rule.grownNoNul': ({ slash, room }) =>
    `空间是按 ${slash} + 1 字节预留的，正好是 8 的倍数，所以只有 ${room} 字节。应当是 NUL 的位置上是斜杠，后面又没有填充字节：读取会越过名值对。`,
};
