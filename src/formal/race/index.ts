export { symmetryName } from '../commands.ts';
export { promelaOfRace } from './promela.ts';
export { moduleNameOf } from './tla-names.ts';
export { tlaOfRace } from './tla.ts';
