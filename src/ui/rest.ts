/** ms after which a page that was just drawn rests: what comes then is no part of its first view. */
const REST = 1500;

/** Waits until the page rests, for what one can do without at first. */
export const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));
