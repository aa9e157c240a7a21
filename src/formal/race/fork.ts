import type { Hand } from './hand.ts';
import type { Value } from './value.ts';

/** What a code comes to: it goes one of two ways, each with an answer and what it leaves on the stack. */
export interface Fork {
  readonly test: Value;
  readonly yes: Way;
  readonly no: Way;
}
export interface Way {
  readonly answer: string;
  readonly leave: (hand: Hand) => void;
}

/** A way without an effect. */
export const way = (answer: string, leave: (hand: Hand) => void = () => undefined): Way => ({
  answer,
  leave,
});
