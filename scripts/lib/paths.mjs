import { fileURLToPath } from 'node:url';

/** The top folder of the project, whatever folder a script was started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where one script leaves files for another; not in git. */
export const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Where the site is built. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
