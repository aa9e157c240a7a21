import { untrack } from 'svelte';
import { begin } from '../state/index.ts';
import { isDragged } from '../ui/dragging.ts';

/** ms that a frame may take to be laid out and painted: above the first, views trail; below the second, they no longer do. */
const SLOW_MS = 8;
const FAST_MS = 4;
/** ms until the next frame after which one was left out, and how many of these in a row make a drag slow. */
const LATE_MS = 25;
const MANY_LATE = 3;
/** ms without a change after which a drag rests. */
const REST_MS = 100;

/**
 * A value that follows at once where the machine draws a frame fast, and else once the frame that answers its change has been
 * drawn. The views below the lanes follow a move of the playhead so: string, lanes and sentence answer a key first on a slow
 * phone, and a fast one draws everything in one pass. While changes come in every frame, it follows to the newest; but while
 * a pointer drags, which leaves no frame for what trails, only when the drag rests.
 *
 * Make it while a component is set up: it follows by an effect. `clock` returns milliseconds.
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
    let late = 0;
    /** Runs while a drag may go on. */
    let rest: ReturnType<typeof setTimeout> | undefined;
    let end: (() => void) | null = null;
    const follow = (): void => {
      rest = undefined;
      this.#isComing = false;
      if (!isGone) this.#last = untrack(read);
      end?.();
    };
    $effect(() => () => {
      isGone = true;
    });
    $effect(() => {
      read();
      if (isFirst) {
        isFirst = false;
        return;
      }
      if (rest !== undefined) {
        clearTimeout(rest);
        rest = setTimeout(follow, REST_MS);
      }
      if (this.#isComing) return;
      this.#isComing = true;
      // What follows at once leaves nothing to wait for.
      end = untrack(() => this.#isSlow) ? begin() : null;
      requestAnimationFrame((frame) => {
        const start = clock();
        // The page's own time says nothing of what draws what it painted: that shows in the next frame, which comes late.
        if (isHeld()) requestAnimationFrame((next) => (late = next - frame > LATE_MS ? late + 1 : 0));
        else late = 0;
        // A timer that is set while a frame is prepared fires when it has been drawn.
        setTimeout(() => {
          const took = clock() - start;
          const wasSlow = untrack(() => this.#isSlow);
          if (!isGone) this.#isSlow = late >= MANY_LATE || took > (wasSlow ? FAST_MS : SLOW_MS);
          if (wasSlow && isHeld() && !isGone) rest = setTimeout(follow, REST_MS);
          else follow();
        });
      });
    });
  }
}
