import { GRAINS } from './grains.ts';

/** The part `fixes` of the search. Loaded with the search, not with the first view. */
const model = (who: string, path: string): string =>
  `What each fix leaves of ${path} with ${who}: every interleaving, counted by the search.`;

export const fixes = {
  'fixes.title': 'Fixes compared',
  'fixes.model.article': ({ path }: { readonly path: string; readonly workers: number }) =>
    model('the three threads as reported', path),
  'fixes.model.faithful': ({ path, workers }: { readonly path: string; readonly workers: number }) =>
    model(`${workers} workers`, path),
  'fixes.grain.coarse': `Grain: ${GRAINS.coarse}.`,
  'fixes.grain.slot': `Grain: ${GRAINS.slot}.`,
  'fixes.grain.byte': `Grain: ${GRAINS.byte}.`,
  'fixes.table': 'What each fix leaves',
  'fixes.fix': 'fix',
  'fixes.interleavings': 'interleavings',
  'fixes.states': 'states',
  'fixes.proof': 'proof',
  'fixes.replay': 'Replay',
  'fixes.use': ({ name }: { readonly name: string }) => `${name}: use this fix`,
  'fixes.here': 'on the stage',
  'fixes.replayWith': ({ name }: { readonly name: string }) => `Replay with ${name}`,
  'fixes.noneLeft': 'none',
  'fixes.search': 'Search',
  'fixes.searchOf': ({ name }: { readonly name: string }) => `Search: ${name}`,
  'fixes.searchWhole': 'Search all of it',
  'fixes.searchAll': 'Search all fixes',
  'fixes.searching': ({ states }: { readonly states: string }) => `searching, ${states} states so far`,
  'fixes.cancel': 'Cancel',
  'fixes.cancelled': 'cancelled',
  'fixes.failed': ({ reason }: { readonly reason: string }) => `The search stopped: ${reason}.`,
  'fixes.memory': 'The search stopped: the browser has no more memory for it.',
  'fixes.partial': 'partial: lower bounds, nothing proved',
  'fixes.overlap':
    'Here a run counts in every class that it belongs to: the classes overlap, unlike the kinds above.',
  'fixes.notes':
    'By visible access, steps that no other thread can tell apart are one step: a proof counts fewer interleavings than by call, and loses no outcome. Percentages are probabilities under the random scheduler at this grain, not rates on your machine. A proof holds for this path, this number of threads, this fix, and the grain it names.',
  'fixes.proof.not': 'not clean',
  'fixes.proof.open': 'clean at this grain',
  'fixes.proof.done': ({ grain }: { readonly grain: string }) => `proved ${grain}`,
  'fixes.proof.interleavings': 'interleavings',
  'fixes.proof.fails': ({
    grain,
    n,
    text,
  }: {
    readonly grain: string;
    readonly n: number;
    readonly text: string;
  }) => `Clean ${GRAINS.coarse} only: ${text} ${n === 1 ? 'outcome' : 'outcomes'} ${grain}.`,
  'fixes.proof.partial': ({ grain }: { readonly grain: string }) =>
    `Too many states ${grain}: nothing is proved.`,
  'fixes.proof.run': ({ grain }: { readonly grain: string }) => `Prove ${grain}`,
  'fixes.proof.runOf': ({ grain, name }: { readonly grain: string; readonly name: string }) =>
    `Prove ${grain}: ${name}`,

  'fixes.replay.title': 'Replay this run with another fix',
  'fixes.replay.with': 'Fix for the replay',
  'fixes.replay.kept': ({ n, text }: { readonly n: number; readonly text: string }) =>
    n === 1 ? 'The one step of the schedule still runs.' : `All ${text} steps of the schedule still run.`,
  'fixes.replay.continued':
    'From there on the thread that ran last goes on as long as it can, then the others in their order.',
  'fixes.replay.legend': 'Filled: steps of this run’s schedule. Outlined: steps that end the run.',
  'fixes.replay.same': 'The two runs take the same steps.',
  'fixes.replay.differs': ({
    step,
    before,
    after,
  }: {
    readonly step: number;
    readonly before: string;
    readonly after: string;
  }) => `Step ${step} is the first that differs: ${before} as it is, ${after} with the fix.`,
  'fixes.replay.stringSame': 'The shared string is the same after every step.',
  'fixes.replay.stringDiffers': ({ step }: { readonly step: number }) =>
    `The shared string first differs after step ${step}.`,
  'fixes.replay.before': ({ name }: { readonly name: string }) => `As it is: ${name}`,
  'fixes.replay.after': ({ name }: { readonly name: string }) => `With the fix: ${name}`,
  'fixes.replay.string': 'Shared string at the end',
  'fixes.replay.packed': ({ thread }: { readonly thread: string }) => `Value packed by ${thread}, at the end`,
  'fixes.replay.notPacked': 'Nothing is packed.',
  'fixes.replay.pairOnly': 'Copied, not packed yet.',
  'fixes.replay.whole': ({ n }: { readonly n: number }) => `${n} bytes, each as it should be.`,
  'fixes.replay.shorter': ({ n, text }: { readonly n: number; readonly text: string }) =>
    text === ''
      ? `${n} bytes, well formed, with an empty value.`
      : `${n} bytes, well formed, with the value ${text}.`,
  'fixes.replay.wrong': ({
    n,
    offset,
    byte,
    expected,
  }: {
    readonly n: number;
    readonly offset: number;
    readonly byte: string;
    readonly expected: string;
  }) =>
    `${n === 1 ? 'One byte is wrong' : `${n} bytes are wrong`}: byte ${offset} is ${byte}${expected === '' ? '' : `, not ${expected}`}.`,
  'fixes.replay.take': 'Put the fixed run on the stage',
};
