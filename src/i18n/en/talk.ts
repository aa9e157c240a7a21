/** A byte that a thread wrote in a step. */
interface WrittenByte {
  readonly offset: number;
  readonly byte: string;
  readonly letter: string;
  readonly step: number;
}

/** The hall's screen. Sentences and titles by frame; numbers come from the model and the table of facts. */
export const talk = {
  'talk.handout': 'The talk as a handout',
  'talk.open': 'Give the talk',
  'talk.frame': ({
    n,
    total,
    title,
  }: {
    readonly n: number;
    readonly total: number;
    readonly title: string;
  }) => `Frame ${n} of ${total}: ${title}`,

  'say.title': 'A race you can scrub.',
  'say.symptom': '`internal error: out of memory`, and some pools are missing.',
  'say.list': 'Parsed once, shared by every worker, guarded by nothing.',
  'say.borrow': 'To ask about the directory, the code writes NUL over the last slash, and then puts it back.',
  'say.wire': 'Measured once, copied once, and nothing compares the two.',
  'say.collision': 'Length from one string, bytes from another.',
  'say.kernel': ({ room, need }: { readonly room: number; readonly need: number }) =>
    `Room for ${room}, the string needs ${need}: EFAULT.`,
  'say.silent': 'Change the path, keep the order: nobody is told.',
  'say.message': 'It unpacked a reply that nobody had written.',
  'say.freed': 'The second claim, tried on the stage, then looked up in the source.',
  'say.workers': 'The usual damage is a shorter path, and silence.',
  'say.address': 'One slash only: borrow it and the string is empty.',
  'say.count': (args: { readonly orders: string; readonly states: string; readonly traces: string }) =>
    `${args.orders} interleavings, ${args.states} states, ${args.traces} traces.`,
  'say.grains': ({ call, byte }: { readonly call: string; readonly byte: string }) =>
    `${call} at one grain, ${byte} at another, and the usual case on a real machine.`,
  'say.narrow': 'Lock the borrowing, and the copying still happens outside.',
  'say.clone': 'Copy the string, cut the copy: one outcome is left.',
  'say.hunt': (args: { readonly casts: string; readonly written: string; readonly functions: string }) =>
    `${args.casts} places drop \`const\`; ${args.written} write; ${args.functions} functions.`,
  'say.home': 'A change that will be undone is still a change.',

  'frame.title': 'NUL and Void',
  'frame.symptom': 'Four pools, one message',
  'frame.list': 'One list, many hands',
  'frame.borrow': 'Borrowing a slash',
  'frame.wire': 'Seventy-two bytes',
  'frame.collision': 'The collision',
  'frame.kernel': 'What the kernel checks',
  'frame.silent': 'The same tear, unnoticed',
  'frame.message': 'From EFAULT to “out of memory”',
  'frame.freed': 'Freed too soon?',
  'frame.workers': 'Only workers',
  'frame.address': 'Address one',
  'frame.count': 'Every interleaving',
  'frame.grains': 'Do not take my percentages home',
  'frame.narrow': 'The lock that is too small',
  'frame.clone': 'The merged fix',
  'frame.hunt': 'Hunt the next one',
  'frame.home': 'Take home',

  'hall.comma': ', ',
  'hall.shared': 'shared',
  'hall.now': ({ n }: { readonly n: number }) => `${n} characters just now`,
  'hall.whole': ({ n }: { readonly n: number }) => `${n} characters`,
  'hall.freed': 'freed: hatched bytes are poison, ours',
  'hall.copy': 'the copy',
  'hall.copyOf': ({ letter }: { readonly letter: string }) => `${letter}’s copy`,
  'hall.unmeasured': 'not measured yet',
  'hall.roomFor': ({ room }: { readonly room: number }) => `room for ${room}, nothing in it yet`,
  'hall.copied': ({ n }: { readonly n: number }) => `${n} bytes as measured`,
  'hall.copiedBefore': ({ n }: { readonly n: number }) => `${n} bytes as measured before the cut`,
  'hall.culprit': (args: { readonly offset: number; readonly byte: string; readonly expected: string }) =>
    `byte ${args.offset}: \`${args.byte}\`, not \`${args.expected}\``,
  'hall.byteParsed': ({ offset, byte }: { readonly offset: number; readonly byte: string }) =>
    `Index ${offset} is \`${byte}\`, as it was parsed: no thread has written it.`,
  'hall.byteUnwritten': ({ offset }: { readonly offset: number; readonly byte: string }) =>
    `Byte ${offset}: no step has written it yet.`,
  'hall.byteWritten': (args: WrittenByte & { readonly previous: string }) =>
    `${args.letter} wrote \`${args.byte}\` at ${args.offset} in step ${args.step}; it was \`${args.previous}\`.`,
  'hall.byteCopied': (args: WrittenByte & { readonly by: string; readonly before: number }) =>
    `${args.letter} copied \`${args.byte}\` to byte ${args.offset} in step ${args.step}; ${args.by} had written it in step ${args.before}.`,
  'hall.byteCopiedWhole': (args: WrittenByte) =>
    `${args.letter} copied \`${args.byte}\` to byte ${args.offset} in step ${args.step}; nobody had changed it.`,
  'hall.race': ({ byte }: { readonly byte: number }) => `race on byte ${byte}`,
  'hall.races': ({ n }: { readonly n: number }) => `race on ${n} bytes`,
  'hall.fix': ({ fix }: { readonly fix: string }) => `fix: \`${fix}\``,
  'hall.pairSize': ({ size, room }: { readonly size: number; readonly room: number }) =>
    `pair size ${size}: room for ${room}`,
  'hall.value': ({ offset, n }: { readonly offset: number; readonly n: number }) =>
    `byte ${offset}: the string, ${n} with its NUL`,
  'hall.firstNul': ({ n }: { readonly n: number }) => `first NUL after ${n} characters`,
  'hall.rounds': ({ n, need }: { readonly n: number; readonly need: number }) => `${n} round up to ${need}`,
  'hall.accepted': ({ room, need }: { readonly room: number; readonly need: number }) =>
    `room for ${room}, the string needs ${need}: accepted`,
  'hall.refused': ({ room, need }: { readonly room: number; readonly need: number }) =>
    `room for ${room}, the string needs ${need}: refused`,
  'hall.reply': 'reply buffer, never written',
  'hall.fewest': 'fewest preemptions',
  'hall.byCall': 'a call a step, random scheduler',
  'hall.byByte': 'a byte a step, random scheduler',
  'hall.measured': 'measured, real library, two threads',
  'hall.graph': ({ x, y }: { readonly x: string; readonly y: string }) => `${x} to the right, ${y} upwards`,
  'hall.counting': 'counting',
  'hall.places': 'drop `const`',
  'hall.writes': 'write, and put back',
  'hall.functions': 'functions',

  'step.measure': 'measure',
  'step.copy': 'copy',
  'step.isEmpty': 'empty?',
  'step.isNone': 'none?',
  'step.isAbsolute': '/ first?',
  'step.find': 'find /',
  'step.inspect': 'name?',
  'step.inspectDot': 'not .?',
  'step.inspectDotDot': 'not ..?',
  'step.cut': 'cut /',
  'step.statFirst': 'empty?',
  'step.stat': 'stat',
  'step.restore': 'restore',
  'step.release': 'free copy',
  'step.duplicate': 'clone',
  'step.header': 'head',
  'step.name': 'name',
  'step.pack': 'pack',
  'step.submit': 'kernel',
  'step.lock': 'lock',
  'step.unlock': 'unlock',
  'step.drop': 'drop ref',
  'step.freePair': 'free pair',
  'step.freeList': 'free list',

  'keys.title': 'Keys of the talk',
  'keys.next': 'next moment',
  'keys.back': 'back',
  'keys.home': 'the frame’s own picture',
  'keys.jump': 'to a frame',
  'keys.overview': 'all frames',
  'keys.black': 'black',
  'keys.white': 'white',
  'keys.full': 'full screen',
  'keys.hand': 'take over by hand, or hand back',
  'keys.scrub': 'scrub, by hand',
  'keys.always': 'scrub, at any time',
  'keys.run': 'run a thread, by hand',
  'keys.spot': 'pointer spot',
  'keys.select': 'select the byte of the frame, and say who wrote it',
  'keys.branch': 'the run that one left last',
  'keys.presenter': 'presenter’s window',
  'keys.lab': 'this run in the lab',
  'keys.code': 'code of this moment for phones',
  'keys.notes': 'the other language; in the presenter’s window, of the notes',
  'keys.leave': 'leave the talk',
  'keys.help': 'this list',
  'keys.or': 'or',
  'keys.close': 'Close',
  'hall.byHand': 'by hand',
  'hall.elsewhere': 'driven from the presenter’s window',
  'hall.blocked': 'The browser blocked the window. Allow it, and press P again.',
  'hall.goto': ({ text }: { readonly text: string }) => `to frame ${text}`,
  'hall.overview': 'All frames',
} as const;
