import { keyPlace } from '../key-place.ts';
import { shortcutOf } from '../shortcuts.ts';
import { partingBeside } from './lanes.ts';
import type { Twin } from './twin.svelte.ts';

/** Lets a key act on two runs. `hasSingle`: whether keys without Ctrl do so, too. */
export function pressed(twin: Twin, event: KeyboardEvent, hasSingle: boolean): void {
  if (event.defaultPrevented) return;
  const place = keyPlace(event.target, event.key);
  // A focused step takes the arrows itself.
  const isOnStep = event.target instanceof Element && event.target.closest('[data-twin]') !== null;
  if (isOnStep && event.key.startsWith('Arrow')) return;
  const isSingle = !place.isTaken && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isSingle && hasSingle && (event.key === '[' || event.key === ']')) {
    const at = partingBeside(twin.differences, twin.position, event.key === ']' ? 1 : -1);
    if (at !== null) twin.seek(at);
    event.preventDefault();
    return;
  }
  const press = {
    key: event.key,
    hasControl: event.ctrlKey || event.metaKey,
    hasAlt: event.altKey,
    hasShift: event.shiftKey,
  };
  const shortcut = shortcutOf(press, place);
  if (!shortcut || shortcut.kind === 'help' || !(hasSingle || press.hasControl)) return;
  event.preventDefault();
  switch (shortcut.kind) {
    case 'by':
      return twin.seek(twin.position + shortcut.steps);
    case 'first':
      return twin.seek(0);
    case 'last':
      return twin.seek(twin.length);
    case 'play':
      return twin.togglePlay();
    case 'run':
      return twin.choose(shortcut.thread);
    case 'undo':
      return twin.undo();
    case 'redo':
      return twin.redo();
  }
}
