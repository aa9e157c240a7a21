import { files } from './bytes-files.ts';
import { paste } from './bytes-paste.ts';

/** What the Bytes page says of what one brings: a text, a file. Loaded with the first of them. */
export const brought = { ...paste, ...files };
