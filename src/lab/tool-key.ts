import { keyPlace } from './key-place.ts';

/** Keys of the tools, which come when one is pressed (tool-keys.ts). `/` opens the steps. */
const KEYS = '/[]{},.<>+=-0mM';

/** Reports whether a press is one of a tool. With Shift, arrows move the window. */
export function isToolKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  // Some keyboards type brackets with Control and Alt.
  if (event.defaultPrevented || metaKey || (ctrlKey && !altKey)) return false;
  const isPan = shiftKey && !altKey && (key === 'ArrowLeft' || key === 'ArrowRight');
  if (!isPan && (key.length !== 1 || !KEYS.includes(key))) return false;
  return document.querySelector('dialog[open]') === null && !keyPlace(event.target, isPan ? '' : key).isTaken;
}
