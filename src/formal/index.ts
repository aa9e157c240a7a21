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
export type { FormalModel } from './model.ts';
export { promelaOf } from './promela.ts';
export { tlaOf, type TlaFiles } from './tla.ts';
