import type { races as english } from '../en/races.ts';
import type { Translation } from '../translation.ts';

/** The part `races` of the search. */
export const races: Translation<typeof english> = {
  'races.title': '竞争检测器会怎么说？',
};
