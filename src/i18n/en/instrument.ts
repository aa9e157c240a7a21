/** The overview of a long run, and its zoom. Loaded with them. */
export const instrument = {
  'overview.title': 'Whole run',
  'overview.brush': 'Part of the run in the window',
  'overview.seen': ({ from, to, of }: { readonly from: number; readonly to: number; readonly of: number }) =>
    `${from} to ${to} of ${of}`,
  'zoom.in': 'Larger steps',
  'zoom.out': 'Smaller steps',
  'zoom.fit': 'Fit',
  'zoom.fit.long': 'The whole run in the window',
} as const;
