/** The maintainer's track. Loaded with its page. */
export const maintainers = {
  'track.title': 'For maintainers',
  'track.lead':
    'One page to link from a CONTRIBUTING file: practise the race, see which step is which line, know what must hold, and review the next change with eight questions.',
  'track.exercises': 'Exercises',
  'track.source': 'Source map',
  'track.sourceLead': (args: { readonly commit: string }) =>
    `Which step of the model stands for which line of OpenZFS at \`${args.commit}\`. The list is made from the statecharts that the stage runs.`,
  'track.faithful': 'As in the source: every worker',
  'track.article': 'As reported',
  'track.row': 'Step',
  'track.what': 'What it does',
  'track.where': 'Place',
  'track.asReported': 'as reported; it really happens at',
  'track.tip': (args: { readonly place: string; readonly commit: string }) =>
    `${args.place} at ${args.commit}`,
  'track.invariants': 'What must hold',
  'track.invariantsLead': 'Each is held by a test of this project.',
  'track.review': 'Review checklist',
  'track.reviewLead': 'Each question is taken from a chapter.',
  'track.chapter': (args: { readonly n: number }) => `chapter ${args.n}`,
  'track.export': 'Take it to other tools',
  'track.exportText':
    'The search hands the model on the stage out as Promela for SPIN and as TLA+, with the counts that the checkers should find.',
  'track.exportLink': 'Open the search',
  'track.print': 'Print this page',

  'hold.parity':
    'Worker and drawing run on one chart: a step that changes in the chart changes in replay, search, and picture.',
  'hold.restored': 'When every worker has ended and the process lives, the shared string is whole again.',
  'hold.own': 'A worker is never hurt by its own cut: its copy is made before.',
  'hold.clone': 'With `clone` no step writes the shared string, at any grain.',
  'hold.lock': 'With `lock` every read and write of the shared string is inside the mutex.',
  'hold.kernel': 'The kernel’s verdict is the codec’s own answer on the very bytes of the run.',
  'hold.rule': 'A torn copy is noticed exactly when its room is not the room that its string needs.',
  'hold.counts': 'Counts, probabilities, and fewest preemptions equal those of independent programs.',

  'review.1': 'Does a pointer lose `const`, by a cast or by way of `strchr` and its kin?',
  'review.2': 'Is anything written through it?',
  'review.3': 'Who else holds the same object, and can they run now?',
  'review.4': 'Is a value changed and put back? Then who can see it in between?',
  'review.5': 'Are length and content read at different times?',
  'review.6': 'Who frees it, and what proves that every user is done?',
  'review.7': 'On failure, is a reply read that nobody wrote? Does the errno survive to the message?',
  'review.8': 'Does a library end the whole process on behalf of one task?',
};
