/** The drawing of the graph. Loaded with the search, not with the first view. */
interface Letter {
  readonly letter: string;
}

export const graph = {
  'graph.title': 'Where the interleavings go',
  'graph.name': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `Progress graph of ${first} and ${second}`,
  'graph.help':
    'Arrow keys choose a point. Enter takes a shortest run to it. Shift with Enter leads the present run through it. Home goes to the playhead. Plus, minus and zero zoom. The table below says the same.',
  'graph.hint': 'A click takes a shortest run to a point. Drag the run to lead it through another.',
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
