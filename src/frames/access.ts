import type { AccessSentence } from './sentence.ts';
import { tellingOf } from './tellings.ts';
import type { Told } from './telling.ts';

/** Returns the short line of a block: what all its operations accessed. */
export function accessOf(told: Told): AccessSentence {
  if (told.last.answer === 'FAULTED') return { id: 'access.fault', args: {} };
  return tellingOf(told.first).access(told.first.op, told);
}
