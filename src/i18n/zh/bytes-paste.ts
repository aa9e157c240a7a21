import type { Translation } from '../translation.ts';
import type { paste as en } from '../en/bytes-paste.ts';

/** 字节页对一段文字怎么说：按什么读、为什么读不了、可以怎么办。`brought` 的一部分。 */
export const paste: Translation<typeof en> = {
  'bytes.paste.label': '十六进制、十六进制转储（xxd、hexdump -C、od）、字节数组或 base64',
  'bytes.paste.read': '读取这些字节',
  'bytes.paste.preview': '文本的读法',
  'bytes.paste.waiting': '这里显示文本按什么读，以及最前面的字节。',
  'bytes.paste.held': ({ n }) => `粘贴了 ${n} 个字符的文本。文本太长，这里不显示，直接读取。`,
  'bytes.paste.clear': '去掉它',
  'bytes.paste.readings': '这段文本的读法',
  'bytes.paste.first': '最前面的字节',
  'bytes.paste.close': '关闭',

  'bytes.paste.empty': '没有可读的文本。请粘贴十六进制、十六进制转储或 base64。',
  'bytes.paste.long': ({ n, most }) =>
    `文本有 ${n} 个字符，最多读 ${most} 个。可先还原成字节（\`xxd -r\`），再打开文件。`,
  'bytes.paste.oddDigits': ({ line, n }) => `第 ${line} 行有 ${n} 个十六进制数字。一个字节要两个，少了一个。`,
  'bytes.paste.form': ({ line, text }) =>
    `第 ${line} 行既不是十六进制，也不是十六进制转储或 base64：\`${text}\`。`,
  'bytes.paste.dumpLine': ({ line, text }) => `第 ${line} 行与上面的十六进制转储不符：\`${text}\`。`,
  'bytes.paste.dumpOffset': ({ line, found, expected }) =>
    `转储的第 ${line} 行写着偏移 ${found}，但前面的字节到 ${expected} 为止（均为十六进制）。中间缺了行，或者次序不对。`,
  'bytes.paste.piece': ({ line, text }) => `第 ${line} 行有一处不是字节，或长度与其余各处不同：\`${text}\`。`,
  'bytes.paste.picture': ({ line, text }) => `第 ${line} 行旁边的文字与数字所写的字节不同：\`${text}\`。`,
  'bytes.paste.ellipsis': ({ line, text }) => `第 ${line} 行有内容被省略：\`${text}\`。`,
  'bytes.paste.cut': ({ line }) => `文本在第 ${line} 行之后被截断，没有写明字节到哪里为止。`,
  'bytes.paste.count': ({ line, found, said }) => `第 ${line} 行说有 ${said} 个字节，实际有 ${found} 个。`,
  'bytes.paste.many': ({ line, n, most }) =>
    `第 ${line} 行上面的 * 代表得太多，总共会有 ${n} 个字节。由文本最多生成 ${most} 个字节。`,
  'bytes.paste.base64': ({ line, n }) =>
    `base64 不会有 ${n} 个字符的文本（止于第 ${line} 行），末尾少一个或多一个字符。`,
  'bytes.paste.choose': ({ n }) =>
    n === 1
      ? '文中没有确切说明是哪种读法。如果下面这种正确，请选中它。'
      : '这段文本有不止一种读法，文中没有说明是哪一种。请选一种。',
  'bytes.paste.offers': '如果你知道是哪一种，仍可这样读：',

  'bytes.comma': '，',

  'bytes.reading': ({ what, size }) => `读作${what}，共 ${size}。`,
  'bytes.reading.offer': ({ what, size }) => `${what}，${size}`,
  'bytes.reading.instead': ({ what, size }) => `改读作${what}，共 ${size}`,
  'bytes.reading.offsets.hex': '十六进制偏移',
  'bytes.reading.offsets.octal': '八进制偏移',
  'bytes.reading.offsets.decimal': '十进制偏移',
  'bytes.reading.digits.octal': '八进制数',
  'bytes.reading.digits.decimal': '十进制数',
  'bytes.reading.digits.binary': '二进制数',
  'bytes.reading.words': ({ n, order }) => `${n} 字节的字，${order === 'little' ? '小端' : '大端'}`,
  'bytes.reading.unseen': '不管旁边的文字',
  'bytes.reading.bothWays': ({ hex, decimal }) => `\`${hex}\`（${decimal}）`,
  'bytes.reading.from': ({ at }) => `第一个字节在偏移 ${at}。`,
  'bytes.token': ({ size }) => `\`zfs receive -s\` 的续传令牌（resume token）。其中的列表已解压：${size}。`,
  'bytes.token.sum': '它的校验和与字节不符：有一部分被改动过。',
  'bytes.badToken.form':
    '看来是续传令牌，但被截断或改动过：它由短横线隔开的四部分组成。请复制 `zfs get -H -o value receive_resume_token` 输出的整个值。',
  'bytes.badToken.version': ({ n }) => `看来是版本 ${n} 的续传令牌，本页只读版本 1。`,
  'bytes.badToken.oddDigits': ({ n }) =>
    `续传令牌里的列表有 ${n} 个十六进制数字，是奇数：它被截断了。请复制 \`zfs get -H -o value receive_resume_token\` 输出的整个值。`,
  'bytes.badToken.compressed':
    '续传令牌里的列表无法解压：令牌被截断或改动过。请复制 `zfs get -H -o value receive_resume_token` 输出的整个值。',
  'bytes.badToken.length': ({ found, said }) =>
    `续传令牌说列表有 ${said} 字节，实际有 ${found} 字节：令牌被截断或改动过。`,

  'bytes.tool.xxd': '`xxd`',
  'bytes.tool.hexdumpC': '`hexdump -C`',
  'bytes.tool.hexdump': '`hexdump`',
  'bytes.tool.od': '`od`',
  'bytes.tool.tcpdump': '`tcpdump -x`',
  'bytes.tool.wireshark': 'Wireshark 的十六进制转储',
  'bytes.tool.gdb': '`gdb`',
  'bytes.tool.lldb': '`lldb`',
  'bytes.tool.offsets': '带偏移的转储',
  'bytes.tool.plain': '十六进制',
  'bytes.tool.separated': '有分隔符的十六进制字节',
  'bytes.tool.array': '数字列表',
  'bytes.tool.string': '带转义的字符串',
  'bytes.tool.base64': 'base64',
  'bytes.tool.base64url': 'base64url',
  'bytes.tool.pem': 'PEM 行之间的 base64',
  'bytes.tool.dataUrl': '`data:` 地址',

  'bytes.seems.xxd': '看来是 `xxd` 的输出。请从第一行复制到最后一行，或改用 `xxd -p FILE`。',
  'bytes.seems.hexdumpC': '看来是 `hexdump -C` 的输出。请从第一行复制到最后一行，中间不要缺行。',
  'bytes.seems.hexdump': '看来是 `hexdump` 的输出，它按字打印。`hexdump -C FILE` 按次序打印字节。',
  'bytes.seems.od': '看来是 `od` 的输出。`od -A x -t x1 -v FILE` 用十六进制打印字节和偏移。',
  'bytes.seems.tcpdump': '看来是 `tcpdump` 的输出。请复制一个包的各行，`tcpdump -X` 会带上偏移。',
  'bytes.seems.wireshark': '看来是从 Wireshark 复制的。请对一个包选“复制”里的“…as a Hex Dump”。',
  'bytes.seems.gdb': '看来是 `gdb` 的输出。`x/72xb ADDRESS` 逐个打印 72 个字节，十六进制。',
  'bytes.seems.lldb': '看来是 `lldb` 的输出。`memory read -f x -s 1 -c 72 ADDRESS` 逐个打印 72 个字节。',
  'bytes.seems.offsets': '看来是带偏移的转储。`xxd FILE` 和 `hexdump -C FILE` 的输出可以读取。',
  'bytes.seems.plain': '看来是十六进制数字。各段长度相同且为偶数才能读，`xxd -p FILE` 就这样输出。',
  'bytes.seems.hex': '看来是十六进制数字。各段长度相同且为偶数才能读，`xxd -p FILE` 就这样输出。',
  'bytes.seems.separated': '看来是有分隔符的十六进制字节。每个字节两位，分隔符只用一种，才能读取。',
  'bytes.seems.array':
    '看来是数字列表。十六进制前面要有 `0x`，十进制之间要有逗号，数值从 0 到 255，才能读取。',
  'bytes.seems.string': '看来是带转义的字符串。`\\x00` 的每个字节要两位十六进制数字。',
  'bytes.seems.base64': '看来是 base64。请完整复制，不要混入别的字符，`base64 FILE` 就这样输出。',
  'bytes.seems.base64url': '看来是 base64url。请完整复制。',
  'bytes.seems.pem': '看来是短横线行之间的 base64。请连同这两行一起复制。',
  'bytes.seems.dataUrl': '看来是 `data:` 地址。请完整复制，其中的字节是 base64 时可以读取。',
  'bytes.seems.resumeToken':
    '看来是续传令牌。请复制 `zfs get -H -o value receive_resume_token` 输出的整个值。',
  'bytes.seems.zdb':
    '看来是 `zdb` 的输出：列表的文字，不是字节。请打开缓存文件本身，或从设备上取出标签：`dd if=DEVICE bs=256k count=1 of=label.bin`。',
  'bytes.seems.zpoolGet':
    '看来是 `zpool get` 的输出：属性的文字，没有字节。请打开 `/etc/zfs/zpool.cache`，或存储池的一个设备。',
  'bytes.seems.zpoolStatus':
    '看来是 `zpool status` 或 `zpool import` 的输出：文字，没有字节。请打开 `/etc/zfs/zpool.cache`，或存储池的一个设备。',
  'bytes.seems.uuencode': '看来是 uuencode 编码。用 `uudecode -o list.bin` 生成文件，再打开它。',
  'bytes.seems.intelHex':
    '看来是 Intel HEX。用 `objcopy -I ihex -O binary FILE list.bin` 生成文件，再打开它。',
  'bytes.seems.sRecord': '看来是 S-record。用 `objcopy -I srec -O binary FILE list.bin` 生成文件，再打开它。',
  'bytes.seems.characters': '看来是 `od -c` 的输出，它打印字符。`od -A x -t x1 -v FILE` 打印字节。',
  'bytes.seems.decimals': '看来是十进制数。之间有逗号时按字节读取，`od -A x -t x1 -v FILE` 输出十六进制。',
  'bytes.seems.uuid': '看来是 UUID：十六个字节，次序取决于写它的程序，不是列表。',
  'bytes.seems.json': '看来是 JSON。其中 0 到 255 的数字数组可以按字节读取。',
  'bytes.seems.nothing': '只有空白。',
  'bytes.seems.text':
    '看来是普通文字，不是转储。`xxd FILE`、`hexdump -C FILE` 和 `base64 FILE` 的输出可以读取。',
};
