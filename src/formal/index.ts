export { formalModelOf, notExported, type NotExported } from './build.ts';
export { spinCommands, spinCounts, tlcCommand, tlcCounts } from './commands.ts';
export { exportName } from './file-names.ts';
export type { FormalModel } from './model.ts';
export { promelaOf } from './promela.ts';
export { tlaOf, type TlaFiles } from './tla.ts';
export { wordsOf } from './words.ts';
