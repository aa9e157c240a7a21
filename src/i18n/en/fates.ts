/** What can still happen at each moment of the run: the strip under the lanes of the lab. Loaded with it. */
export const fates = {
  'fates.title': 'What can still happen, exactly',
  'fates.counting': 'counting',
  'fates.tooMany': 'Too many states to be counted unasked.',
  'fates.further': 'Count them',
  'fates.fine': 'fine',
  'fates.harm': 'other harm',
  'fates.chance': ({ kind }: { readonly kind: string }) => `chance of ${kind}`,
  'fates.decides': ({ row }: { readonly row: string }) => `${row} decides`,
  'fates.share': ({ kind, share }: { readonly kind: string; readonly share: string }) => `${kind} ${share}`,
  'fates.after': ({ step, shares }: { readonly step: number; readonly shares: string }) =>
    step === 0 ? `Before the first step: ${shares}` : `After step ${step}: ${shares}`,
  'fates.escape': ({ schedule }: { readonly schedule: string }) => `Take the shortest way out: ${schedule}`,
  'fates.noEscape': 'From here no run comes out well.',
} as const;
