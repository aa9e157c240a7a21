import { problems } from './bytes-problems.ts';
import { samples } from './bytes-samples.ts';

/** The Bytes page. Loaded with the page, not with the first view. Backticks set a part in code type. */

const pairs = (n: number, count: string): string => `${count} ${n === 1 ? 'pair' : 'pairs'}`;
const bytesOf = (n: number): string => `${n} ${n === 1 ? 'byte' : 'bytes'}`;

/** Numbers of the alignment rule: length of the string, index of the slash, room and need in bytes. */
interface Rule {
  readonly length: number;
  readonly slash: number;
  readonly room: number;
  readonly need: number;
}

export const bytes = {
  'bytes.title': 'Bytes',
  'bytes.lead': 'Open a packed list of your own, and see what each byte is and what the decoder says to it.',
  'bytes.private': 'Nothing leaves this browser: files are read and decoded on this page.',
  'bytes.drop': 'Drop a file or text to open it here. It stays in this browser.',

  'bytes.open.file': 'Open a file',
  'bytes.open.paste': 'Paste bytes',
  'bytes.open.sample': 'Sample',
  'bytes.open.noSample': 'none',
  'bytes.source.sample': ({ name, size }: { name: string; size: string }) => `Sample ${name}, ${size}`,
  'bytes.source.paste': ({ size }: { size: string }) => `Pasted, ${size}`,
  'bytes.source.absent': 'none',
  'bytes.source.address': ({ size }: { size: string }) => `From the address, ${size}`,
  'bytes.machine': 'Machine that reads',
  'bytes.machine.one': ({ reader, host }: { reader: string; host: string }) => `${reader}, ${host}`,
  'bytes.reader.library': 'user library',
  'bytes.reader.kernel': 'Linux kernel',
  'bytes.host.little': 'little-endian',
  'bytes.host.big': 'big-endian',
  'bytes.columns': 'Bytes a row',
  'bytes.space': 'space',
  'bytes.between': ', ',

  ...samples,
  ...problems,

  'bytes.work.load': ({ total }: { total: string }) => `Reading ${total} from the file.`,
  'bytes.work.loading': 'Loading.',
  'bytes.work.part': ({ done, total }: { done: string; total: string }) =>
    `Reading from the file: ${done} of ${total}.`,
  'bytes.work.search': ({ done, total }: { done: string; total: string }) =>
    `Looking for labels: ${done} of ${total}.`,
  'bytes.work.text': ({ total }: { total: string }) => `Reading a text of ${total} characters.`,
  'bytes.work.read': ({ done, total }: { done: string; total: string }) => `Decoding: ${done} of ${total}.`,
  'bytes.work.make': 'Working on the list.',
  'bytes.work.progress': 'Progress',
  'bytes.work.cancel': 'Cancel',

  'bytes.verdict.region': 'Verdict',
  'bytes.verdict.unpacks': 'Unpacks.',
  'bytes.verdict.form': ({ encoding, endian }: { encoding: 'native' | 'xdr'; endian: 'little' | 'big' }) =>
    encoding === 'xdr'
      ? 'XDR encoding, big-endian numbers.'
      : `Native encoding, ${endian === 'little' ? 'little' : 'big'}-endian.`,
  'bytes.verdict.size': ({ n, pairs: count, bytes }: { n: number; pairs: string; bytes: string }) =>
    `${pairs(n, count)} in ${bytes}.`,
  'bytes.verdict.trailing': ({ bytes }: { bytes: string }) => `${bytes} follow the end mark and are ignored.`,
  'bytes.verdict.refused': ({ offset, path }: { offset: string; path: string }) =>
    path === '' ? `at offset ${offset}: ` : `at offset ${offset}, in \`${path}\`: `,
  'bytes.verdict.field': ({ start }: { start: string }) => `The field begins at offset ${start}.`,
  'bytes.verdict.kernel':
    'By the rules of the Linux kernel: 20 levels, no double, a stricter XDR. Its code was run against this reader.',
  'bytes.verdict.upTo': ({ n, count, path }: { n: number; count: string; path: string }) =>
    n === 0
      ? 'Nothing was decoded before it.'
      : `Decoded up to there: ${pairs(n, count)}, the last one \`${path}\`.`,
  'bytes.verdict.label': ({ at, n }: { at: string; n: number }) =>
    `The list of vdev label ${n}, which begins at offset ${at}.`,
  'bytes.verdict.inside': ({ at }: { at: string }) => `The list that begins at offset ${at}.`,
  'bytes.verdict.go': 'Go to the byte',
  'bytes.verdict.none': ({ bytes }: { bytes: string }) =>
    `${bytes}, shown as bytes. The tree is made when you ask for it.`,
  'bytes.verdict.make': 'Decode and make the tree',
  'bytes.verdict.waiting': 'The decoder is at work.',

  'bytes.refusal.headerShort': ({ have, need }: { have: number; need: number }) =>
    `${bytesOf(have)} ${have === 1 ? 'is' : 'are'} too few, a packed list begins with a header of ${need}.`,
  'bytes.refusal.encoding': ({ byte }: { byte: number }) =>
    `encoding ${byte} is neither native (0) nor XDR (1).`,
  'bytes.refusal.endian': ({ byte, host }: { byte: number; host: 'little' | 'big' }) =>
    `endian byte ${byte} is not the one of the machine that reads (${host}-endian, ${host === 'little' ? 1 : 0}).`,
  'bytes.refusal.inputEnds': ({ have, need }: { have: number; need: number }) =>
    `the field needs ${bytesOf(need)}, the input has ${have} left.`,
  'bytes.refusal.pairSize': ({ size, limit }: { size: number; limit: number }) =>
    `pair size ${size} is not between 0 and ${limit}, the most that can follow.`,
  'bytes.refusal.pairSmall': ({ size, need }: { size: number; need: number }) =>
    `pair size ${size} is below ${need}, the smallest pair.`,
  'bytes.refusal.nameSize': ({ size, room }: { size: number; room: number }) =>
    `name size ${size} is not between 1 and ${room}, the room in the pair.`,
  'bytes.refusal.nameEnd': ({ size, length }: { size: number; length: number }) =>
    `the ${size} bytes of the name must end with their first NUL, which is at index ${length}.`,
  'bytes.refusal.type': ({ type }: { type: number }) => `there is no data type ${type}.`,
  'bytes.refusal.count': ({ type, count }: { type: number; count: number }) =>
    `element count ${count} does not fit data type ${type}.`,
  'bytes.refusal.valueRoom': ({ room, need }: { room: number; need: number }) =>
    `the pair has room for ${room}, the value needs ${need}.`,
  'bytes.refusal.stringRoom': ({ room, need }: { room: number; need: number }) =>
    `the pair has room for ${room}, the string needs ${need}.`,
  'bytes.refusal.noNul': ({ room }: { room: number }) =>
    `no NUL in ${bytesOf(room)}; the reader runs past the pair.`,
  'bytes.refusal.textLength': ({ length, room }: { length: number; room: number }) =>
    `the text has ${bytesOf(length)}, the pair has room for ${room}.`,
  'bytes.refusal.arrayCount': ({ count, room }: { count: number; room: number }) =>
    `the array has ${count} elements, the pair has room for ${room}.`,
  'bytes.refusal.notBoolean': ({ value }: { value: number }) => `a boolean is 0 or 1, not ${value}.`,
  'bytes.refusal.padding': ({ value }: { value: number }) =>
    `padding must be zero in the XDR of the kernel, here it is ${value}.`,
  'bytes.refusal.textNul': ({ index }: { index: number }) =>
    `the XDR of the kernel takes no NUL inside a text, and this one has one at index ${index}.`,
  'bytes.refusal.wide': ({ value, most }: { value: number; most: number }) =>
    `the XDR of the kernel takes numbers up to ${most} here, not ${value}.`,
  'bytes.refusal.listVersion': ({ version }: { version: number }) =>
    `the nested list has version ${version}, only 0 is known.`,
  'bytes.refusal.depth': ({ limit }: { limit: number }) => `lists are nested more than ${limit} levels deep.`,
  'bytes.refusal.memory': ({ bytes: count, limit }: { bytes: string; limit: string }) =>
    `absent array elements would take ${count} bytes, the limit for this input is ${limit}.`,

  'bytes.hex.region': 'Bytes of the file',
  'bytes.hex.grid': 'Bytes',
  'bytes.hex.help':
    'Arrow keys walk over the bytes, Enter chooses the pair, two hex digits overwrite the byte, Control Z takes it back.',
  'bytes.cell': ({
    offset,
    byte,
    sign,
    field,
    name,
  }: {
    offset: string;
    byte: string;
    sign: string;
    field: string;
    name: string;
  }) => `offset ${offset}, ${byte}${sign && ` ${sign}`}${field && `, ${field}`}${name && ` of ${name}`}`,
  'bytes.cellRefused': ', refused here',

  'bytes.field.encoding': 'encoding',
  'bytes.field.endian': 'endian byte',
  'bytes.field.reserved': 'reserved',
  'bytes.field.version': 'list version',
  'bytes.field.flags': 'list flags',
  'bytes.field.encodedSize': 'encoded size',
  'bytes.field.pairSize': 'pair size',
  'bytes.field.nameSize': 'name size',
  'bytes.field.pairReserved': 'reserved',
  'bytes.field.elementCount': 'element count',
  'bytes.field.type': 'type',
  'bytes.field.name': 'name',
  'bytes.field.namePadding': 'padding',
  'bytes.field.valueSize': 'text length',
  'bytes.field.arrayCount': 'array count',
  'bytes.field.pointers': 'pointer slots',
  'bytes.field.value': 'value',
  'bytes.field.valuePadding': 'padding',
  'bytes.field.nestedPointer': 'pointer, ignored',
  'bytes.field.nestedFlag': 'flag, ignored',
  'bytes.field.nestedPad': 'pad, ignored',
  'bytes.field.endMark': 'end mark',
  'bytes.field.trailing': 'behind the list',
  'bytes.field.unread': 'not read',
  'bytes.field.outside': 'outside of the list',

  'bytes.tree.region': 'Tree of the list',
  'bytes.tree.root': 'list',
  'bytes.tree.noName': '(no name)',
  'bytes.tree.pairs': ({ n }: { n: number }) => pairs(n, String(n)),
  'bytes.tree.lists': ({ n }: { n: number }) => `${n} ${n === 1 ? 'list' : 'lists'}`,
  'bytes.tree.unread': 'not read',
  'bytes.tree.none': 'The tree of the list appears here once the bytes are decoded.',

  'bytes.detail.region': 'Byte',
  'bytes.detail.none': 'There are no bytes.',
  'bytes.detail.place': ({ offset, byte, sign }: { offset: string; byte: string; sign: string }) =>
    `Offset ${offset}: \`${byte}\`${sign && ` ${sign}`}.`,
  'bytes.detail.field': ({
    field,
    index,
    length,
    start,
    end,
  }: {
    field: string;
    index: string;
    length: string;
    start: string;
    end: string;
  }) =>
    length === '1'
      ? `Field: ${field}.`
      : `Field: ${field}, index ${index} of ${length} bytes (offsets ${start} to ${end}).`,
  'bytes.detail.chosen': ({ start, end, bytes: size }: { start: string; end: string; bytes: string }) =>
    `Chosen: offsets ${start} to ${end}, ${size}.`,
  'bytes.detail.copyValue': 'Copy value',
  'bytes.detail.copyPath': 'Copy path',
  'bytes.detail.copied': 'Copied.',
  'bytes.detail.notCopied': 'The browser refused to copy.',
  'bytes.edit.byte': ({ offset }: { offset: string }) => `Byte at ${offset}`,
  'bytes.edit.wrong': 'A byte is one or two hex digits.',

  'bytes.find.region': 'Find',
  'bytes.find.label': 'Name or value',
  'bytes.find.find': 'Find',
  'bytes.find.next': 'Next match',
  'bytes.find.previous': 'Previous match',
  'bytes.find.none': ({ text }: { text: string }) => `“${text}” is in no name and no value.`,
  'bytes.find.count': ({ n, count }: { n: string; count: string }) => `match ${n} of ${count}`,
  'bytes.find.most': ({ n, count }: { n: string; count: string }) => `match ${n} of the first ${count}`,
  'bytes.goto.label': 'Go to offset',
  'bytes.goto.outside': ({ offset, first, last }: { offset: string; first: string; last: string }) =>
    `Offset ${offset} is not here: offsets go from ${first} to ${last}.`,
  'bytes.goto.form': ({ text }: { text: string }) =>
    `“${text}” is no offset. 16384, 16,384, 0x4000 and +16 are.`,
  'bytes.goto.none': 'There are no bytes.',

  'bytes.changes.title': 'Changes',
  'bytes.changes.none': 'none',
  'bytes.changes.count': ({ n, count }: { n: number; count: string }) =>
    `${count} ${n === 1 ? 'difference' : 'differences'}`,
  'bytes.changes.most': ({ count }: { n: number; count: string }) => `the first ${count} differences`,
  'bytes.changes.empty': 'Type two hex digits over a byte, and the decoder answers at once.',
  'bytes.changes.undo': 'Undo',
  'bytes.changes.redo': 'Redo',
  'bytes.changes.reset': 'Reset',
  'bytes.changes.next': 'Next difference',
  'bytes.changes.previous': 'Previous difference',
  'bytes.changes.was': 'was ',
  'bytes.changes.is': 'is ',

  'bytes.take.title': 'Take away',
  'bytes.take.bytes': 'Download bytes',
  'bytes.take.json': 'Download JSON',
  'bytes.writer': 'Machine that writes',
  'bytes.writer.one': ({
    id,
    endian,
    char,
  }: {
    id: string;
    endian: 'little' | 'big';
    char: 'signed' | 'unsigned';
  }) => `${id}: ${endian}-endian, ${char} char`,
  'bytes.writer.char': ({ char }: { char: 'signed' | 'unsigned' }) =>
    `XDR sends 8-bit numbers through a char, ${char} here: 200 is ${char === 'signed' ? 'ff ff ff' : '00 00 00'} c8. Source:`,
  'bytes.take.native-little': 'Repack native, little-endian',
  'bytes.take.native-big': 'Repack native, big-endian',
  'bytes.take.xdr': 'Repack XDR',
  'bytes.take.saved': ({ name }: { name: string }) => `Saved as ${name}.`,
  'bytes.take.refused': 'There is no list to give: these bytes do not unpack, or cannot be packed that way.',
  'bytes.link.copy': 'Copy link to this view',
  'bytes.link.bytes': 'The link holds the bytes.',
  'bytes.link.sample': 'The link names the sample.',
  'bytes.link.nothing':
    'These bytes are too many for a link. Whoever opens it is told so, and sees no bytes.',
  'bytes.link.warning':
    'The link holds every byte. Cache files and labels hold host names, GUIDs and device paths. Whoever gets the link can read them.',
  'bytes.link.anyway': 'Copy it with the bytes',
  'bytes.link.cancel': 'Do not copy',
  'bytes.link.copied': 'Link copied.',
  'bytes.link.notCopied': 'The browser refused to copy. The address bar has the link.',

  'bytes.corrupt.title': 'Corrupt it for me',
  'bytes.corrupt.what': 'Three bad copies of one string, made while another thread has its slash.',
  'bytes.corrupt.string': 'String',
  'bytes.corrupt.slash': 'Slash that is out',
  'bytes.corrupt.slashAt': ({ index }: { index: number }) => `slash at index ${index}`,
  'bytes.corrupt.noString': 'No string of this list has a slash.',
  'bytes.corrupt.refused': 'These bytes are refused already. Corrupting starts from a list that unpacks.',
  'bytes.corrupt.unread': 'Corrupting starts from the tree: decode the bytes first.',
  'bytes.copy.torn': 'Torn',
  'bytes.copy.cut': 'Cut',
  'bytes.copy.grown': 'Grown',
  'bytes.copy.tornHow': 'Measured whole, copied while cut.',
  'bytes.copy.cutHow': 'Measured and copied while cut.',
  'bytes.copy.grownHow': 'Measured while cut, copied when whole again.',
  'bytes.copy.bytes': ({ text }: { text: string }) => `Bytes in the room of the value: ${text}`,
  'bytes.copy.noBytes': 'No bytes to show: packing this copy as XDR reads past the pair.',
  'bytes.copy.unpacks': 'Unpacks.',
  'bytes.copy.value': ({ text }: { text: string }) =>
    text === '' ? 'The value is empty.' : `The value is \`${text}\`.`,
  'bytes.copy.open': ({ kind }: { kind: string }) => `Open the ${kind} copy`,
  'bytes.rule.torn': ({ length, slash, room, need }: Rule) =>
    `Noticed: the room was made for ${length} + 1 bytes, align8 gives ${room}; the NUL at index ${slash} ends the string after ${slash} + 1, align8 gives ${need}. ${room} and ${need} differ.`,
  'bytes.rule.tornSilent': ({ length, slash, room }: Rule) =>
    `Not noticed: the room was made for ${length} + 1 bytes, and the string now needs ${slash} + 1; align8 gives ${room} for both.`,
  'bytes.rule.cut': ({ slash, room }: Rule) =>
    `Never noticed: room and string are both made for ${slash} + 1 bytes (align8 gives ${room}). It is a correct list with another value.`,
  'bytes.rule.grown': ({ slash, room }: Rule) =>
    `Not noticed: the room was made for ${slash} + 1 bytes, align8 gives ${room}. The copy fills ${slash + 1} of them with the slash last, and the padding ends the string.`,
  'bytes.rule.grownNoNul': ({ slash, room }: Rule) =>
    `The room was made for ${slash} + 1 bytes, a multiple of eight, so ${room} is all of it. The slash stands where the NUL should be, and no padding follows: the reader runs past the pair.`,
};
