/** The part `rain` of the search: runs of the random scheduler as beads. Loaded with the search. */
export const rain = {
  'rain.start': ({ n }: { readonly n: string }) => `Import ${n} times`,
  'rain.title': 'Runs of the random scheduler',
  'rain.pause': 'Pause',
  'rain.go': 'Go on',
  'rain.with': 'With clone',
  'rain.without': 'Without a fix',
  'rain.unread': ({ text }: { readonly text: string }) =>
    `The link’s seed “${text}” is not a whole number of at most nine digits; no runs are drawn.`,
  'rain.seed': ({ seed }: { readonly seed: number }) => `seed ${seed}`,
  'rain.told': ({ started, landed }: { readonly started: string; readonly landed: string }) =>
    `${started} started, ${landed} landed`,
  'rain.of': ({ expected, all }: { readonly expected: string; readonly all: string }) =>
    `of ${expected} expected in ${all}`,
  'rain.about':
    'Each bead is one run; it walks the graph below and falls into the row of its class. The outline is what the exact chances expect. Click a bead to put that run at the head of the page.',
  'rain.scheduler': 'The scheduler is the model’s: its chances are those of the table.',
  'rain.tooLarge': 'There are too many states here for a draw by the exact chances.',
};
