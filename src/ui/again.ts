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

/** Stylesheets that failed to load. */
const failedStyles = new Set<HTMLLinkElement>();
/** Whether each that has been tried again came, by its address. */
const restyled = new Map<string, Promise<boolean>>();

/**
 * Notes from now on which stylesheets fail. The loader of parts asks for a stylesheet once: of a part that is tried again
 * it loads only the script, and the part would stand there without its styles.
 */
export function watchStyles(): void {
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
    },
    // Failures of elements do not bubble.
    { capture: true },
  );
}

/** Loads a stylesheet that failed again, in the place where it stands. Reports whether it came. */
function restyle(failed: HTMLLinkElement): Promise<boolean> {
  failedStyles.delete(failed);
  const link = failed.cloneNode() as HTMLLinkElement;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => resolve(false));
    failed.replaceWith(link);
  });
}

/**
 * Tries to load something again, with the stylesheets that failed. Some browsers cache the failure of a module until the
 * page is reloaded, so this reloads the page if the site can be reached. The address keeps the state of the page. A
 * stylesheet that fails once more keeps back what failed because of it, and nothing else; no reload would bring it.
 *
 * @param why - What a part with styles failed with: the loader names the stylesheet, if it was one.
 */
export async function again<Part>(load: () => Promise<Part>, why: unknown = ''): Promise<Part> {
  for (const failed of failedStyles) restyled.set(failed.href, restyle(failed));
  for (const [href, isHere] of restyled) {
    if (String(why).includes(href) && !(await isHere)) throw why;
  }
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
