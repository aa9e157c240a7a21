/** How many interleavings end in a way, of how many; at least so many of a search that stopped early. */
interface Rarity {
  readonly count: string;
  readonly all: string;
  readonly isComplete: boolean;
}

/** "You are the scheduler": pads, goals, and the end card. Loaded with its page. */
export const pads = {
  'pads.title': 'You are the scheduler',
  'pads.goals': 'Goals',
  'pads.unknown': ({ text }: { readonly text: string }) => `There is no goal “${text}”.`,
  'pads.goal.quiet': 'Make the kernel take the wrong path, and nobody is told.',
  'pads.goal.three': 'Import three pools so that each gets a different cache file.',
  'pads.goal.crash': 'Crash zpool with a path that has a single slash.',
  'pads.goal.quietReported': 'Make S pack a shorter path, and nobody is told.',
  'pads.goal.torn': 'Get the message of the report: out of memory.',
  'pads.goal.slash':
    'Make the kernel refuse the path because it ends in a slash. No freed memory may be used.',
  'pads.most': ({ most }: { readonly most: number }) =>
    most === 1 ? 'One preemption is enough.' : `${most} preemptions are enough.`,
  'pads.mostShort': ({ most }: { readonly most: number }) =>
    most === 1 ? 'at most 1 preemption' : `at most ${most} preemptions`,
  'pads.preemptions': ({ n }: { readonly n: number }) => (n === 1 ? '1 preemption' : `${n} preemptions`),
  'pads.cost': ({ preemptions, steps }: { readonly preemptions: number; readonly steps: number }) =>
    `${preemptions === 1 ? '1 preemption' : `${preemptions} preemptions`}, ${steps === 1 ? '1 step' : `${steps} steps`}.`,
  'pads.steps': ({ done, most }: { readonly done: number; readonly most: number | null }) =>
    most === null ? `step ${done}` : `step ${done} of at most ${most}`,
  'pads.group': 'Threads',
  'pads.pad': ({ letter, thread }: { readonly letter: string; readonly thread: string }) =>
    `${letter}: ${thread}`,
  'pads.padNext': ({
    letter,
    thread,
    verb,
  }: {
    readonly letter: string;
    readonly thread: string;
    readonly verb: string;
  }) => `${letter}: let ${thread} take its next step, ${verb}`,
  'pads.hasSlash': ({ index }: { readonly index: number }) => `has slash ${index}`,
  'pads.lanes': ({ schedule }: { readonly schedule: string }) =>
    schedule === '' ? 'The run so far: no step' : `The run so far: ${schedule}`,
  'pads.spoken': ({
    n,
    sentence,
    end,
  }: {
    readonly n: number;
    readonly sentence: string;
    readonly end: string;
  }) => (end === '' ? `Step ${n}. ${sentence}` : `Step ${n}. ${sentence} The run is over. ${end}`),
  'pads.undo': 'Undo',
  'pads.again': 'Start over',
  'pads.doIt': ({ count, all, isComplete }: Rarity) =>
    isComplete ? `${count} of ${all} interleavings end so` : `at least ${count} of ${all} end so`,
  'pads.end': 'End of the run',
  'pads.met': 'You did it.',
  'pads.tooMany': 'The right end, with too many preemptions.',
  'pads.notMet': 'Another end. Try again.',
  'pads.found': ({ count, all, isComplete }: Rarity) =>
    isComplete ? `Found: 1 of ${count} in ${all} interleavings.` : `Found: 1 of at least ${count} in ${all}.`,
  'pads.foundOther': ({ count, all, isComplete }: Rarity) =>
    isComplete
      ? `${count} of ${all} interleavings end like this one.`
      : `At least ${count} of ${all} end like this one.`,
  'pads.counting': 'Counting every interleaving.',
  'pads.stair': ({ x, y }: { readonly x: string; readonly y: string }) =>
    `Your path among all: ${x} goes to the right, ${y} up. Every dot is a place that some run passes; a mark is as large as the share of runs through it that end like yours.`,
  'pads.tooLarge': 'There are too many states to draw your path among all.',
  'pads.link': 'Copy link',
  'pads.copied': 'Copied.',
  'pads.refused': 'The browser does not let the page copy. The address bar holds the link.',
  'pads.picture': 'Save picture',
  'pads.lab': 'Open in the lab',
  'pads.next': 'Next goal',
} as const;
