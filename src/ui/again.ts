import { IS_ONE_FILE } from '../files/one-file.ts';

/** Reports whether the site can be reached now. */
async function isReachable(): Promise<boolean> {
  if (IS_ONE_FILE) return false;
  try {
    return (await fetch(location.pathname, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Tries to load something again. Some browsers cache the failure of a module until the page is reloaded, so this reloads
 * the page if the site can be reached. The address keeps the state of the page.
 */
export async function again<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (await isReachable()) location.reload();
    throw error;
  }
}

/** Everything on the page that failed to load and waits for another try. */
const all = new Set<() => void>();

/** Registers something that waits for another try. Returns the function that unregisters it. */
export function waiting(onagain: () => void): () => void {
  all.add(onagain);
  return () => void all.delete(onagain);
}

/** Tries everything that waits, since parts usually fail for one reason. */
export function tryWaiting(): void {
  for (const onagain of new Set(all)) onagain();
}
