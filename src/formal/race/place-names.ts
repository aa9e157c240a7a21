import { ENDED, READ_FREED, WROTE_FREED } from '../../racetext/index.ts';
import { RESULT, slotIndex } from './memory.ts';
import type { Role } from './model.ts';

/** What a name of a thread's own is called behind the name of the thread. */
export function ownName(name: string): string {
  const index = slotIndex(name);
  if (index !== null) return `s${index}`;
  if (name === RESULT) return 'result';
  if (name === READ_FREED) return 'read_freed';
  return name === WROTE_FREED ? 'wrote_freed' : name;
}

/** What a shared name is called: `pair.value` and `mutex m` are no words of another language. */
export const sharedName = (name: string): string => name.replace(/^mutex /, '');

/** Names what a place is called: by its line, and where a line has several by its number in it. */
export function placeName({ thread, steps, faults }: Role, place: string): string {
  if (place === ENDED) return ENDED;
  if (faults.includes(place)) return `${thread.name}_${place}`;
  const [line = ''] = place.split(':');
  const isOnly = steps.filter((step) => step.line === Number(line)).length === 1;
  return `${thread.name}_${isOnly ? line : place}`;
}
