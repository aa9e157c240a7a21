/** Strings of the shared string, the packed buffer and the reply buffer. Backticks set a part in code type. */
export const hexview = {
  'strip.region': 'Shared list',
  'strip.grid': 'Bytes of the shared string',
  'strip.title': 'The shared string.',
  'strip.titleFreed': 'The shared string, freed.',
  'strip.reachHole': ({ n }: { n: number }) =>
    n === 0
      ? 'strlen counts 0 characters: the first byte is the hole'
      : `strlen counts ${n} ${n === 1 ? 'character' : 'characters'} and stops at the hole`,
  'strip.reachEnd': ({ n }: { n: number }) => `strlen counts ${n} characters, up to the NUL at the end`,
  'strip.reachNone': 'no NUL is left, so a string function runs past the end',
  'strip.reachHoleShort': 'strlen stops at the hole',
  'strip.reachEndShort': ({ n }: { n: number }) => `strlen counts ${n} characters`,
  'strip.reachNoneShort': 'no NUL is left',
  'strip.beyond': 'still in memory, out of reach of every string function',
  'strip.beyondShort': 'still in memory, out of reach',
  'strip.freed': 'hatched: freed, belongs to nobody; `5a` is the poison of this model',
  'strip.freedShort': 'hatched: freed, `5a` is poison',
  'strip.cell': ({ index, what, origin }: { index: number; what: string; origin: string }) =>
    `index ${index}, ${what}, ${origin}`,

  // Between two sentences.
  'byte.between': ' ',
  'byte.poison': 'poison 5a',
  'byte.space': 'space',
  'byte.freed': 'freed',
  'byte.asParsed': 'as parsed',
  'byte.unwritten': 'not written yet',
  'byte.writtenBy': ({ letter, step }: { letter: string; step: number }) =>
    `written by ${letter} at step ${step}`,
  'byte.expected': ({ byte }: { byte: string }) => `expected ${byte}`,
  'byte.jump': 'Jump to the step that wrote this byte',
  'byte.atString': ({ index, byte, sign }: { index: number; byte: string; sign: string }) =>
    `Index ${index}: \`${byte}\`${sign === '' ? '' : ` (${sign})`}.`,
  'byte.atPacked': (args: { offset: number; byte: string; sign: string; field: string }) =>
    `Byte ${args.offset} is \`${args.byte}\`${args.sign === '' ? '' : ` (${args.sign})`}: ${args.field}.`,
  'byte.shouldBe': ({ byte, sign }: { byte: string; sign: string }) =>
    `Expected \`${byte}\`${sign === '' ? '' : ` (${sign})`}.`,
  'byte.beyondWhole': 'An undisturbed list has no byte here.',
  'byte.wroteConstant': (args: { letter: string; step: number; row: string; previous: string }) =>
    `${args.letter} wrote it at step ${args.step} (${args.row}); before that, \`${args.previous}\`.`,
  'byte.wroteCopy': (args: { letter: string; step: number; row: string; source: string; previous: string }) =>
    `${args.letter} copied it at step ${args.step} (${args.row}) from ${args.source}; before that, \`${args.previous}\`.`,
  'byte.parsed': 'As parsed from the command line: no thread has written it.',
  'byte.zeroFilled': 'No step has written it: the buffer is zeroed when it is made.',
  'byte.ofString': ({ index }: { index: number }) => `index ${index} of the shared string`,
  'byte.ofPrivate': ({ index }: { index: number }) => `index ${index} of a private copy`,
  'byte.ofHeader': ({ index }: { index: number }) => `byte ${index} of the header of the shared pair`,
  'byte.ofName': ({ index }: { index: number }) => `byte ${index} of the name of the shared pair`,
  'byte.ofHead': ({ index }: { index: number }) => `byte ${index} of the head of the shared list`,
  'byte.ofRequest': ({ index }: { index: number }) => `byte ${index} of this buffer`,

  'field.separator': ', ',
  'field.encoding': 'encoding',
  'field.endian': 'endian',
  'field.reserved': 'reserved',
  'field.version': 'version',
  'field.flags': 'flags',
  'field.pairSize': 'pair size',
  'field.nameSize': 'name size',
  'field.elementCount': 'count',
  'field.type': 'type',
  'field.typeString': 'string',
  'field.name': 'name',
  'field.value': 'value',
  'field.padding': 'padding',
  'field.endMark': 'end of list',
  'field.outOfReach': 'out of reach',
  'field.poison': 'poison',
  'field.valueIndex': ({ index }: { index: number }) => `value, index ${index}`,
  'field.nameIndex': ({ index }: { index: number }) => `name, index ${index}`,

  'packed.region': 'Packed buffer',
  'packed.grid': 'Packed bytes, eight a row',
  'packed.bufferOf': 'Buffer of',
  'packed.length': ({ n }: { n: number }) => `${n} bytes`,
  'packed.native': 'native',
  'packed.semicolon': '; ',
  'packed.notPacked': 'not packed yet',
  'packed.notWritten': 'none written yet',
  'packed.tinted': ({ letter }: { letter: string }) => `tinted: written now, by ${letter}`,
  'packed.cell': (args: { offset: number; byte: string; field: string; origin: string }) =>
    `byte ${args.offset}, ${args.byte}, ${args.field}, ${args.origin}`,
  'packed.expectedAt': ({ offset }: { offset: number }) => `expected at ${offset}`,
  'packed.expectedNone': ({ offset }: { offset: number }) => `nothing expected at ${offset}`,
  'empty.packed': 'Nothing is packed yet. The buffer fills when a thread copies the string.',
  'empty.selection': 'Select a byte to see who wrote it.',

  'verdict.waiting': 'the value is not copied yet',
  'verdict.whole': 'whole: the path as given',
  'verdict.shorter': 'well formed, but the value is',
  'verdict.holdsPoison': 'well formed, but the value holds poison',
  'verdict.empty': 'well formed, but the value is empty',
  'verdict.room': ({ room }: { room: number }) => `room for ${room}, needs`,
  'verdict.noNul': ({ room }: { room: number }) => `no NUL in ${room} bytes; the reader runs past the pair`,
  'verdict.poison': ({ offset }: { offset: number }) => `poison at ${offset}: this is no list`,
  'verdict.refused': ({ offset }: { offset: number }) => `refused at ${offset}`,
  'verdict.bar': (args: { room: number; characters: number; need: number }) =>
    `Room for ${args.room} bytes: ${args.characters} characters before the first NUL, ${args.need} bytes needed with padding.`,

  'reply.region': 'Reply buffer',
  'reply.grid': 'First sixteen bytes of the reply',
  'reply.unread': 'first 16 bytes: all zero, none written',
  'reply.written': 'written by the kernel, not modelled',
  'reply.none': 'No request has been made yet.',
  'reply.native': 'native',
  'reply.endian': 'endian: big, unlike this machine',
  'reply.cell': ({ offset, byte }: { offset: number; byte: string }) =>
    `reply byte ${offset}, ${byte}, never written`,
};
