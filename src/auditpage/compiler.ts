import header from './const-search.h?raw';
import { fileStem } from '../exports/text-file.ts';

/** The header of ours that makes search functions keep const, as newer C libraries do. */
export const HEADER = { name: 'const-search.h', text: header };

/** A file name as a shell takes it. */
const quoted = (name: string): string =>
  /^[\w./+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;

/** Most files that are named in a command. */
const MOST_NAMED = 12;

/**
 * Returns the command that makes gcc list the same drops: casts, and what search functions give back. Both in one pass, since
 * each alone is blind to a cast over a search function.
 */
export function gccCommand(names: readonly string[]): string {
  const sources = names.filter((name) => name.endsWith('.c'));
  const folders = [...new Set(names.filter((name) => name.endsWith('.h')).map((name) => folderOf(name)))];
  const named =
    sources.length <= MOST_NAMED
      ? sources.map(quoted)
      : [...new Set(sources.map(folderOf))].slice(0, MOST_NAMED).map((folder) => `${quoted(folder)}/*.c`);
  return [
    'gcc -std=gnu17 -fsyntax-only -include const-search.h',
    '-Wcast-qual -Wdiscarded-qualifiers -Wwrite-strings',
    ...folders.slice(0, MOST_NAMED).map((folder) => `-I ${quoted(folder)}`),
    ...named,
    '2> gcc.log',
  ].join(' ');
}

const folderOf = (name: string): string => (name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.');

/** The stem of the names of files that are taken away. */
export const stemOf = (names: readonly string[]): string =>
  fileStem(names.length === 1 ? (names[0] ?? 'audit') : (names[0]?.split('/')[0] ?? 'audit')) || 'audit';
