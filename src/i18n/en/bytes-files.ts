/** What the Bytes page says of a file: what it is by its first bytes, and what one can do. A part of `brought`. */
const labels = (n: number): string => `${n} ${n === 1 ? 'label' : 'labels'}`;

export const files = {
  'bytes.about.region': 'What is open',
  'bytes.what.empty': 'The file is empty.',
  'bytes.what.zeros': 'The file begins with zeros alone, and no label of a vdev is in it.',
  'bytes.what.unknown':
    'By its first bytes this is no kind of file that this page knows. A packed list begins with `00 01` (native) or `01 01` (XDR); it may lie further inside, and be cut out with `dd`.',
  'bytes.what.gzip': ({ packed, size }: { packed: string; size: string }) =>
    `A gzip file, unpacked here: ${packed} became ${size}.`,
  'bytes.what.gzipDamaged':
    'A gzip file that does not unpack: it is damaged or cut, or more follows behind its end. Its packed bytes are shown. Try `gunzip -c FILE > list.bin`, and open that.',
  'bytes.what.gzipLarge': ({ most }: { most: string }) =>
    `A gzip file with more than ${most} in it. Its packed bytes are shown. Unpack it with \`gunzip\`, and open what comes out.`,
  'bytes.what.gzipTwice':
    'A gzip file inside of other ones. Its packed bytes are shown. Unpack it with `gunzip`, and open what comes out.',
  'bytes.what.xz': 'An xz file. Unpack it with `xz -dk FILE`, and open what comes out.',
  'bytes.what.zstd': 'A zstd file. Unpack it with `zstd -d FILE`, and open what comes out.',
  'bytes.what.bzip2': 'A bzip2 file. Unpack it with `bunzip2 -k FILE`, and open what comes out.',
  'bytes.what.lz4': 'An lz4 file. Unpack it with `lz4 -d FILE`, and open what comes out.',
  'bytes.what.zip': 'A zip archive. Unpack it with `unzip FILE`, and open the file that you mean.',
  'bytes.what.7z': 'A 7z archive. Unpack it with `7z x FILE`, and open the file that you mean.',
  'bytes.what.tar': 'A tar archive. Unpack it with `tar xf FILE`, and open the file that you mean.',
  'bytes.what.libnv': ({ size, order }: { size: string; order: 'little' | 'big' }) =>
    `A list of FreeBSD’s libnv, another format with the same name (${order === 'little' ? 'little' : 'big'}-endian, ${size} of pairs). This page reads the lists of OpenZFS. In a program, \`nvlist_unpack\` and \`nvlist_dump\` of \`sys/nv.h\` print it.`,
  'bytes.what.sendStream': ({ name }: { name: string }) =>
    name === '' ? 'A stream of `zfs send`.' : `A stream of \`zfs send\`, of \`${name}\`.`,
  'bytes.what.streamList': ({ start, end }: { start: string; end: string }) =>
    `Its begin record carries a packed list, which is read here: offsets ${start} to ${end}.`,
  'bytes.what.streamNoList':
    'Its begin record carries no list: there is none in streams of one snapshot without properties. `zstream dump FILE` prints its records.',
  'bytes.what.elf': ({ bits }: { bits: number }) =>
    `An ELF file of ${bits} bits: a program or a library. There is no list at its start.`,
  'bytes.what.core': ({ bits }: { bits: number }) =>
    `A core dump (ELF, ${bits} bits). A list in it is found by its address: \`gdb PROGRAM FILE\`, then \`dump binary memory list.bin START END\`, and open that.`,
  'bytes.what.gpt': 'A disk with a GPT.',
  'bytes.what.mbr': 'A disk with an MBR.',
  'bytes.what.ext4': 'An ext2, ext3 or ext4 file system.',
  'bytes.what.xfs': 'An XFS file system.',
  'bytes.what.btrfs': 'A Btrfs file system.',
  'bytes.what.ntfs': 'An NTFS file system.',
  'bytes.what.swap': 'A swap area.',
  'bytes.what.luks': 'A LUKS device.',
  'bytes.what.squashfs': 'A SquashFS file system.',
  'bytes.what.iso9660': 'An ISO 9660 image.',
  'bytes.what.qcow2': 'A qcow2 image, which holds the disk in pieces.',
  'bytes.what.vmdk': 'A VMDK image, which holds the disk in pieces.',
  'bytes.what.vhdx': 'A VHDX image, which holds the disk in pieces.',
  'bytes.what.convert': 'Make it plain with `qemu-img convert -O raw FILE disk.img`, and open that.',
  'bytes.what.inside':
    'No label of a vdev is in it. If the pool’s cache file is on it, mount it and open `etc/zfs/zpool.cache`.',
  'bytes.what.locked':
    'No label of a vdev can be seen in it. Unlock it first, and open the device in `/dev/mapper`.',
  'bytes.what.noLabel':
    'No label of a vdev is in it: this is no disk of a pool, or its labels are cleared (`zpool labelclear`).',
  'bytes.what.text': 'The file is text.',
  'bytes.what.longText': ({ most }: { most: string }) =>
    `The file is text of more than ${most}, too long to be read as a dump. Turn it into bytes first (\`xxd -r\`).`,
  'bytes.what.textRefused': 'Its characters are shown as bytes.',

  'bytes.labels.found': ({ n, whole }: { n: number; whole: number }) =>
    n === whole
      ? `${labels(n)} of a vdev, whole.`
      : `${labels(n)} of a vdev, ${whole === 0 ? 'none of them' : `${whole} of them`} whole.`,
  'bytes.labels.region': 'Labels',
  'bytes.labels.one': ({ n }: { n: number }) => `Label ${n}`,
  'bytes.labels.stray': 'A list like that of a label',
  'bytes.labels.at': ({ at }: { at: string }) => `at offset ${at}`,
  'bytes.labels.partition': ({ n }: { n: number }) => `partition ${n}`,
  'bytes.labels.whole': 'whole',
  'bytes.labels.damaged': ({ errno, at }: { errno: string; at: string }) =>
    `damaged, ${errno} at offset ${at}`,
  'bytes.labels.other': 'no list there',
  'bytes.labels.blank': 'blank',
  'bytes.labels.right': 'checksum right',
  'bytes.labels.wrong': 'checksum wrong',
  'bytes.labels.more': ({ n }: { n: string }) => `and ${n} more, which are not listed`,

  'bytes.part.shown': ({ start, end, total }: { start: string; end: string; total: string }) =>
    `Of the file’s ${total}, offsets ${start} to ${end} are shown. “Go to offset” shows other ones.`,
  'bytes.part.previous': 'Part before',
  'bytes.part.next': 'Next part',

  'bytes.rest.files': ({ n, names }: { n: number; names: string }) =>
    `This page opens one file at a time. ${n === 1 ? 'The other one was' : `The other ${n} were`} left aside: ${names}.`,
  'bytes.rest.folders': ({ n, names }: { n: number; names: string }) =>
    `${n === 1 ? 'A folder was' : `${n} folders were`} left aside: ${names}.`,
  'bytes.rest.text': 'Text came along with the file, and was left aside.',

  'bytes.absent': ({ size }: { size: string }) =>
    `This link stands for ${size}, which it does not carry, so none are shown here: open the file on this page, or ask for it whoever sent the link.`,
};
