interface Sum {
  readonly states: string;
  readonly terminals: string;
}

/** The part `formal` of the search: the model for other tools. Loaded with the search, not with the first view. */
export const formal = {
  'formal.title': 'Take it further',
  'formal.lead':
    'The same machines, written down for two other checkers: as Promela for SPIN, and as TLA+ for TLC. Row by row, with the line of the source that each row stands for, and with every outcome as a named property. They count what this page counts, and go on where a browser tab has no room left.',
  'formal.byCall':
    'As reported, stepped by byte, the model keeps only a summary of each copied string, and that has no readable export. This is the same model stepped by call.',
  'formal.bySlot':
    'Stepped by visible access the model has no export of its own: which accesses make up one step there depends on every byte of the path. Stepped by byte it has the same outcomes, and this is that model.',
  'formal.checked': ({ path }: { readonly path: string }) =>
    `The tests of this project let SPIN run such files and compare states, transitions and outcomes; the TLA+ they read with its grammar and count as TLC counts, with a small evaluator. TLC 2.20 was run on 35 such modules, and counted what is promised here. How to run both, also on many cores and machines: ${path}.`,

  'formal.file': 'File',
  'formal.file.promela': 'Promela',
  'formal.file.tla': 'TLA+ module',
  'formal.file.cfg': 'TLC configuration',
  'formal.file.symmetry': 'TLC configuration, equal workers swapped',
  'formal.preview': ({ name }: { readonly name: string }) => `${name}, whole file`,
  'formal.opened': 'opened at the row that cuts the slash; how to run it is told at its head',
  'formal.save': 'Save the file',
  'formal.copy': 'Copy the text',
  'formal.saved': ({ name }: { readonly name: string }) => `${name} saved.`,
  'formal.copied': 'Copied.',
  'formal.notCopied': 'The browser refused to copy. Select the text and copy it yourself.',

  'formal.run': 'To run it',
  'formal.run.note':
    'The module and its configurations belong into one folder. TLC is the file tla2tools.jar.',

  'formal.counts': 'What they should count',
  'formal.counts.what': 'count',
  'formal.counts.here': 'this page',
  'formal.counts.states': 'states',
  'formal.counts.transitions': 'transitions',
  'formal.counts.outcomes': 'outcomes',
  'formal.counts.why': ({ states, terminals }: Sum) =>
    `SPIN stores one more state for each of the ${terminals} states in which a run ends, since a monitor reports there, and counts the initial state as a transition; TLC repeats each end once. Apart from that, both should agree on the ${states} states of this page.`,
  'formal.counts.symmetry': ({ states }: { readonly states: string }) =>
    `With its second configuration, which has the line SYMMETRY, TLC counts states up to swapping equal workers: ${states}.`,
  'formal.counts.unknown':
    'The search of this model has not come to its end in this browser, so the files hold no figures to compare with.',
};
