/** Two runs of a race of one's own under one flag. Loaded when two runs are compared. */
export const pair = {
  'pair.title': 'Two runs of this race',
  'pair.wait': 'Looking for a run to put beside this one.',
  'pair.run': ({ n }: { readonly n: number }) => `Run ${n}`,
  'pair.named': ({ run, outcome }: { readonly run: string; readonly outcome: string }) =>
    `${run}: ${outcome}`,
  'pair.kept': 'Runs you made',
  'pair.shortest': 'The shortest run to',
  'pair.shared': 'Shared bytes of both runs',
  'pair.differ': ({ n }: { readonly n: number }) =>
    n === 0 ? 'equal in both' : n === 1 ? '1 byte differs' : `${n} bytes differ`,
  'pair.array': ({ name, n }: { readonly name: string; readonly n: number }) => `${name} of run ${n}`,
  'pair.cell': (args: { readonly place: string; readonly what: string; readonly differs: boolean }) =>
    `${args.place}, ${args.what}${args.differs ? ', differs' : ''}`,
  'pair.numbers': 'Shared numbers and mutexes',
  'pair.variables': 'Variables of the threads',
  'pair.name': 'name',
  'pair.none': 'These threads have no variables of their own.',
  'pair.free': 'free',
  'pair.differs': 'differs',
  'pair.at': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `\`${place}\` is \`${value}\``,
};
