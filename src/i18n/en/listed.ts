/** The list of outcomes, and what one takes away of it. Loaded when it is near the window, not with the search. */
export const listed = {
  'outcomes.title': ({ n, text }: { readonly n: number; readonly text: string }) =>
    n === 1 ? 'One outcome' : `${text} outcomes`,
  'outcomes.order': 'Order',
  'outcomes.order.likely': 'most likely first',
  'outcomes.order.many': 'most interleavings first',
  'outcomes.order.easy': 'fewest preemptions first',
  'outcomes.order.name': 'by name',
  'outcomes.find': 'Find',
  'outcomes.all': 'All classes',
  'outcomes.only': ({ name }: { readonly name: string }) => `Only: ${name}`,
  'outcomes.outcome': 'outcome',
  'outcomes.interleavings': 'interleavings',
  'outcomes.share': 'share',
  'outcomes.probability': 'random scheduler',
  'outcomes.preemptions': 'fewest preemptions',
  'outcomes.switches': 'fewest switches',
  'outcomes.sum': ({ n, text, sum }: { readonly n: number; readonly text: string; readonly sum: string }) =>
    `${n === 1 ? 'one outcome' : `${text} outcomes`}, ${sum} interleavings`,
  'outcomes.rest': ({ n, sum }: { readonly n: string; readonly sum: string }) =>
    `, and ${n} more with ${sum}`,
  'outcomes.show': 'Show me',
  'outcomes.showName': ({ outcome }: { readonly outcome: string }) =>
    `Show me the run with the fewest preemptions that ends in ${outcome}`,
  'outcomes.none': 'No outcome here has these words and this class.',
  'outcomes.more': ({ n }: { readonly n: string }) => `Show all ${n}`,
  'outcomes.fewer': 'Show fewer',
  'outcomes.shown': ({ n, of }: { readonly n: string; readonly of: string }) =>
    `${n} of ${of} outcomes listed.`,
  'outcomes.marks':
    'On the timeline a filled wedge between two step numbers is a preemption: the thread before it could have gone on. An outlined wedge is any other context switch.',
  'take.copy': 'Copy as JSON',
  'take.copied': 'Copied.',
  'take.notCopied': 'The browser did not let this page copy.',
  'take.save': 'Download JSON',
  'take.saved': ({ name }: { readonly name: string }) => `Saved as ${name}.`,
  'take.link': 'Copy link to this search',
  'take.linked': 'Link copied. It opens here.',
};
