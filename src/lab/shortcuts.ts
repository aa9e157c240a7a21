/** An action of the lab that a key triggers. */
export type Shortcut =
  | { readonly kind: 'by'; readonly steps: 1 | -1 }
  | { readonly kind: 'first' | 'last' | 'play' | 'help' | 'undo' | 'redo' }
  | { readonly kind: 'run'; readonly thread: number };

/** Where a key was pressed. */
export interface KeyPlace {
  /** Whether it was pressed in a text field, or on a control that uses the key itself. */
  readonly isTaken: boolean;
  /** Whether it was pressed in the timeline, but not on a button in it. */
  readonly isTimeline: boolean;
  /** Whether the page cannot scroll, so that the space bar, Home and End are free. */
  readonly isStill: boolean;
}

/** The part of a key event that shortcuts need. */
export interface KeyPress {
  readonly key: string;
  readonly hasControl: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
}

/**
 * Returns the shortcut of a key press. No shortcut takes scrolling from the page or activation from a button: the space
 * bar, Home and End count only in the timeline, or where there is nothing to scroll.
 */
export function shortcutOf(press: KeyPress, place: KeyPlace): Shortcut | null {
  const { key, hasControl, hasAlt, hasShift } = press;
  if (place.isTaken || hasAlt) return null;
  if (hasControl) {
    if (key.toLowerCase() === 'z') return { kind: hasShift ? 'redo' : 'undo' };
    return key.toLowerCase() === 'y' ? { kind: 'redo' } : null;
  }
  const isFree = place.isTimeline || place.isStill;
  switch (key) {
    // With Shift they move the window.
    case 'ArrowLeft':
      return hasShift ? null : { kind: 'by', steps: -1 };
    case 'ArrowRight':
      return hasShift ? null : { kind: 'by', steps: 1 };
    case 'Home':
      return isFree ? { kind: 'first' } : null;
    case 'End':
      return isFree ? { kind: 'last' } : null;
    case ' ':
      return isFree ? { kind: 'play' } : null;
    // The second is the character that a Chinese input method types.
    case '?':
    case '？':
      return { kind: 'help' };
    case '1':
    case '2':
    case '3':
    case '4':
      return { kind: 'run', thread: Number(key) - 1 };
    default:
      return null;
  }
}
