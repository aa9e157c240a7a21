import { assert } from '../../base/index.ts';

/** Views and marks of the stage that a focus can name, besides bytes, threads, and links. */
export const SPOTS = [
  'timeline',
  'borrowed',
  'race',
  'terminal',
  'outcome',
  'search',
  'progress',
  'fix',
  'pools',
  'path',
] as const;
export type Spot = (typeof SPOTS)[number];

/** What a picture draws attention to. Ranges of bytes and links are inclusive; a thread is given by its letter. */
export type Focus =
  | { readonly kind: 'string' | 'packed' | 'reply'; readonly from: number; readonly to: number }
  /** Links of the consequence chain, from 1. */
  | { readonly kind: 'chain'; readonly from: number; readonly to: number }
  | { readonly kind: 'lane' | 'thread'; readonly letter: string }
  | { readonly kind: 'spot'; readonly spot: Spot }
  /** A whole view. */
  | { readonly kind: 'view'; readonly view: 'string' | 'packed' };

/** Parses the text form of a focus: `packed:54`, `string:10`, `chain:1-9`, `lane:V`, `timeline`. */
export function parseFocus(text: string): Focus {
  const [word = '', rest] = text.split(':');
  const spot = SPOTS.find((known) => known === word);
  if (spot) return { kind: 'spot', spot };
  if (rest === undefined) {
    assert(word === 'string' || word === 'packed', `a focus on ${text}`);
    return { kind: 'view', view: word };
  }
  if (word === 'lane' || word === 'thread') return { kind: word, letter: rest };
  assert(
    word === 'string' || word === 'packed' || word === 'reply' || word === 'chain',
    `a focus on ${text}`,
  );
  const [from = Number.NaN, to = from] = rest.split('-').map(Number);
  assert(Number.isInteger(from) && Number.isInteger(to) && from <= to, `a range in ${text}`);
  return { kind: word, from, to };
}
