/* What a person types or pastes, in the form that the fields of the lab read. What is left is still to be checked. */

/** The option as `zpool import` takes it. A path begins with a slash, so it is never taken for one. */
const OPTION = /^(?:-o\s*)?cachefile\s*=\s*/i;
const QUOTED = /^(["'])(.*)\1$/;

/** The path in a text: without space around it, quotes, or `-o cachefile=` before it. */
export function typedPath(text: string): string {
  const unquoted = (quoted: string): string => quoted.trim().replace(QUOTED, '$2').trim();
  return unquoted(unquoted(text).replace(OPTION, ''));
}

/** A letter and its count with space in between. */
const APART = /([a-z])\s+(?=\d)/gi;
const BETWEEN = /\s*[.,;，、；]\s*|\s+/g;
/** A comma at the end, which separates nothing. */
const TRAILING = /[\s,;，、；]+$/;

/** A schedule with full stops between its runs, where commas, semicolons or spaces stand. */
export const typedSchedule = (text: string): string =>
  text.trim().replace(TRAILING, '').replace(APART, '$1').replace(BETWEEN, '.');
