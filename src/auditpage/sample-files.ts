import imports from './sample/import.c?raw';
import names from './sample/names.c?raw';
import options from './sample/options.c?raw';
import header from './sample/pool.h?raw';
import type { AuditFile } from '../audit/index.ts';

/** Files of our own, with the race of this site in them: what the page shows before anybody brings files. */
export const SAMPLE: readonly AuditFile[] = [
  { name: 'sample/options.c', text: options },
  { name: 'sample/import.c', text: imports },
  { name: 'sample/names.c', text: names },
  { name: 'sample/pool.h', text: header },
];
