/** Two runs under one flag. Numbers 1 and 2 stand in discs. Loaded when two runs are compared. */
export const twin = {
  'twin.region': 'Two runs',
  'twin.first': 'Fix of run 1',
  'twin.second': 'Fix of run 2',
  'twin.noFix': 'no fix',
  'twin.beside': 'beside',
  'twin.same': 'same schedule',
  'twin.schedule': 'Schedule of run 2',
  'twin.other': 'Another run or landmark',
  'twin.futures': 'Futures',
  'twin.landmarks': 'Landmarks',
  'twin.sameRun': 'the schedule of run 1',
  'twin.path': 'Path',
  'twin.pathOf': 'Path of run 2',
  'twin.back': 'Back to one run',
  'twin.swap': 'Swap',
  'twin.copy': 'Copy link',
  'twin.copied': 'Link copied.',
  'twin.notCopied': 'The browser does not allow it: copy the address.',
  'twin.keys': 'Keys',
  'twin.counts': ({ n }: { readonly n: number }) => `strlen counts ${n}`,
  'twin.hole': 'and stops at the hole',
  'twin.whole': 'up to the NUL at the end',
  'twin.string': ({ n }: { readonly n: number }) => `Shared string of run ${n}`,
  'twin.cell': (args: { readonly index: number; readonly what: string; readonly differs: boolean }) =>
    `index ${args.index}, ${args.what}${args.differs ? ', differs' : ''}`,
  'twin.oneIndex': ({ index }: { readonly index: number }) => `index ${index} is the one byte that differs`,
  'twin.indices': ({ n }: { readonly n: number }) =>
    n === 0 ? 'the strings are the same' : `${n} bytes of the strings differ`,
  'twin.sentence': ({ n, text }: { readonly n: number; readonly text: string }) => `Run ${n}: ${text}`,
  'twin.over': 'has ended',
  'twin.noStep': 'has no step here yet',
  'twin.partIn': 'they part in',
  'twin.steps': 'steps',
  'twin.strings': 'strings',
  'twin.buffers': 'buffers',
  'twin.shared': 'shared bytes',
  'twin.locals': 'variables',
  'twin.endings': 'endings',
  'twin.the.steps': 'the steps',
  'twin.the.strings': 'the strings',
  'twin.the.buffers': 'the buffers',
  'twin.the.shared': 'the shared bytes',
  'twin.the.locals': 'the variables',
  'twin.the.endings': 'the endings',
  'twin.partAt': (args: { readonly what: string; readonly step: number }) =>
    `They part in ${args.what} at step ${args.step}`,
  'twin.block': (args: {
    readonly runs: string;
    readonly step: number;
    readonly row: string;
    readonly name: string;
  }) => `${args.runs}, step ${args.step}: ${args.row} ${args.name}`,
  'twin.both': 'both runs',
  'twin.run': ({ n }: { readonly n: number }) => `run ${n}`,
  'twin.race': ({ n }: { readonly n: number }) => `race in ${n}`,
  'twin.ends': ({ n, how }: { readonly n: number; readonly how: string }) =>
    how === '' ? `${n} ends` : `${n} ends: ${how}`,
  'twin.lends': ({ n }: { readonly n: string }) => `out in ${n}`,
  'twin.runThread': ({ letter }: { readonly letter: string }) => `Run ${letter}`,
  'twin.refuses': ({ n, why }: { readonly n: number; readonly why: string }) => `${n}: ${why}`,
  'twin.ended': 'this run has ended',
  'twin.noThread': 'this run has no such worker',
  'twin.undo': 'Undo',
  'twin.redo': 'Redo',
  'twin.finish': 'Let both finish',
  'twin.packed': 'Packed buffer',
  'twin.bufferOf': ({ letter }: { readonly letter: string }) => `Packed buffer of ${letter}`,
  'twin.buffer': ({ n }: { readonly n: number }) => `Packed buffer of run ${n}`,
  'twin.bytes': (args: { readonly n: number; readonly of: number }) =>
    args.n === 0
      ? `all ${args.of} bytes are equal`
      : args.n === 1
        ? `1 of ${args.of} bytes differs`
        : `${args.n} of ${args.of} bytes differ`,
  'twin.noBuffer': 'no buffer yet',
  'twin.byteBeside': (args: { readonly offset: number; readonly one: string; readonly two: string }) =>
    `byte ${args.offset}: \`${args.one}\` beside \`${args.two}\``,
  'twin.byte': (args: { readonly offset: number; readonly byte: string; readonly differs: boolean }) =>
    `byte ${args.offset}, ${args.byte}${args.differs ? ', differs' : ''}`,
  'twin.need': ({ need, room }: { readonly need: number; readonly room: number }) => `${need} of ${room}`,
  'twin.needs': ({ one, two }: { readonly one: string; readonly two: string }) => `needs ${one}, and ${two}`,
  'twin.where': 'Where they part',
  'twin.passed': ({ n, of }: { readonly n: number; readonly of: number }) => `${n} of ${of} passed`,
  'twin.identical': 'These runs are the same in every step and byte.',
  'twin.more': ({ what, n }: { readonly what: string; readonly n: number }) => `${what}, and ${n} more`,
  'twin.goesOn': 'goes on',
  'twin.places': ({ n }: { readonly n: number }) => `+ ${n}`,
  'twin.placesOf': ({ what, n }: { readonly what: string; readonly n: number }) =>
    `All ${n} places at which ${what} part`,
  'twin.previous': 'Previous',
  'twin.next': 'Next',
  'twin.did': ({ row, name }: { readonly row: string; readonly name: string }) => `${row} ${name}`,
  'twin.atIndex': ({ index, what }: { readonly index: number; readonly what: string }) =>
    `index ${index} is ${what}`,
  'twin.atByte': ({ index, what }: { readonly index: number; readonly what: string }) =>
    `byte ${index} is ${what}`,
  'twin.noByte': 'not there',
  'twin.open': 'not finished',
  'twin.help':
    'The flag snaps to the first of each kind. `[` and `]` go through all of them; blocks that are the same step in both are drawn once, in full height. Drag a step, or move it with `Alt` and an arrow key.',
  'twin.refused': ({ why }: { readonly why: string }) =>
    `The second run of this address cannot be followed: ${why}. One run is shown.`,
  'twin.refused.world': ({ world }: { readonly world: string }) =>
    `The second run is of the other world (${world}), where other threads take other steps: nothing can be aligned, so one run is shown.`,
  'twin.refused.grain':
    'The second run goes on byte by byte and the first by whole steps, so their steps cannot stand in one column. Take the second run as the first one, or let both go byte by byte.',
  'twin.part.form': ({ text }: { readonly text: string }) =>
    `“${text}” is not of the form fix@schedule@step, such as clone@S3.V2.S2@6`,
  'twin.part.fix': ({ text }: { readonly text: string }) => `“${text}” is no fix of this world`,
  'twin.part.schedule': ({ text }: { readonly text: string }) => `“${text}” is no schedule`,
  'twin.part.step': ({ text }: { readonly text: string }) => `“${text}” is no step`,
  'twin.part.pools': ({ text }: { readonly text: string }) => `“${text}” is no number of workers here`,
  'twin.part.path': ({ text }: { readonly text: string }) => `“${text}” is no path of a cache file`,
  'twin.part.run': ({ text }: { readonly text: string }) =>
    `“${text}” asks for a step that its thread cannot take`,
  'twin.dismiss': 'Close this notice',
};
