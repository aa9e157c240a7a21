/*
 * Sets `<html data-settled>` while the page is at rest: nothing is loading or searching, no scroll is coming to rest,
 * and no change waits to be written into the address. Browser tests read it.
 */

let pending = 0;

/** Counts something that begins. Returns the function to call at its end; a second call does nothing. */
export function begin(): () => void {
  pending += 1;
  mark();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    pending -= 1;
    // Delayed past what the end starts at once: a page that was loaded requests more when it is drawn.
    setTimeout(mark);
  };
}

/** Counts `work` as pending until it settles. Returns `work`. */
export function pendingUntil<Value>(work: Promise<Value>): Promise<Value> {
  const end = begin();
  work.then(end, end);
  return work;
}

function mark(): void {
  document.documentElement.toggleAttribute('data-settled', pending === 0);
}
