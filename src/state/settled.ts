/*
 * The mark of a page at rest: `<html data-settled>` is there while nothing is being loaded or searched, no scroll is coming
 * to rest, and no change waits to be written into the address. Browser tests wait for it; nothing else reads it.
 */

let pending = 0;

/** Counts something that begins. Returns the function to call when it is over; a second call does nothing. */
export function begin(): () => void {
  pending += 1;
  mark();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    pending -= 1;
    // Later than what the end starts at once: a page that was loaded requests more as soon as it is drawn.
    setTimeout(mark);
  };
}

/** Counts `work` until it ends, well or not. Returns `work`. */
export function pendingUntil<Value>(work: Promise<Value>): Promise<Value> {
  const end = begin();
  work.then(end, end);
  return work;
}

function mark(): void {
  document.documentElement.toggleAttribute('data-settled', pending === 0);
}
