/*
 * The mark of a page that is at rest: `<html data-settled>` stands while nothing is being loaded or searched, no scroll is
 * coming to rest, and no change waits to be written into the address. Browser tests wait for it; nothing else reads it.
 */

let pending = 0;

/** Notes that something begins. Call what it returns when that is over; a second call changes nothing. */
export function begin(): () => void {
  pending += 1;
  mark();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    pending -= 1;
    // Later than what the end sets off at once: a page that was loaded asks for more as soon as it is drawn.
    setTimeout(mark);
  };
}

/** Notes that something is under way until `work` has ended, well or not. Returns `work`. */
export function pendingUntil<Value>(work: Promise<Value>): Promise<Value> {
  const end = begin();
  work.then(end, end);
  return work;
}

function mark(): void {
  document.documentElement.toggleAttribute('data-settled', pending === 0);
}
