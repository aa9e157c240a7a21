import type { ProgramExploration } from '../explore/index.ts';

/** The figures of a search that a checker can confirm. */
export type Counted = Pick<
  ProgramExploration,
  'reachableStates' | 'terminalStates' | 'transitions' | 'statesUpToThreadSymmetry'
>;

/** Commands with which SPIN searches a whole model. Without -o2 it drops variables that are only written. */
export const spinCommands = (fileName: string, flags = ''): readonly string[] => [
  `spin -a -o2 ${fileName}`,
  `cc -O2 ${flags}-DSAFETY -DNOREDUCE -DPRINTF -o pan pan.c`,
  './pan -E -m100000',
];

/** Commands with which SPIN shows a run to an outcome, or to whatever `AVOIDED` names. */
export const spinGuided = (fileName: string, flags = ''): readonly string[] => [
  `spin -DAVOIDED=outcome_1 -a -o2 ${fileName}`,
  `cc -O2 ${flags}-DSAFETY -DNOREDUCE -o pan pan.c`,
  './pan -E -m100000 -c1',
  `spin -DAVOIDED=outcome_1 -t -p ${fileName}`,
];

/** Command with which TLC searches a whole module on all cores. */
export const tlcCommand = (module: string, ...flags: readonly string[]): string =>
  ['java -XX:+UseParallelGC -cp tla2tools.jar tlc2.TLC -workers auto', ...flags, module].join(' ');

/** Returns the name of a module's other configuration, without extension: the one that swaps equal workers. */
export const symmetryName = (module: string): string => `${module}_symmetry`;

/** Command that counts states up to swapping equal workers. */
export const tlcSymmetryCommand = (module: string): string =>
  tlcCommand(module, `-config ${symmetryName(module)}.cfg`);

/** Command with which TLC writes its run as JSON, with row and thread of each step. */
export const tlcDumpCommand = (module: string): string => tlcCommand(module, '-dumpTrace json run.json');

/** Figures that SPIN should report: its monitor adds one state per terminal state; the first state is a transition. */
export const spinCounts = ({ reachableStates, terminalStates, transitions }: Counted) => ({
  stored: reachableStates + terminalStates,
  transitions: transitions + terminalStates + 1,
});

/** Figures that TLC should report: each terminal state repeats itself once, and the first state counts as generated. */
export const tlcCounts = ({
  reachableStates,
  terminalStates,
  transitions,
  statesUpToThreadSymmetry,
}: Counted) => ({
  distinct: reachableStates,
  generated: transitions + terminalStates + 1,
  /** With the symmetric .cfg; null if no two workers are equal. */
  symmetric: statesUpToThreadSymmetry < reachableStates ? statesUpToThreadSymmetry : null,
});
