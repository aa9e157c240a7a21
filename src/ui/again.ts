/** Can the site be reached at this moment? */
async function isReachable(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads something once more. Some browsers hold on to the failure of a module and do not ask for it again before the page
 * is loaded anew: so that is done where the site can be reached. Its address keeps what it shows.
 */
export async function again<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (await isReachable()) location.reload();
    throw error;
  }
}

/** What could not be loaded and waits to be tried again, on the whole page. */
const all = new Set<() => void>();

/** Lets something wait until somebody tries again. Returns what ends the waiting. */
export function waiting(onagain: () => void): () => void {
  all.add(onagain);
  return () => void all.delete(onagain);
}

/** Tries again all that waits: what keeps one part away keeps others away. */
export function tryWaiting(): void {
  for (const onagain of new Set(all)) onagain();
}
