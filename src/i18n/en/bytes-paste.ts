/** What the Bytes page says of a text: how it is read, or why not, and what one can do. A part of `brought`. */
export const paste = {
  'bytes.paste.label': 'Hex, a hex dump (xxd, hexdump -C, od), an array of bytes, or base64',
  'bytes.paste.read': 'Read these bytes',
  'bytes.paste.preview': 'How the text is read',
  'bytes.paste.waiting': 'Here stands how the text is read, and its first bytes.',
  'bytes.paste.held': ({ n }: { n: string }) =>
    `A text of ${n} characters was pasted. It is too long to be shown here, and is read without that.`,
  'bytes.paste.clear': 'Remove it',
  'bytes.paste.readings': 'Readings of this text',
  'bytes.paste.first': 'First bytes',
  'bytes.paste.close': 'Close',

  'bytes.paste.empty': 'There is no text to read. Paste hex, a hex dump, or base64.',
  'bytes.paste.long': ({ n, most }: { n: string; most: string }) =>
    `The text has ${n} characters, up to ${most} are read. Turn it into bytes first (\`xxd -r\`), and open the file.`,
  'bytes.paste.oddDigits': ({ line, n }: { line: string; n: string }) =>
    `In line ${line} there are ${n} hex digits. A byte takes two, so one is missing.`,
  'bytes.paste.form': ({ line, text }: { line: string; text: string }) =>
    `Line ${line} is neither hex, nor a hex dump, nor base64: \`${text}\`.`,
  'bytes.paste.dumpLine': ({ line, text }: { line: string; text: string }) =>
    `Line ${line} does not fit the hex dump above it: \`${text}\`.`,
  'bytes.paste.dumpOffset': ({ line, found, expected }: { line: string; found: string; expected: string }) =>
    `Line ${line} of the hex dump is at offset ${found}, but the bytes before it end at ${expected} (both in hex). Lines are missing, or out of order.`,
  'bytes.paste.piece': ({ line, text }: { line: string; text: string }) =>
    `Line ${line} has something that is no byte here, or is of another length than the rest: \`${text}\`.`,
  'bytes.paste.picture': ({ line, text }: { line: string; text: string }) =>
    `In line ${line} the text at the side shows other bytes than the numbers: \`${text}\`.`,
  'bytes.paste.ellipsis': ({ line, text }: { line: string; text: string }) =>
    `In line ${line} something was left out: \`${text}\`.`,
  'bytes.paste.cut': ({ line }: { line: string }) =>
    `The text is cut off behind line ${line}: where its bytes end is not said.`,
  'bytes.paste.count': ({ line, found, said }: { line: string; found: string; said: string }) =>
    `Line ${line} says that there are ${said} bytes, but there are ${found}.`,
  'bytes.paste.many': ({ line, n, most }: { line: string; n: string; most: string }) =>
    `The * above line ${line} stands for so much that there would be ${n} bytes. Up to ${most} are made of a text.`,
  'bytes.paste.base64': ({ line, n }: { line: string; n: string }) =>
    `Base64 has no text of ${n} characters, as it ends in line ${line}. The last one is missing or too many.`,
  'bytes.paste.choose': ({ n }: { n: number }) =>
    n === 1
      ? 'Nothing in this text says for certain how it is meant. Choose the reading below if it is the right one.'
      : 'This text can be read in more than one way, and nothing in it says which one is meant. Choose one.',
  'bytes.paste.offers': 'If you know better, it can still be read:',

  'bytes.comma': ', ',

  'bytes.reading': ({ what, size }: { what: string; size: string }) => `Read as ${what}, ${size}.`,
  'bytes.reading.offer': ({ what, size }: { what: string; size: string }) => `${what}, ${size}`,
  'bytes.reading.instead': ({ what, size }: { what: string; size: string }) =>
    `Read it as ${what} instead, ${size}`,
  'bytes.reading.offsets.hex': 'hex offsets',
  'bytes.reading.offsets.octal': 'octal offsets',
  'bytes.reading.offsets.decimal': 'decimal offsets',
  'bytes.reading.digits.octal': 'octal numbers',
  'bytes.reading.digits.decimal': 'decimal numbers',
  'bytes.reading.digits.binary': 'binary numbers',
  'bytes.reading.words': ({ n, order }: { n: number; order: 'little' | 'big' }) =>
    `words of ${n} bytes, ${order === 'little' ? 'little' : 'big'}-endian`,
  'bytes.reading.unseen': 'whatever the text at the side shows',
  'bytes.reading.bothWays': ({ hex, decimal }: { hex: string; decimal: string }) => `\`${hex}\` (${decimal})`,
  'bytes.reading.from': ({ at }: { at: string }) => `The first byte is at offset ${at}.`,
  'bytes.token': ({ size }: { size: string }) =>
    `A resume token of \`zfs receive -s\`. The list in it is unpacked: ${size}.`,
  'bytes.token.sum': 'Its checksum is not that of its bytes: a part of it was changed.',
  'bytes.badToken.form':
    'It seems to be a resume token, but it is cut or changed: it has four parts with dashes between. Copy the whole value that `zfs get -H -o value receive_resume_token` prints.',
  'bytes.badToken.version': ({ n }: { n: string }) =>
    `It seems to be a resume token of version ${n}. This page reads version 1.`,
  'bytes.badToken.oddDigits': ({ n }: { n: string }) =>
    `The list in the resume token has ${n} hex digits, an odd number: it is cut. Copy the whole value that \`zfs get -H -o value receive_resume_token\` prints.`,
  'bytes.badToken.compressed':
    'The list in the resume token does not decompress: the token is cut or changed. Copy the whole value that `zfs get -H -o value receive_resume_token` prints.',
  'bytes.badToken.length': ({ found, said }: { found: string; said: string }) =>
    `The resume token says that its list has ${said} bytes, but it has ${found}: the token is cut or changed.`,

  'bytes.tool.xxd': '`xxd`',
  'bytes.tool.hexdumpC': '`hexdump -C`',
  'bytes.tool.hexdump': '`hexdump`',
  'bytes.tool.od': '`od`',
  'bytes.tool.tcpdump': '`tcpdump -x`',
  'bytes.tool.wireshark': 'a hex dump of Wireshark',
  'bytes.tool.gdb': '`gdb`',
  'bytes.tool.lldb': '`lldb`',
  'bytes.tool.offsets': 'a dump with offsets',
  'bytes.tool.plain': 'hex',
  'bytes.tool.separated': 'hex bytes with signs between',
  'bytes.tool.array': 'a list of numbers',
  'bytes.tool.string': 'a string with escapes',
  'bytes.tool.base64': 'base64',
  'bytes.tool.base64url': 'base64url',
  'bytes.tool.pem': 'base64 between PEM lines',
  'bytes.tool.dataUrl': 'a `data:` address',

  'bytes.seems.xxd':
    'It seems to be output of `xxd`. Copy it from its first line to its last, or use `xxd -p FILE`.',
  'bytes.seems.hexdumpC':
    'It seems to be output of `hexdump -C`. Copy it from its first line to its last, the lines between included.',
  'bytes.seems.hexdump':
    'It seems to be output of `hexdump`, which prints words. `hexdump -C FILE` prints the bytes in their order.',
  'bytes.seems.od':
    'It seems to be output of `od`. `od -A x -t x1 -v FILE` prints the bytes in hex, with offsets in hex.',
  'bytes.seems.tcpdump':
    'It seems to be output of `tcpdump`. Copy the lines of one packet; `tcpdump -X` prints them with offsets.',
  'bytes.seems.wireshark':
    'It seems to be copied from Wireshark. Choose Copy, “…as a Hex Dump” there, for one packet.',
  'bytes.seems.gdb': 'It seems to be output of `gdb`. `x/72xb ADDRESS` prints 72 bytes one by one, in hex.',
  'bytes.seems.lldb':
    'It seems to be output of `lldb`. `memory read -f x -s 1 -c 72 ADDRESS` prints 72 bytes one by one.',
  'bytes.seems.offsets':
    'It seems to be a dump with offsets. `xxd FILE` and `hexdump -C FILE` print one that is read.',
  'bytes.seems.plain':
    'It seems to be hex digits. They are read when all pieces have one even length; `xxd -p FILE` prints them so.',
  'bytes.seems.hex':
    'It seems to be hex digits. They are read when all pieces have one even length; `xxd -p FILE` prints them so.',
  'bytes.seems.separated':
    'It seems to be bytes in hex with signs between. They are read with two digits each, and one and the same sign.',
  'bytes.seems.array':
    'It seems to be a list of numbers. It is read with `0x` before hex, or with commas between decimal numbers, from 0 to 255.',
  'bytes.seems.string': 'It seems to be a string with escapes. `\\x00` takes two hex digits for each byte.',
  'bytes.seems.base64':
    'It seems to be base64. Copy it whole, without signs of another alphabet; `base64 FILE` prints it.',
  'bytes.seems.base64url': 'It seems to be base64url. Copy it whole.',
  'bytes.seems.pem': 'It seems to be base64 between lines with dashes. Copy it with both of these lines.',
  'bytes.seems.dataUrl':
    'It seems to be a `data:` address. Copy it whole; its bytes are read where they are base64.',
  'bytes.seems.resumeToken':
    'It seems to be a resume token. Copy the whole value that `zfs get -H -o value receive_resume_token` prints.',
  'bytes.seems.zdb':
    'It seems to be printed by `zdb`: a list as text, not its bytes. Open the cache file itself, or cut a label out of a device: `dd if=DEVICE bs=256k count=1 of=label.bin`.',
  'bytes.seems.zpoolGet':
    'It seems to be printed by `zpool get`: properties as text, no bytes. Open `/etc/zfs/zpool.cache`, or a device of the pool.',
  'bytes.seems.zpoolStatus':
    'It seems to be printed by `zpool status` or `zpool import`: text, no bytes. Open `/etc/zfs/zpool.cache`, or a device of the pool.',
  'bytes.seems.uuencode': 'It seems to be uuencoded. `uudecode -o list.bin` makes a file of it; open that.',
  'bytes.seems.intelHex':
    'It seems to be Intel HEX. `objcopy -I ihex -O binary FILE list.bin` makes a file of it; open that.',
  'bytes.seems.sRecord':
    'It seems to be S-records. `objcopy -I srec -O binary FILE list.bin` makes a file of it; open that.',
  'bytes.seems.characters':
    'It seems to be output of `od -c`, which prints characters. `od -A x -t x1 -v FILE` prints the bytes.',
  'bytes.seems.decimals':
    'It seems to be decimal numbers. They are read as bytes with commas between; `od -A x -t x1 -v FILE` prints hex.',
  'bytes.seems.uuid':
    'It seems to be a UUID: sixteen bytes whose order depends on who wrote it, and no list.',
  'bytes.seems.json': 'It seems to be JSON. Of JSON, an array of numbers from 0 to 255 is read as bytes.',
  'bytes.seems.nothing': 'There are only spaces.',
  'bytes.seems.text':
    'It seems to be text that is no dump. `xxd FILE`, `hexdump -C FILE` and `base64 FILE` print what is read here.',
};
