import { GRAINS } from './grains.ts';

/** The search: its size, its figures, and the list of outcomes. Loaded with the search. */
type Grain = 'coarse' | 'slot' | 'byte';
interface Model {
  readonly path: string;
  /** The words of the fix; empty for none. */
  readonly fix: string;
  /** Workers of the source; null for the three threads as reported. */
  readonly workers: number | null;
  readonly grain: Grain;
}
const who = (workers: number | null): string => (workers === null ? 'three threads' : `${workers} workers`);
const model = ({ path, fix, workers, grain }: Model): string =>
  `${who(workers)}, ${path}, ${fix === '' ? 'no fix' : `fix ${fix}`}, ${GRAINS[grain]}`;

export const search = {
  'search.title': 'Every interleaving',
  'search.model': (args: Model) => model(args),
  'search.interleavings': 'interleavings',
  /** `about`: magnitude of a long number; empty for a short one. */
  'search.interleavings.note': ({ about }: { readonly about: string }) =>
    `orders in which the threads can take their steps${about === '' ? '' : `, about ${about}`}`,
  'search.states': 'states',
  /** `held`: number of states that the search holds; empty if that is all of them. */
  'search.states.note': ({ held }: { readonly held: string }) =>
    `of memory and threads, in which interleavings meet again${held === '' ? '' : `; ${held} to hold, as equal workers can swap`}`,
  'search.traces': 'traces',
  'search.traces.note': 'left when neighbouring steps that touch nothing in common may swap',
  'search.traces.coarse': `traces are counted ${GRAINS.coarse} only`,
  'search.traces.count': 'Count the traces',
  'search.traces.cancelled': 'not counted',
  /** `time`: time to run them one by one; empty if that is short. */
  'search.why': ({ time, states }: { readonly time: string; readonly states: string }) =>
    `${time === '' ? 'They' : `One after the other, a million a second, they would take ${time}. But they`} keep meeting in the same states. The search takes each of the ${states} states that it holds once, and adds up the ways that lead through it: every interleaving is counted, and none is left out.`,
  'search.hours': ({ text }: { readonly text: string }) => `${text} hours`,
  'search.years': ({ text }: { readonly text: string }) => `${text} years`,
  'search.grain': 'Grain of the search',
  'search.grain.lab': 'as in the lab',
  'search.grain.slot': `${GRAINS.slot}, for proofs`,
  'search.grain.note': `Stepped ${GRAINS.slot}, a step is a read or a write that others can notice. That reaches the outcomes that it reaches ${GRAINS.byte} with far fewer states, and is for the search only.`,

  'search.shipped': 'This answer came with the page: the same search, made when the page was built.',
  'search.here': 'Search it again in this browser',
  'search.took': ({ time, states }: { readonly time: string; readonly states: string }) =>
    `Searched in this browser in ${time}, ${states} states held.`,
  'search.agrees': 'It agrees with the answer that came with the page, figure for figure.',
  'search.differs': 'It differs from the answer that came with the page: one of the two is wrong.',
  'search.phase.start': 'Starting the search.',
  'search.phase.states': ({ states, outcomes }: { readonly states: string; readonly outcomes: string }) =>
    `Looking for states: ${states} so far, outcomes: ${outcomes}.`,
  'search.phase.counts': ({ share }: { readonly share: string }) => `Counting the ways: ${share}.`,
  'search.phase.schedules': 'Looking for the fewest preemptions.',
  'search.phase.traces': ({ share }: { readonly share: string }) => `Counting the traces: ${share}.`,
  'search.progress': 'Progress of the search',
  'search.cancel': 'Cancel',
  'search.cancelled': 'The search was cancelled.',
  'search.again': 'Search',
  'search.memory':
    'The search stopped: the browser has no more memory for it. Fewer workers, a coarser grain, or a path with fewer slashes need less.',
  'search.stopped': ({ reason }: { readonly reason: string }) => `The search stopped: ${reason}.`,
  'search.empty': 'Not searched yet for this path and fix.',
  'search.partial': 'Stopped early. These counts are lower bounds, not a proof.',
  'search.partial.mark': 'partial',
  'search.ask': ({ states }: { readonly states: string }) =>
    `There are more than ${states} states. To search all of them this browser may need several hundred megabytes of memory.`,
  'search.ask.yes': 'Search all of them',
  'search.most': ({ states }: { readonly states: string }) =>
    `There are more than ${states} states: too many for this page. SPIN and TLC can go on from the exports below.`,

  'proof.title': 'Proof',
  'proof.done': (args: Model & { readonly n: string }) =>
    `No bad outcome in ${args.n} interleavings: ${model(args)}.`,
  'proof.scope':
    'It holds for this path, this number of threads, this fix, and this grain. It says nothing about others.',
  'proof.wait': ({ grain }: { readonly grain: Grain }) =>
    `Clean ${GRAINS.coarse}. A proof needs a search ${GRAINS[grain]}, which is going on.`,
  'proof.open': ({ grain }: { readonly grain: Grain }) =>
    `Clean ${GRAINS.coarse}. The search ${GRAINS[grain]} is not complete, so nothing is proved.`,
  'proof.fails': ({ grain, n }: { readonly grain: Grain; readonly n: string }) =>
    `Clean ${GRAINS.coarse} only: ${n} outcomes ${GRAINS[grain]}.`,

  'classes.title': 'What they come to',
  'classes.name': 'class of outcomes',
  'classes.random': 'random scheduler',
  'classes.preemptions': 'fewest preemptions',
  'classes.show': 'Show',
  'classes.only':
    'Press a class to list its outcomes and draw it in the graph. A run counts once, by the gravest of these that it shows; the classes add up to all.',
  'classes.scheduler': ({ grain }: { readonly grain: Grain }) =>
    `Random scheduler: at each step every thread that can run has the same chance, here ${GRAINS[grain]}. Not a rate on your machine.`,

  'outcomes.run': 'run',
  'outcomes.this': 'this run',
};
