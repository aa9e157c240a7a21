import { GRAINS } from './grains.ts';

/** What stands around the parts of the search: its head and its rail of anchors. Loaded with the search. */
interface Config {
  /** Workers of the source; null for the three threads as reported. */
  readonly workers: number | null;
  /** The words of the fix; empty for none. */
  readonly fix: string;
  readonly grain: 'coarse' | 'slot' | 'byte';
}

export const guide = {
  'guide.config': ({ workers, fix, grain }: Config) =>
    `${workers === null ? 'Three threads' : `${workers} workers`}, ${fix === '' ? 'no fix' : fix}, ${GRAINS[grain]}`,
  'guide.change': 'Change',
  'guide.changeName': 'Change fix, grain, workers',
  'guide.lab': 'In the lab',
  'guide.labName': 'In the lab: this run, and its path',
  'guide.undo': 'Undo',
  'guide.unprinted':
    'A part is missing here: it was not loaded when this was printed. Print once more to have it.',
  'guide.rail': 'Parts of the search',
  'guide.region': 'Search',
  'guide.outcomes': 'Outcomes',
  'guide.graph': 'Where runs go',
  'guide.futures': 'What can still happen',
  'guide.fixes': 'Fixes',
  'guide.races': 'Detector',
  'guide.formal': 'Take it further',
  'guide.outcomes.fact': (args: {
    readonly classes: string;
    readonly outcomes: string;
    readonly one: boolean;
  }) => (args.one ? 'one outcome' : `${args.classes} classes, ${args.outcomes} outcomes`),
  'guide.graph.fact': ({ states }: { readonly states: string }) => `${states} states`,
  'guide.futures.decided': ({ step }: { readonly step: number }) => `decided at step ${step}`,
  'guide.futures.always': 'decided from the start',
  'guide.futures.open': 'still open',
  'guide.fixes.fact': ({ clean, known }: { readonly clean: number; readonly known: number }) =>
    `${clean} of ${known} are clean`,
  'guide.races.fact': ({ n, harmful }: { readonly n: number; readonly harmful: number }) =>
    n === 0 ? 'none in this run' : `${n} in this run, ${harmful} did harm`,
  'guide.formal.fact': 'SPIN, TLA+, JSON',
};
