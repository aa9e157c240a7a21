/** Details of the byte under the pointer. Backticks set a part in code type. */
export const details = {
  // Separates two sentences.
  'byte.between': ' ',
  'byte.trace': 'Trace back',
  'packed.wrong': ({ n }: { n: number }) =>
    n === 1 ? '1 byte not as expected' : `${n} bytes not as expected`,
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
  'byte.hadWritten': (args: { letter: string; step: number; row: string }) =>
    `${args.letter} had written it there at step ${args.step} (${args.row}).`,
  'byte.hadCopied': (args: { letter: string; step: number; row: string; source: string }) =>
    `${args.letter} had copied it there at step ${args.step} (${args.row}) from ${args.source}.`,
  'byte.parsed': 'As parsed from the command line: no thread has written it.',
  'byte.zeroFilled': 'No step has written it: the buffer is zeroed when it is made.',
  'byte.ofString': ({ index }: { index: number }) => `index ${index} of the shared string`,
  'byte.ofPrivate': ({ index }: { index: number }) => `index ${index} of a private copy`,
  'byte.ofHeader': ({ index }: { index: number }) => `byte ${index} of the header of the shared pair`,
  'byte.ofName': ({ index }: { index: number }) => `byte ${index} of the name of the shared pair`,
  'byte.ofHead': ({ index }: { index: number }) => `byte ${index} of the head of the shared list`,
  'byte.ofRequest': ({ index }: { index: number }) => `byte ${index} of this buffer`,

  'field.valueIndex': ({ index }: { index: number }) => `value, index ${index}`,
  'field.nameIndex': ({ index }: { index: number }) => `name, index ${index}`,
};
