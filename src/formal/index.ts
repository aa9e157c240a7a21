export { formalModel } from './build.ts';
export { configNamed, exportName, formalModelOf, notExported, type NotExported } from './cachefile/index.ts';
export {
  spinCommands,
  spinCounts,
  symmetryName,
  tlcCommand,
  tlcCounts,
  tlcSymmetryCommand,
} from './commands.ts';
export type { Case, Effect, Language } from './effect.ts';
export type { FormalModel, Role } from './model.ts';
export type { Value } from './evaluate.ts';
export { processes, promelaOf } from './promela.ts';
export { tlaOf, type TlaFiles } from './tla.ts';
export { threadNames } from './thread-names.ts';
export { formalStart, formalStep, heldBy, type FormalState, type FormalStep, type Held } from './walk.ts';
