/** What a reader brings to the Bytes page: a sample, a pasted text, a file that cannot be read. A part of `bytes`. */
export const brought = {
  'bytes.sample.request': 'Import request, whole',
  'bytes.sample.torn': 'Import request, torn',
  'bytes.sample.cache.native': 'zpool.cache as written today (native)',
  'bytes.sample.zpool.cache': 'zpool.cache of old with four pools (XDR)',
  'bytes.sample.refused': 'One for each refusal',
  'bytes.sample.headerShort': 'Shorter than a header',
  'bytes.sample.encoding': 'Unknown encoding',
  'bytes.sample.endian': 'Byte order of another machine',
  'bytes.sample.inputEnds': 'End mark missing',
  'bytes.sample.pairSize': 'Pair larger than the input',
  'bytes.sample.pairSmall': 'Pair too small',
  'bytes.sample.nameSize': 'Name larger than its pair',
  'bytes.sample.nameEnd': 'Name with an early NUL',
  'bytes.sample.type': 'Unknown data type',
  'bytes.sample.count': 'Wrong element count',
  'bytes.sample.valueRoom': 'Value smaller than its room',
  'bytes.sample.stringRoom': 'String shorter than its room',
  'bytes.sample.noNul': 'String without NUL',
  'bytes.sample.notBoolean': 'Boolean that is 2',
  'bytes.sample.listVersion': 'Nested list of version 1',
  'bytes.sample.depth': 'Nested too deep',
  'bytes.sample.textLength': 'XDR text longer than its pair',
  'bytes.sample.arrayCount': 'XDR array larger than its pair',
  'bytes.sample.kernelOnly': 'Refused by the kernel alone',
  'bytes.sample.padding': 'XDR padding that is not zero',
  'bytes.sample.textNul': 'XDR text with a NUL, torn',
  'bytes.sample.wide': 'XDR number wider than its type',
  'bytes.sample.memory': 'XDR arrays that are only promised',

  'bytes.paste.label': 'Hex, a hex dump (xxd, hexdump -C, od), or base64',
  'bytes.paste.read': 'Read these bytes',
  'bytes.paste.empty': 'There is no text to read. Paste hex, a hex dump, or base64.',
  'bytes.paste.long': ({ n, most }: { n: string; most: string }) =>
    `The text has ${n} characters, up to ${most} are read. Open it as a file instead.`,
  'bytes.paste.oddDigits': ({ n }: { n: string }) =>
    `There are ${n} hex digits. A byte takes two, so one is missing.`,
  'bytes.paste.form': 'This is neither hex, nor a hex dump, nor base64.',
  'bytes.paste.dumpLine': ({ line, text }: { line: string; text: string }) =>
    `Line ${line} does not fit the hex dump above it: ${text}`,
  'bytes.paste.dumpOffset': ({ line, found, expected }: { line: string; found: string; expected: string }) =>
    `Line ${line} of the hex dump is at offset ${found}, but the bytes before it end at ${expected} (both in hex).`,
  'bytes.paste.piece': ({ line, text }: { line: string; text: string }) =>
    `In line ${line} stands what is no byte here, or of another length than the rest: ${text}`,
  'bytes.paste.picture': ({ line, text }: { line: string; text: string }) =>
    `In line ${line} the text at the side shows other bytes than the numbers: ${text}`,
  'bytes.paste.ellipsis': ({ line, text }: { line: string; text: string }) =>
    `In line ${line} something was left out: ${text}`,
  'bytes.paste.cut': ({ line }: { line: string }) =>
    `The text is cut off behind line ${line}: where its bytes end is not said.`,
  'bytes.paste.count': ({ found, said }: { found: string; said: string }) =>
    `The text says that it has ${said} bytes, but it has ${found}.`,
  'bytes.paste.many': ({ line, n, most }: { line: string; n: string; most: string }) =>
    `The * above line ${line} stands for so much that there would be ${n} bytes. Up to ${most} are made of a text.`,
  'bytes.paste.choose':
    'This text can be read in more than one way, and nothing in it says which one is meant. Paste it as a hex dump with offsets, or as bytes in hex.',
  'bytes.paste.base64': ({ n }: { n: string }) =>
    `Base64 has no text of ${n} characters. The last one is missing or too many.`,

  'bytes.problem.tooLarge': ({ size, most }: { size: string; most: string }) =>
    `The file has ${size}. This page opens up to ${most}.`,
  'bytes.problem.unreadable': ({ name, reason }: { name: string; reason: string }) =>
    `${name} could not be read: ${reason}`,
  'bytes.problem.failed': ({ reason }: { reason: string }) =>
    `The decoder gave no answer on these bytes: ${reason}. The bytes are shown without a tree.`,
  'bytes.problem.sample': 'The sample could not be loaded.',
  'bytes.problem.address': ({ key, text }: { key: string; text: string }) =>
    `“${text}” in the address is nothing that this page knows for ${key}. It was left out.`,
  'bytes.problem.dismiss': 'Dismiss',
};
