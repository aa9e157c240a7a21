import type { Act } from './script/index.ts';

/** What a key asks for: an act of the talk, or something of the window itself. */
export type Asked =
  | { readonly kind: 'act'; readonly act: Act }
  | {
      readonly kind:
        | 'full'
        | 'overview'
        | 'keys'
        | 'spot'
        | 'select'
        | 'presenter'
        | 'lab'
        | 'code'
        | 'notes'
        | 'escape'
        | 'jump';
    }
  | { readonly kind: 'digit'; readonly digit: string };

/** What decides what a key means, besides the key. */
export interface KeyPlace {
  readonly isByHand: boolean;
  /** Digits that were pressed and wait for Enter. */
  readonly digits: string;
  /** Threads of the run: digits by hand run one. */
  readonly threads: number;
  /** The time, ms. */
  readonly at: number;
}

/** Keys of the window, in small letters. */
const WINDOW_KEYS = {
  f: 'full',
  o: 'overview',
  g: 'overview',
  '?': 'keys',
  l: 'spot',
  s: 'select',
  p: 'presenter',
  e: 'lab',
  q: 'code',
  n: 'notes',
  escape: 'escape',
} as const;
const isWindowKey = (key: string): key is keyof typeof WINDOW_KEYS => Object.hasOwn(WINDOW_KEYS, key);

const act = (one: Act): Asked => ({ kind: 'act', act: one });

/**
 * Returns what a key asks for; null for nothing. Clickers send Page Down and Page Up, or arrows; `.` and B are their black
 * screen. By hand, arrows scrub and digits run a thread.
 */
export function askedBy(key: string, { isByHand, digits, threads, at }: KeyPlace): Asked | null {
  switch (key) {
    case 'PageDown':
    case ' ':
      return act({ kind: 'next', at });
    case 'Enter':
      return digits === '' ? act({ kind: 'next', at }) : { kind: 'jump' };
    case 'PageUp':
    case 'Backspace':
      return act({ kind: 'back', at });
    case 'ArrowRight':
      return act(isByHand ? { kind: 'scrub', by: 1 } : { kind: 'next', at });
    case 'ArrowLeft':
      return act(isByHand ? { kind: 'scrub', by: -1 } : { kind: 'back', at });
    case 'ArrowDown':
      return act({ kind: 'scrub', by: 1 });
    case 'ArrowUp':
      return act({ kind: 'scrub', by: -1 });
    case 'Home':
      return act({ kind: 'home', at });
  }
  const small = key.toLowerCase();
  if (small === 'b' || small === '.') return act({ kind: 'cover', cover: 'black' });
  if (small === 'w') return act({ kind: 'cover', cover: 'white' });
  if (small === 't') return act({ kind: 'byHand' });
  if (small === 'r') return act({ kind: 'resume', at });
  if (isWindowKey(small)) return { kind: WINDOW_KEYS[small] };
  if (!/^\d$/.test(key)) return null;
  const thread = Number(key) - 1;
  // A digit that no thread has begins the number of a frame, as 06 does.
  if (isByHand && digits === '' && thread >= 0 && thread < threads) return act({ kind: 'run', thread });
  return { kind: 'digit', digit: key };
}

/**
 * Reports whether a key closes the overview or the list of keys, and acts: those of a clicker, Home, and the number of a frame.
 * All others move within the dialog.
 */
export const leavesDialog = (key: string): boolean => /^(?:PageDown|PageUp|Home|[\d.])$/.test(key);

/**
 * Reports whether a key is for the control that has the focus: Enter and Space press it. Every other key
 * is the talk's, wherever the focus is.
 */
export function isOf(target: EventTarget | null, key: string): boolean {
  const isPressed =
    target instanceof HTMLButtonElement ||
    target instanceof HTMLAnchorElement ||
    target instanceof HTMLInputElement ||
    (target instanceof HTMLElement && target.tagName === 'SUMMARY');
  return isPressed && (key === 'Enter' || key === ' ');
}
