/** The tree of futures: what is kept, where one is, names, and what one can do with each. Loaded when it is opened. */
export const runs = {
  'runs.title': 'Futures',
  'runs.lead':
    'Every fork keeps the run that it left and the one that it made. They stay until you drop them, also when the page is loaded again.',
  'runs.none': 'No future has been left behind yet: choose another thread than the recorded one.',
  'runs.group': ({ fix, path }: { readonly fix: string; readonly path: string }) =>
    `${fix === '' ? 'No fix' : fix}, ${path}`,
  'runs.here': ({ step, of }: { readonly step: number; readonly of: number }) =>
    `you are here, at step ${step} of ${of}`,
  'runs.root': ({ of }: { readonly of: number }) => (of === 1 ? '1 step' : `${of} steps`),
  'runs.parts': ({ step }: { readonly step: number }) =>
    step === 0 ? 'parts at the start' : `parts after step ${step}`,
  'runs.open': 'not finished',
  'runs.name': 'Name',
  'runs.nameOf': ({ schedule }: { readonly schedule: string }) => `Name of ${schedule}`,
  'runs.longName': ({ most }: { readonly most: number }) => `A name has at most ${most} characters.`,
  'runs.show': 'Show',
  'runs.showOf': ({ name }: { readonly name: string }) => `Show ${name}`,
  'runs.compare': 'Compare',
  'runs.compareOf': ({ name }: { readonly name: string }) => `Compare ${name}`,
  'runs.drop': 'Drop',
  'runs.dropOf': ({ name }: { readonly name: string }) => `Drop ${name}`,
  'runs.dropped': ({ name }: { readonly name: string }) => `${name} was dropped.`,
  'runs.back': 'Bring it back',
  'runs.keep': 'Keep this run',
  'runs.close': 'Close',
};
