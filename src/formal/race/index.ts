export { promelaOfRace } from './promela.ts';
