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
export const tlcCommand = (module: string): string =>
  `java -XX:+UseParallelGC -cp tla2tools.jar tlc2.TLC -workers auto ${module}`;

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
  /** With SYMMETRY; null where no two workers are alike. */
  symmetric: statesUpToThreadSymmetry < reachableStates ? statesUpToThreadSymmetry : null,
});
