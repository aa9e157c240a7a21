import { untrack } from 'svelte';
import { begin } from '../state/index.ts';
import { isDragged } from '../ui/dragging.ts';

/** ms that a frame may take to be laid out and painted: above the first, views trail; below the second, they no longer do. */
const SLOW_MS = 8;
const FAST_MS = 4;
/** ms after which what trails follows a drag: ten times a second one still sees it move. */
const HELD_MS = 100;

/**
 * A value that follows at once where the machine draws a frame fast, and else once the frame that answers its change has been
 * drawn. The views below the lanes follow a move of the playhead so: string, lanes and sentence answer a key first on a slow
 * phone, and a fast one draws everything in one pass. While changes come in every frame, it follows to the newest; while a
 * pointer drags, which leaves no frame for what trails, ten times a second.
 *
 * Make it while a component is set up: it follows by an effect. `clock` returns milliseconds, `isHeld` whether a pointer drags.
 */
export class Trailing<Value> {
  #last: Value;
  #isSlow = $state(false);
  #isComing = false;
  readonly now: Value;

  constructor(
    read: () => Value,
    clock: () => number = () => performance.now(),
    isHeld: () => boolean = isDragged,
  ) {
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
      const follow = (): void => {
        this.#isComing = false;
        if (!isGone) this.#last = untrack(read);
        end?.();
      };
      requestAnimationFrame(() => {
        const start = clock();
        // A timer that is set while a frame is prepared fires when it has been drawn.
        setTimeout(() => {
          const took = clock() - start;
          const wasSlow = untrack(() => this.#isSlow);
          if (!isGone) this.#isSlow = took > (wasSlow ? FAST_MS : SLOW_MS);
          if (wasSlow && isHeld()) setTimeout(follow, HELD_MS);
          else follow();
        });
      });
    });
  }
}
