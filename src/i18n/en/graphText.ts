/** What tells of the graph and of what can still happen. Loaded when it is near the window, not with the search. */
interface Letter {
  readonly letter: string;
}
interface Pair {
  readonly cutter: string;
  readonly copier: string;
}

export const graphText = {
  'graph.right': 'runs right,',
  'graph.up': 'runs up.',
  'graph.about': 'Every interleaving is a staircase from the lower left corner.',
  'graph.boxes':
    'The boxes are where it is decided: there one thread has changed the string that the other is using. How a staircase goes through a box is the outcome.',
  'graph.boxes.fenced':
    'The dashed boxes are where it would be decided: one thread would change the string that the other is using. With this fix no run comes into them.',
  'graph.others': ({ who, count }: { readonly who: string; readonly count: number }) =>
    `What ${who} ${count === 1 ? 'does' : 'do'} meanwhile moves no point. It counts in the shares.`,
  'graph.scheduler': ({ isCoarse }: { readonly isCoarse: boolean }) =>
    `Shares are exact, under a scheduler that gives each thread that can run the same chance at every step. ${
      isCoarse ? 'A step is one call here.' : 'A step is one byte here.'
    } They belong to this model, not to a machine. A run in which one of the two threads gives up early leaves the graph there.`,
  'graph.wider': 'Wider steps',
  'graph.narrower': 'Narrower steps',
  'graph.kinds': 'What the runs come to',
  'graph.kinds.class': 'class of outcomes',
  'graph.kinds.here': 'from here',
  'graph.kinds.all': 'of all runs',
  'graph.kinds.run': 'this run',
  'graph.legend': 'Marks',
  'graph.legend.detected': 'the kernel noticed: EFAULT, and the process ends with “out of memory”',
  'graph.legend.crash': 'a thread follows a bad pointer: SIGSEGV ends the process',
  'graph.legend.deadlock': 'deadlock: no thread can run',
  'graph.legend.garbage': 'the kernel accepted poison; nobody was told',
  'graph.legend.rejected': 'double ring: the kernel refused the path, EINVAL',
  'graph.legend.silent': 'ring: imported with a shorter path; nobody was told',
  'graph.legend.turnedAway': 'a check refused the good path: no valid directory or file',
  'graph.legend.freed': 'freed memory was used, and nothing came of it',
  'graph.legend.fine': 'nothing else is possible: clean',
  'graph.legend.decided': 'hatched: decided, one kind of ending is left',
  'graph.legend.area':
    'The graph draws one class at a time, the one chosen in the table above or else that of the run; every other point is a dot. A run counts once, by the first of these classes that it shows.',
  'graph.point.title': 'The point',
  'graph.point.here': 'The point at the playhead',
  'graph.point.pass': (args: { readonly share: string; readonly states: string; readonly count: number }) =>
    `${args.share} of all runs pass here. ${args.states} ${args.count === 1 ? 'state lies' : 'states lie'} behind it:`,
  'graph.point.more': ({ n }: { readonly n: string }) => `and ${n} more, each less likely`,
  'graph.state.at': ({ letter, row }: { readonly letter: string; readonly row: string }) =>
    `${letter} before ${row}`,
  'graph.state.measured': ({ letter, n }: { readonly letter: string; readonly n: number }) =>
    `${letter} measured ${n}`,
  'graph.state.copied': (args: { readonly letter: string; readonly n: number; readonly text: string }) =>
    `${args.letter} measured ${args.n}, copied ${args.text}`,
  'graph.state.ended': ({ letter, token }: { readonly letter: string; readonly token: string }) =>
    `${letter} ended: ${token}`,
  'graph.ways.title': 'Four ways past the open slash',
  'graph.ways.about': ({ cutter, copier }: Pair) =>
    `The box is the time between ${cutter}’s cut and restore (across) and between ${copier}’s measuring and copying (up). Each way was run; choose one to take it.`,
  'graph.ways.none': ({ cutter, copier }: Pair) =>
    `With this fix no run brings ${copier}’s measuring and copying into ${cutter}’s loan of the slash.`,
  'graph.way.torn': 'torn',
  'graph.way.whole': 'whole',
  'graph.way.cut': 'cut',
  'graph.way.grown': 'grown',
  'graph.way.comes': ({ kind }: { readonly kind: string }) => `: ${kind}`,
  'graph.asTable': 'The same as text',
  'graph.table.title': 'Points of the progress graph',
  'graph.table.at': ({ letter }: Letter) => `Points with ${letter}`,
  'graph.table.stands': ({ letter }: Letter) => `${letter} stands`,
  'graph.table.passes': 'runs that pass',
  'graph.table.states': 'states',
  'graph.table.comes': 'what they come to',
  'graph.table.do': 'what one can do',
  'graph.table.go': 'Go',
  'graph.table.goTo': ({ name }: { readonly name: string }) => `Go to the point ${name}`,
  'graph.table.lead': 'Lead through',
  'graph.table.leadTo': ({ name }: { readonly name: string }) => `Lead the run through the point ${name}`,
  'graph.run.title': 'What can still happen in this run',
  'graph.run.open': 'After the last recorded step more than one ending is still possible.',
  'graph.run.always': ({ kind }: { readonly kind: string }) =>
    `Nothing is open from the first step on: every interleaving comes to: ${kind}.`,
  'graph.run.decided': (args: {
    readonly step: number;
    readonly steps: number;
    readonly letter: string;
    readonly row: string;
    readonly kind: string;
  }) =>
    `Decided at step ${args.step} of ${args.steps}, by ${args.row} of ${args.letter}: whoever runs from there on, it comes to: ${args.kind}.`,
  'graph.run.flag': ({ step }: { readonly step: number }) => `decided at step ${step}`,
  'graph.run.after': ({ step }: { readonly step: number }) =>
    step === 0 ? 'Before the first step, from here on:' : `After step ${step}, from here on:`,
  'graph.run.row': ({ step, kinds }: { readonly step: number; readonly kinds: string }) =>
    `after ${step} steps: ${kinds}`,
  'graph.map.title': 'How futures close',
  'graph.map.about':
    'All runs at once: steps to the right, and a row for each set of endings that a state can still come to. A run only ever goes to a smaller set. The area of a mark is the share of all runs; a run that has ended stays in its row.',
  'graph.map.span': (args: { readonly first: number; readonly last: number; readonly steps: number }) =>
    args.last < 0
      ? `The first runs are decided after step ${args.first}.`
      : `The first runs are decided after step ${args.first}, the last after step ${args.last} of at most ${args.steps}.`,
  'graph.map.always': ({ kind }: { readonly kind: string }) =>
    `Here every interleaving comes to the same: ${kind}.`,
  'graph.map.layer': (args: {
    readonly step: number;
    readonly states: string;
    readonly beginnings: string;
  }) => `After ${args.step} steps: ${args.states} states, reached by ${args.beginnings} sequences of steps.`,
  'graph.map.node': ({ share, kinds }: { readonly share: string; readonly kinds: string }) =>
    `${share} can still come to: ${kinds}`,
};
