import type { Translation } from '../translation.ts';
import type { paste as en } from '../en/bytes-paste.ts';

/** 字节页对一段文字怎么说：按什么读、为什么读不了、可以怎么办。`brought` 的一部分。 */
export const paste: Translation<typeof en> = {
  'bytes.paste.label': '十六进制、十六进制转储（xxd、hexdump -C、od）、字节数组或 base64',
  'bytes.paste.read': '读取这些字节',
  'bytes.paste.preview': '文本的读法',
  'bytes.paste.waiting': '这里显示文本按什么格式读取，以及开头的几个字节。',
  'bytes.paste.held': ({ n }) => `粘贴了 ${n} 个字符的文本。文本太长，不在这里显示，直接读取。`,
  'bytes.paste.clear': '移除',
  'bytes.paste.readings': '这段文本的读法',
  'bytes.paste.first': '开头的字节',
  'bytes.paste.close': '关闭',

  'bytes.paste.empty': '没有可以读取的文本。请粘贴十六进制、十六进制转储或 base64。',
  'bytes.paste.long': ({ n, most }) =>
    `文本有 ${n} 个字符，本页最多读取 ${most} 个。请先把它还原成字节（\`xxd -r\`），再打开得到的文件。`,
  'bytes.paste.oddDigits': ({ line, n }) =>
    `第 ${line} 行有 ${n} 个十六进制数字。一个字节需要两个数字，所以少了一个。`,
  'bytes.paste.form': ({ line, text }) =>
    `第 ${line} 行既不是十六进制，也不是十六进制转储或 base64：\`${text}\`。`,
  'bytes.paste.dumpLine': ({ line, text }) => `第 ${line} 行与上面的十六进制转储格式不符：\`${text}\`。`,
  'bytes.paste.dumpOffset': ({ line, found, expected }) =>
    `十六进制转储的第 ${line} 行写的是偏移 ${found}，但前面的字节到 ${expected} 为止（都是十六进制）。中间缺了行，或者行的次序不对。`,
  'bytes.paste.piece': ({ line, text }) => `第 ${line} 行有一处不是字节，或长度与其余各处不同：\`${text}\`。`,
  'bytes.paste.picture': ({ line, text }) =>
    `第 ${line} 行旁边的字符与左边数字表示的字节不一致：\`${text}\`。`,
  'bytes.paste.ellipsis': ({ line, text }) => `第 ${line} 行有内容被省略：\`${text}\`。`,
  'bytes.paste.cut': ({ line }) => `文本在第 ${line} 行之后被截断，没有写明字节在哪里结束。`,
  'bytes.paste.count': ({ line, found, said }) => `第 ${line} 行写着共 ${said} 个字节，实际有 ${found} 个。`,
  'bytes.paste.many': ({ line, n, most }) =>
    `第 ${line} 行上面的 * 代表太多重复的行，展开后共有 ${n} 个字节。由文本最多生成 ${most} 个字节。`,
  'bytes.paste.base64': ({ line, n }) =>
    `base64 文本不可能是 ${n} 个字符（止于第 ${line} 行），末尾少了或多了一个字符。`,
  'bytes.paste.choose': ({ n }) =>
    n === 1
      ? '从文本本身无法确定应当怎样读取。如果下面这种读法正确，请选择它。'
      : '这段文本有不止一种读法，从文本本身无法确定是哪一种。请选择一种。',
  'bytes.paste.offers': '如果你知道是哪一种，仍然可以这样读取：',

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
  'bytes.reading.unseen': '不管旁边的字符',
  'bytes.reading.bothWays': ({ hex, decimal }) => `\`${hex}\`（${decimal}）`,
  'bytes.reading.from': ({ at }) => `第一个字节位于偏移 ${at}。`,
  'bytes.token': ({ size }) => `\`zfs receive -s\` 的续传令牌（resume token）。其中的列表已解压：${size}。`,
  'bytes.token.sum': '它的校验和与内容不符：其中有一部分被改动过。',
  'bytes.badToken.form':
    '看起来是续传令牌，但被截断或改动过：续传令牌由短横线隔开的四部分组成。请完整复制 `zfs get -H -o value receive_resume_token` 输出的值。',
  'bytes.badToken.version': ({ n }) => `看起来是版本 ${n} 的续传令牌，本页只能读取版本 1。`,
  'bytes.badToken.oddDigits': ({ n }) =>
    `续传令牌里的列表有 ${n} 个十六进制数字，是奇数：它被截断了。请完整复制 \`zfs get -H -o value receive_resume_token\` 输出的值。`,
  'bytes.badToken.compressed':
    '续传令牌里的列表无法解压：令牌被截断或改动过。请完整复制 `zfs get -H -o value receive_resume_token` 输出的值。',
  'bytes.badToken.length': ({ found, said }) =>
    `续传令牌声明列表有 ${said} 字节，实际有 ${found} 字节：令牌被截断或改动过。`,

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
  'bytes.tool.pem': 'PEM 首尾行之间的 base64',
  'bytes.tool.dataUrl': '`data:` 地址',

  'bytes.seems.xxd': '看起来是 `xxd` 的输出。请从第一行复制到最后一行，或者改用 `xxd -p FILE`。',
  'bytes.seems.hexdumpC': '看起来是 `hexdump -C` 的输出。请从第一行复制到最后一行，中间不要缺行。',
  'bytes.seems.hexdump':
    '看起来是 `hexdump` 的输出，它以字（word）为单位打印。`hexdump -C FILE` 会按次序打印字节。',
  'bytes.seems.od': '看起来是 `od` 的输出。`od -A x -t x1 -v FILE` 会用十六进制打印字节和偏移。',
  'bytes.seems.tcpdump': '看起来是 `tcpdump` 的输出。请只复制一个包的各行；`tcpdump -X` 会连同偏移一起打印。',
  'bytes.seems.wireshark': '看起来是从 Wireshark 复制的。请选中一个包，用“复制”菜单里的“…as a Hex Dump”。',
  'bytes.seems.gdb': '看起来是 `gdb` 的输出。`x/72xb ADDRESS` 会用十六进制逐个打印 72 个字节。',
  'bytes.seems.lldb': '看起来是 `lldb` 的输出。`memory read -f x -s 1 -c 72 ADDRESS` 会逐个打印 72 个字节。',
  'bytes.seems.offsets': '看起来是带偏移的转储。`xxd FILE` 和 `hexdump -C FILE` 的输出可以读取。',
  'bytes.seems.plain': '看起来是十六进制数字。各段长度相同且为偶数时才能读取；`xxd -p FILE` 就是这样输出的。',
  'bytes.seems.hex': '看起来是十六进制数字。各段长度相同且为偶数时才能读取；`xxd -p FILE` 就是这样输出的。',
  'bytes.seems.separated': '看起来是带分隔符的十六进制字节。每个字节写成两位、并且只用一种分隔符时才能读取。',
  'bytes.seems.array':
    '看起来是数字列表。十六进制数前面要有 `0x`，十进制数之间要有逗号，数值要在 0 到 255 之间，才能读取。',
  'bytes.seems.string': '看起来是带转义的字符串。`\\x00` 这样的写法，每个字节要有两位十六进制数字。',
  'bytes.seems.base64':
    '看起来是 base64。请完整复制，不要混入其他字母表的字符；`base64 FILE` 的输出可以读取。',
  'bytes.seems.base64url': '看起来是 base64url。请完整复制。',
  'bytes.seems.pem': '看起来是短横线行之间的 base64。请连同首尾这两行一起复制。',
  'bytes.seems.dataUrl': '看起来是 `data:` 地址。请完整复制；其中的字节用 base64 编码时可以读取。',
  'bytes.seems.resumeToken':
    '看起来是续传令牌。请完整复制 `zfs get -H -o value receive_resume_token` 输出的值。',
  'bytes.seems.zdb':
    '看起来是 `zdb` 的输出：这是列表的文本，不是列表的字节。请打开缓存文件本身，或者从设备上截取标签：`dd if=DEVICE bs=256k count=1 of=label.bin`。',
  'bytes.seems.zpoolGet':
    '看起来是 `zpool get` 的输出：这是属性的文本，不是字节。请打开 `/etc/zfs/zpool.cache`，或者存储池的某个设备。',
  'bytes.seems.zpoolStatus':
    '看起来是 `zpool status` 或 `zpool import` 的输出：这是文本，不是字节。请打开 `/etc/zfs/zpool.cache`，或者存储池的某个设备。',
  'bytes.seems.uuencode': '看起来是 uuencode 编码。请用 `uudecode -o list.bin` 还原成文件，再打开它。',
  'bytes.seems.intelHex':
    '看起来是 Intel HEX。请用 `objcopy -I ihex -O binary FILE list.bin` 还原成文件，再打开它。',
  'bytes.seems.sRecord':
    '看起来是 S-record。请用 `objcopy -I srec -O binary FILE list.bin` 还原成文件，再打开它。',
  'bytes.seems.characters': '看起来是 `od -c` 的输出，它打印的是字符。`od -A x -t x1 -v FILE` 会打印字节。',
  'bytes.seems.decimals':
    '看起来是十进制数。用逗号隔开时可以按字节读取；`od -A x -t x1 -v FILE` 会输出十六进制。',
  'bytes.seems.uuid': '看起来是 UUID：共十六个字节，次序取决于写出它的程序，其中没有列表。',
  'bytes.seems.json': '看起来是 JSON。JSON 里由 0 到 255 的数字组成的数组可以按字节读取。',
  'bytes.seems.nothing': '文本里只有空白。',
  'bytes.seems.text':
    '看起来是普通文本，不是转储。`xxd FILE`、`hexdump -C FILE` 和 `base64 FILE` 的输出可以读取。',
};
