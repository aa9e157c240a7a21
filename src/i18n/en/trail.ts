/** A hop on the way of a byte back to its first source. `where` is the byte in words. */
interface HopWords {
  readonly where: string;
  readonly letter: string;
  readonly row: string;
}

/** The desk of a chosen byte: what it is for, where it comes from, and all bytes that are not as expected. */
export const trail = {
  'trail.title': ({ where, byte }: { readonly where: string; readonly byte: string }) =>
    `${where} is \`${byte}\``,
  'trail.none': 'Choose a byte to trace it back.',
  'trail.close': 'Close',
  'trail.hops': 'Where it comes from',
  'trail.step': ({ step }: { readonly step: number }) => `step ${step}`,
  'trail.start': 'start',
  'trail.first': 'first source',
  'trail.jump': ({ step }: { readonly step: number }) =>
    step === 0 ? 'Go to the start' : `Go to step ${step}`,
  'trail.line': ({ place, commit }: { readonly place: string; readonly commit: string }) =>
    `${place} at commit ${commit} of OpenZFS`,

  'trail.ofString': ({ index }: { readonly index: number }) => `Index ${index} of the shared string`,
  'trail.ofRequest': ({ index, letter }: { readonly index: number; readonly letter: string }) =>
    `Byte ${index} of ${letter}’s buffer`,
  'trail.ofReply': ({ index }: { readonly index: number }) => `Byte ${index} of the reply`,
  'trail.ofHeader': ({ index }: { readonly index: number }) => `Byte ${index} of the pair’s header`,
  'trail.ofName': ({ index }: { readonly index: number }) => `Byte ${index} of the pair’s name`,
  'trail.ofHead': ({ index }: { readonly index: number }) => `Byte ${index} of the list’s head`,
  'trail.ofPrivate': ({ index, letter }: { readonly index: number; readonly letter: string }) =>
    `Index ${index} of ${letter}’s private copy`,

  'hop.copied': ({ where, letter, row }: HopWords) => `${where}: ${letter} copied it there (${row}).`,
  'hop.fromLength': ({ where, letter, row }: HopWords) =>
    `${where}: ${letter} wrote the pair size there (${row}), from the length it had measured.`,
  'hop.strlen': (args: HopWords & { readonly n: number }) =>
    `${args.where}: here ${args.letter}’s \`strlen\` stopped (${args.row}), at ${args.n} bytes with this one.`,
  'hop.unwritten': ({ where, letter, row }: HopWords) =>
    `${where}: read although the kernel had refused ${letter}’s request (${row}) and left without writing.`,
  'hop.cut': ({ where, letter, row }: HopWords) => `${where}: ${letter} wrote NUL over the slash (${row}).`,
  'hop.restored': ({ where, letter, row }: HopWords) => `${where}: ${letter} put the slash back (${row}).`,
  'hop.poisoned': ({ where, letter, row }: HopWords) =>
    `${where}: ${letter} freed it (${row}); this model fills what is freed with poison.`,
  'hop.commandLine': ({ where }: HopWords) => `${where}: from the command line, as parsed.`,
  'hop.built': ({ where }: HopWords) => `${where}: put there when the program built the list.`,
  'hop.nameLength': ({ where }: HopWords) =>
    `${where}: the \`strlen\` of the name \`cachefile\`, 9, and its NUL.`,
  'hop.packer': ({ where, letter, row }: HopWords) =>
    `${where}: ${letter} wrote it (${row}), a constant of the format.`,
  'hop.zeroed': ({ where }: HopWords) => `${where}: zero since the buffer was made.`,
  'hop.calloc': ({ where }: HopWords) => `${where}: zero from \`calloc\`, and never written.`,

  'wrong.title': ({ n }: { readonly n: number }) =>
    n === 0 ? 'Every byte as expected' : n === 1 ? '1 byte not as expected' : `${n} bytes not as expected`,
  'wrong.at': ({ at, n }: { readonly at: number; readonly n: number }) => `${at} of ${n}`,
  'wrong.previous': 'Previous',
  'wrong.next': 'Next',
  'wrong.byte': (args: {
    readonly offset: number;
    readonly byte: string;
    readonly expected: string;
    readonly field: string;
  }) =>
    args.expected === ''
      ? `byte ${args.offset} is ${args.byte}, expected none: ${args.field}`
      : `byte ${args.offset} is ${args.byte}, expected ${args.expected}: ${args.field}`,
};
