import { untrack } from 'svelte';
import { begin } from '../state/index.ts';

/** ms that a frame may take to be laid out and painted: above the first, views trail; below the second, they no longer do. */
const SLOW_MS = 8;
const FAST_MS = 4;

/**
 * A value that follows at once where the machine draws a frame fast, and else once the frame that answers its change has been
 * drawn. The views below the lanes follow a move of the playhead so: string, lanes and sentence answer a key first on a slow
 * phone, and a fast one draws everything in one pass. While changes come in every frame, it follows to the newest.
 *
 * Make it while a component is set up: it follows by an effect. `clock` returns milliseconds.
 */
export class Trailing<Value> {
  #last: Value;
  #isSlow = $state(false);
  #isComing = false;
  readonly now: Value;

  constructor(read: () => Value, clock: () => number = () => performance.now()) {
    this.#last = $state.raw(untrack(read));
    this.now = $derived(this.#isSlow ? this.#last : read());
    let isGone = false;
    let isFirst = true;
    $effect(() => () => {
      isGone = true;
    });
    $effect(() => {
      read();
      if (isFirst) {
        isFirst = false;
        return;
      }
      if (this.#isComing) return;
      this.#isComing = true;
      // What follows at once leaves nothing to wait for.
      const end = untrack(() => this.#isSlow) ? begin() : null;
      requestAnimationFrame(() => {
        const start = clock();
        // A timer that is set while a frame is prepared fires when it has been drawn.
        setTimeout(() => {
          const took = clock() - start;
          this.#isComing = false;
          if (!isGone) {
            this.#last = untrack(read);
            this.#isSlow = took > (untrack(() => this.#isSlow) ? FAST_MS : SLOW_MS);
          }
          end?.();
        });
      });
    });
  }
}
