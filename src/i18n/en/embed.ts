/** The dialog that shows a run in other pages. Loaded on request. */
export const embed = {
  'embed.title': 'Show this step in another page',
  'embed.name': ({ n, total }: { readonly n: number; readonly total: number }) =>
    `NUL and Void, step ${n} of ${total}`,
  'embed.frame': 'HTML: a figure that one can scrub, from 480 by 320 pixels up',
  'embed.link': 'Markdown: a link to the lab',
  'embed.copyFrame': 'Copy HTML',
  'embed.copyLink': 'Copy Markdown',
  'embed.copied': 'Copied.',
  'embed.refused': 'This browser did not allow copying. Select the text and copy it.',
  'embed.close': 'Close',
} as const;
