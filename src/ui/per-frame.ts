/** Something that is asked for more often than it can be shown. */
export interface PerFrame<T> {
  /** Asks for a value. Of several within one frame, only the newest is acted on. */
  readonly ask: (value: T) => void;
  /**
   * Asks for a value, and acts on it at once if nothing was acted on since the last frame. Moves of a pointer that come with
   * the frame are acted on in it then; of those that come between frames, only the newest.
   */
  readonly lead: (value: T) => void;
  /** What is asked for and not yet acted on; null for nothing. */
  readonly asked: () => T | null;
  /** Acts at once on what is asked for, before something else that follows it. */
  readonly settle: () => void;
}

/**
 * Acts on the newest value once per frame. A held key and a fast pointer ask for more than a slow machine can draw; what it
 * cannot draw in time would queue, and the page would go on moving after the key is let go. `nextFrame` is the browser's
 * `requestAnimationFrame`.
 */
export function perFrame<T>(
  act: (value: T) => void,
  nextFrame: (then: () => void) => unknown = (then) => requestAnimationFrame(then),
): PerFrame<T> {
  let wish: { readonly value: T } | null = null;
  let isFrameComing = false;
  const settle = (): void => {
    const last = wish;
    wish = null;
    if (last) act(last.value);
  };
  /** Acts on what is asked for until the next frame, and from then on once per frame for as long as more is asked for. */
  const follow = (): void => {
    isFrameComing = true;
    nextFrame(() => {
      isFrameComing = false;
      if (wish) follow();
      settle();
    });
  };
  return {
    ask: (value) => {
      wish = { value };
      if (isFrameComing) return;
      isFrameComing = true;
      nextFrame(() => {
        isFrameComing = false;
        settle();
      });
    },
    lead: (value) => {
      wish = { value };
      if (isFrameComing) return;
      follow();
      settle();
    },
    asked: () => wish?.value ?? null,
    settle,
  };
}
