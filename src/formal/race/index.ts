export { promelaOfRace } from './promela.ts';
export { tlaOfRace } from './tla.ts';
