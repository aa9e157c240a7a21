import type { Translation } from '../translation.ts';
import type { files as en } from '../en/bytes-files.ts';

/** 字节页对一个文件怎么说：按最前面的字节判断是什么、接下来可以怎么办。`brought` 的一部分。 */
export const files: Translation<typeof en> = {
  'bytes.about.region': '打开的是什么',
  'bytes.what.empty': '文件是空的。',
  'bytes.what.zeros': '文件开头全是零，其中没有 vdev 标签。',
  'bytes.what.unknown':
    '从开头的字节看，它不是本页认识的任何文件类型。打包的列表以 `00 01`（原生）或 `01 01`（XDR）开头；它也可能位于更后面，可以用 `dd` 截取出来。',
  'bytes.what.gzip': ({ packed, size }) => `gzip 文件，已在本页解压：${packed} 变为 ${size}。`,
  'bytes.what.gzipDamaged':
    '无法解压的 gzip 文件：文件损坏或被截断，或者结尾之后还有别的内容。这里显示压缩后的字节。可以试试 `gunzip -c FILE > list.bin`，再打开得到的文件。',
  'bytes.what.gzipLarge': ({ most }) =>
    `gzip 文件，解压后超过 ${most}。这里显示压缩后的字节。请用 \`gunzip\` 解压，再打开得到的文件。`,
  'bytes.what.gzipTwice':
    '套了多层 gzip 的文件。这里显示压缩后的字节。请用 `gunzip` 解压，再打开得到的文件。',
  'bytes.what.xz': 'xz 文件。请用 `xz -dk FILE` 解压，再打开得到的文件。',
  'bytes.what.zstd': 'zstd 文件。请用 `zstd -d FILE` 解压，再打开得到的文件。',
  'bytes.what.bzip2': 'bzip2 文件。请用 `bunzip2 -k FILE` 解压，再打开得到的文件。',
  'bytes.what.lz4': 'lz4 文件。请用 `lz4 -d FILE` 解压，再打开得到的文件。',
  'bytes.what.zip': 'zip 归档。请用 `unzip FILE` 解压，再打开要看的文件。',
  'bytes.what.7z': '7z 归档。请用 `7z x FILE` 解压，再打开要看的文件。',
  'bytes.what.tar': 'tar 归档。请用 `tar xf FILE` 解包，再打开要看的文件。',
  'bytes.what.libnv': ({ size, order }) =>
    `FreeBSD libnv 的列表，名称相同，却是另一种格式（${order === 'little' ? '小端' : '大端'}，名值对共 ${size}）。本页只读 OpenZFS 的列表。在程序里可以用 \`sys/nv.h\` 的 \`nvlist_unpack\` 和 \`nvlist_dump\` 打印它。`,
  'bytes.what.sendStream': ({ name }) =>
    name === '' ? '`zfs send` 产生的数据流。' : `\`zfs send\` 产生的数据流，来自 \`${name}\`。`,
  'bytes.what.streamList': ({ start, end }) =>
    `它的 begin 记录带有一份打包的列表，这里读的就是它：偏移 ${start} 到 ${end}。`,
  'bytes.what.streamNoList':
    '它的 begin 记录不带列表：单个快照、不带属性的数据流就没有列表。`zstream dump FILE` 可以打印它的各条记录。',
  'bytes.what.elf': ({ bits }) => `${bits} 位的 ELF 文件：程序或库。它的开头没有列表。`,
  'bytes.what.core': ({ bits }) =>
    `核心转储（ELF，${bits} 位）。其中的列表要按地址查找：先运行 \`gdb PROGRAM FILE\`，再执行 \`dump binary memory list.bin START END\`，然后打开得到的文件。`,
  'bytes.what.gpt': '带 GPT 的磁盘。',
  'bytes.what.mbr': '带 MBR 的磁盘。',
  'bytes.what.ext4': 'ext2、ext3 或 ext4 文件系统。',
  'bytes.what.xfs': 'XFS 文件系统。',
  'bytes.what.btrfs': 'Btrfs 文件系统。',
  'bytes.what.ntfs': 'NTFS 文件系统。',
  'bytes.what.swap': '交换区。',
  'bytes.what.luks': 'LUKS 设备。',
  'bytes.what.squashfs': 'SquashFS 文件系统。',
  'bytes.what.iso9660': 'ISO 9660 映像。',
  'bytes.what.qcow2': 'qcow2 映像，磁盘内容在其中分块存放。',
  'bytes.what.vmdk': 'VMDK 映像，磁盘内容在其中分块存放。',
  'bytes.what.vhdx': 'VHDX 映像，磁盘内容在其中分块存放。',
  'bytes.what.convert': '请用 `qemu-img convert -O raw FILE disk.img` 转换成原始映像，再打开它。',
  'bytes.what.inside': '其中没有 vdev 标签。如果存储池的缓存文件在上面，请挂载后打开 `etc/zfs/zpool.cache`。',
  'bytes.what.locked': '其中看不到 vdev 标签。请先解锁，再打开 `/dev/mapper` 里的设备。',
  'bytes.what.noLabel': '其中没有 vdev 标签：这不是存储池的盘，或者标签已被清除（`zpool labelclear`）。',
  'bytes.what.text': '这是文本文件。',
  'bytes.what.longText': ({ most }) =>
    `这是超过 ${most} 的文本文件，太长，无法当作转储读取。请先把它还原成字节（\`xxd -r\`）。`,
  'bytes.what.textRefused': '这里把它的字符按字节显示。',

  'bytes.labels.found': ({ n, whole }) =>
    n === whole ? `有 ${n} 个 vdev 标签，全部完整。` : `有 ${n} 个 vdev 标签，其中 ${whole} 个完整。`,
  'bytes.labels.region': '标签',
  'bytes.labels.one': ({ n }) => `标签 ${n}`,
  'bytes.labels.stray': '类似标签中的列表',
  'bytes.labels.at': ({ at }) => `偏移 ${at}`,
  'bytes.labels.partition': ({ n }) => `分区 ${n}`,
  'bytes.labels.whole': '完整',
  'bytes.labels.damaged': ({ errno, at }) => `损坏，偏移 ${at} 处 ${errno}`,
  'bytes.labels.other': '没有列表',
  'bytes.labels.blank': '空白',
  'bytes.labels.right': '校验和正确',
  'bytes.labels.wrong': '校验和不符',
  'bytes.labels.more': ({ n }) => `另有 ${n} 个没有列出`,

  'bytes.part.shown': ({ start, end, total }) =>
    `文件共 ${total}，这里显示偏移 ${start} 到 ${end}。用“跳到偏移”看其余部分。`,
  'bytes.part.previous': '前一部分',
  'bytes.part.next': '后一部分',

  'bytes.rest.files': ({ n, names }) => `本页一次打开一个文件。另外 ${n} 个没有打开：${names}。`,
  'bytes.rest.folders': ({ n, names }) => `${n} 个文件夹没有打开：${names}。`,
  'bytes.rest.text': '随文件一起拖入的文本没有读取。',

  'bytes.absent': ({ size }) =>
    `这个链接对应 ${size}，但链接里没有这些字节，所以这里什么也不显示：请在本页打开那个文件，或者向发送链接的人索取。`,
};
