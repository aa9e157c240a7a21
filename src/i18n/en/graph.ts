/** The part `graph` of the search. Loaded with the search, not with the first view. */
interface Letter {
  readonly letter: string;
}
interface Pair {
  readonly cutter: string;
  readonly copier: string;
}

export const graph = {
  'graph.title': 'Where the interleavings go',
  'graph.name': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `Progress graph of ${first} and ${second}`,
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
  'graph.help':
    'Arrow keys choose a point. Enter takes a shortest run to it. Shift with Enter leads the present run through it. Home goes to the playhead. Plus, minus and zero zoom. The table below says the same.',
  'graph.hint': 'A click takes a shortest run to a point. Drag the run to lead it through another.',
  'graph.wider': 'Wider steps',
  'graph.narrower': 'Narrower steps',
  'graph.edge': 'No point further in this direction.',
  'graph.zoomIn': 'Zoom in',
  'graph.zoomOut': 'Zoom out',
  'graph.zoomAll': 'Whole graph',

  'graph.pair': 'Threads of the graph',
  'graph.pair.of': ({ x, y }: { readonly x: string; readonly y: string }) => `${x} and ${y}`,
  'graph.grain': 'Steps of the graph',
  'graph.grain.calls': 'whole calls',
  'graph.grain.bytes': 'single bytes',

  'graph.band.loan': ({ letter }: Letter) => `${letter}’s slash is out`,
  'graph.band.freed': ({ letter }: Letter) => `${letter} has freed`,

  'graph.drawn': 'Runs that end',
  'graph.drawn.area': ': area is their share of what passes a point.',
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
  'graph.place.before': ({ row, name }: { readonly row: string; readonly name: string }) =>
    name === '' ? `before ${row}` : `before ${row} ${name}`,
  'graph.place.end': 'at its end',
  'graph.where': (args: {
    readonly first: string;
    readonly x: string;
    readonly second: string;
    readonly y: string;
  }) => `${args.first} ${args.x}, ${args.second} ${args.y}`,
  'graph.tell': (args: {
    readonly where: string;
    readonly list: string;
    readonly states: string;
    readonly isOnRun: boolean;
  }) => `${args.where}${args.isOnRun ? ', on the run' : ''}: ${args.list}. States: ${args.states}.`,

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

  'graph.waiting': 'Progress of the maps',
  'graph.searching': ({ states }: { readonly states: string }) =>
    `Searching the states for the maps: ${states} so far.`,
  'graph.cancel': 'Cancel',
  'graph.cancelled': 'The maps were cancelled.',
  'graph.retry': 'Draw them',
  'graph.ask': ({ states }: { readonly states: string }) =>
    `These maps need more than ${states} states: up to half a gigabyte of memory, and some ten seconds.`,
  'graph.ask.yes': 'Draw them all the same',
  'graph.most': ({ states }: { readonly states: string }) =>
    `These maps need more than ${states} states. That is too many for this page. Whole calls, fewer workers, or a shorter path need fewer.`,
  'graph.memory': 'The maps stopped: the browser has no more memory for them.',
  'graph.failed': ({ reason }: { readonly reason: string }) => `The maps stopped: ${reason}.`,
};
