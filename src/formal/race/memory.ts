import type { Cell } from '../../racetext/index.ts';
import { own, shared, type Place, type Ref, type Value } from './value.ts';

/* Names of what a state holds besides the variables of the text. No name of a text has such a sign. */

/** A value that a thread still needs, the lowest number first. */
export const slot = (index: number): Ref => own(`#${index}`);
/** The index of a slot by its name; null for other names. */
export const slotIndex = (name: string): number | null =>
  /^#\d+$/.test(name) ? Number(name.slice(1)) : null;
/** The result of a thread that has ended. */
export const RESULT = '#result';
/** The holder of a mutex: 0, or a number for each thread. */
export const holder = (mutex: string): Ref => shared(`mutex ${mutex}`);
/** Whether something was freed. */
export const freed = (allocation: string): Ref => shared(`freed ${allocation}`);
/** How the process ended: 0 while it runs, 1 by `exit`, 2 by a fault. */
export const OVER = shared('#over');

/** Returns what a cell is in a model. */
export const cellRef = ({ name, isShared }: Cell): Ref => (isShared ? shared(name) : own(name));
/** Returns a byte of an array. */
export const byteOf = (cell: Cell, index: Value): Place => ({ kind: 'element', array: cellRef(cell), index });
