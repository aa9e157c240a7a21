import { keyPlace } from '../lab/key-place.ts';
import { shortcutOf, type Shortcut } from '../lab/shortcuts.ts';
import type { Lab } from '../state/index.ts';
import { perFrame } from '../ui/per-frame.ts';

/** Returns the shortcut of a key press; null for none. Without `hasSingle`, only keys with Control are shortcuts. */
export function shortcutFor(event: KeyboardEvent, hasSingle: boolean): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const press = { key, hasControl: ctrlKey || metaKey, hasAlt: altKey, hasShift: shiftKey };
  const shortcut = shortcutOf(press, keyPlace(event.target, key));
  return shortcut && (hasSingle || press.hasControl) ? shortcut : null;
}

/** Where a held key moves the playhead to. */
const held = perFrame<{ readonly lab: Lab; readonly position: number }>(({ lab, position }) =>
  lab.seek(position),
);

/** Moves by a step more than was asked for in this frame. */
function scrub(lab: Lab, steps: number): void {
  const asked = held.asked();
  const from = asked?.lab === lab ? asked.position : lab.position;
  held.ask({ lab, position: Math.min(lab.run.length, Math.max(0, from + steps)) });
}

/** Performs a shortcut on a lab. `isHeld`: the key is held down, which scrubs. */
export function perform(
  lab: Lab,
  shortcut: Exclude<Shortcut, { readonly kind: 'help' }>,
  isHeld: boolean,
): void {
  if (isHeld && shortcut.kind === 'by') return scrub(lab, shortcut.steps);
  held.settle();
  switch (shortcut.kind) {
    case 'by':
      return lab.seek(lab.position + shortcut.steps, shortcut.steps > 0);
    case 'first':
      return lab.seek(0);
    case 'last':
      return lab.seek(lab.run.length);
    case 'play':
      return lab.togglePlay();
    case 'run':
      return lab.runThread(shortcut.thread);
    case 'undo':
      return lab.undo();
    case 'redo':
      return lab.redo();
  }
}
