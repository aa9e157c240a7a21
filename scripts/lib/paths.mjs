import { fileURLToPath } from 'node:url';

/** The top folder of the project, whatever folder a script was started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folder for files that one script leaves for another; ignored by git. */
export const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Folder of the site as one file for each language. */
export const single = fileURLToPath(new URL('../../dist-single/', import.meta.url));

/** Folder of the built site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
