/** What the first view does not say: loaded when it is asked for. */
import { details } from './details.ts';
import { help } from './help.ts';
import { trouble } from './trouble.ts';

export const late = { ...details, ...help, ...trouble };
