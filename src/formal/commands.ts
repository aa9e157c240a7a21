import type { ProgramExploration } from '../explore/index.ts';

/** How to let SPIN search all of a model. -o2 is needed: otherwise it drops variables that are only written. */
export const spinCommands = (fileName: string): readonly string[] => [
  `spin -a -o2 ${fileName}`,
  'cc -O2 -DSAFETY -DNOREDUCE -DPRINTF -o pan pan.c',
  './pan -E -m100000',
];

/** How to let SPIN show a run that ends in an outcome, or in whatever `AVOIDED` names. */
export const spinGuided = (fileName: string): readonly string[] => [
  `spin -DAVOIDED=outcome_1 -a -o2 ${fileName}`,
  'cc -O2 -DSAFETY -DNOREDUCE -o pan pan.c',
  './pan -E -m100000 -c1',
  `spin -DAVOIDED=outcome_1 -t -p ${fileName}`,
];

/** How to let TLC search all of a module with every core of one machine. */
export const tlcCommand = (module: string, ...flags: readonly string[]): string =>
  ['java -XX:+UseParallelGC -cp tla2tools.jar tlc2.TLC -workers auto', ...flags, module].join(' ');

/** Name of the other configuration of a module, without its ending: the one that swaps equal workers. */
export const symmetryName = (module: string): string => `${module}_symmetry`;

/** The same, counting states up to swapping equal workers. */
export const tlcSymmetryCommand = (module: string): string =>
  tlcCommand(module, `-config ${symmetryName(module)}.cfg`);

/** How to let TLC write the run that it shows as JSON, step by step with the name of the row and the thread. */
export const tlcDumpCommand = (module: string): string => tlcCommand(module, '-dumpTrace json run.json');

/** What SPIN should report: its monitor adds one state for each terminal state, and the first state is a transition. */
export const spinCounts = ({ reachableStates, terminalStates, transitions }: ProgramExploration) => ({
  stored: reachableStates + terminalStates,
  transitions: transitions + terminalStates + 1,
});

/** What TLC should report: each terminal state repeats itself once, and the first state is generated too. */
export const tlcCounts = ({
  reachableStates,
  terminalStates,
  transitions,
  statesUpToThreadSymmetry,
}: ProgramExploration) => ({
  distinct: reachableStates,
  generated: transitions + terminalStates + 1,
  /** With the symmetric .cfg; null where no two workers are alike. */
  symmetric: statesUpToThreadSymmetry < reachableStates ? statesUpToThreadSymmetry : null,
});
