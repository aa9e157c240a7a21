/** The progress graph of a race of one's own. Loaded when it is asked for. */
export const raceGraph = {
  'raceGraph.none':
    'A thread comes to one of its lines twice, so its progress is no line and there is no graph.',
  'raceGraph.large': 'This race has too many states for a graph.',
  'raceGraph.wait': 'Counting the runs through each point.',
  'raceGraph.bad': 'bad',
  'raceGraph.fine': 'fine',
  'raceGraph.drawnBad':
    'The area of a disc is the share of the runs through that point that end badly; shaded: from there, every run ends badly.',
  'raceGraph.drawnFine': 'No run ends badly, from any point.',
  'raceGraph.about': ({ x, y }: { readonly x: string; readonly y: string }) =>
    `${x} runs right, ${y} runs up. Every interleaving is a staircase from the lower left corner.`,
  'raceGraph.before': ({ thread, row }: { readonly thread: string; readonly row: string }) =>
    `${thread} before ${row}`,
  'raceGraph.ended': ({ thread }: { readonly thread: string }) => `${thread} at its end`,
  'raceGraph.tell': (args: { readonly where: string; readonly list: string; readonly share: string }) =>
    `${args.where}. ${args.share} of all runs pass here; from here: ${args.list}.`,
};
