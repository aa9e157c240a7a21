import type { formal as english } from '../en/formal.ts';
import type { Translation } from '../translation.ts';

/** The part `formal` of the search. */
export const formal: Translation<typeof english> = {
  'formal.title': '继续深入',
};
