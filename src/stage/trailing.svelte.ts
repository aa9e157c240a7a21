import { untrack } from 'svelte';
import { begin } from '../state/index.ts';

/**
 * A value that follows once the frame that answers its change has been drawn. The views below the lanes follow a move of
 * the playhead so: string, lanes and sentence answer a key first, also on a slow phone. While changes come in every frame,
 * it follows to the newest.
 *
 * Make it while a component is set up: it follows by an effect.
 */
export class Trailing<Value> {
  #now: Value;
  #isComing = false;

  constructor(read: () => Value) {
    this.#now = $state.raw(read());
    let isGone = false;
    $effect(() => () => {
      isGone = true;
    });
    $effect(() => {
      const value = read();
      if (this.#isComing || value === untrack(() => this.#now)) return;
      this.#isComing = true;
      const end = begin();
      // A timer that is set while a frame is prepared fires when it has been drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.#isComing = false;
          if (!isGone) this.#now = untrack(read);
          end();
        }),
      );
    });
  }

  get now(): Value {
    return this.#now;
  }
}
