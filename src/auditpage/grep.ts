/** What one would ask grep: any cast to a pointer without const; and the functions that drop const besides. */
export const GREP_CASTS = /\((?!const\b)(?:struct |unsigned |void|char|[A-Za-z_]\w*_t\b)[\w ]*\*+ *\)/;
const GREP_SEARCH = /\b(?:strchr|strrchr|strstr|strpbrk|memchr|bsearch) *\(/;

/** The lines that grep would print for a pattern, counted from 1. */
export const grepped = (text: string, pattern: RegExp): readonly number[] =>
  text.split('\n').flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));

/** The lines with casts, or with casts or search functions. */
export const grepCasts = (text: string): readonly number[] => grepped(text, GREP_CASTS);
export const grepWide = (text: string): readonly number[] =>
  grepped(text, new RegExp(`${GREP_CASTS.source}|${GREP_SEARCH.source}`));
