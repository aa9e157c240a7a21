import { STORAGE } from './type-words.ts';
import type { Token } from './tokens.ts';

/** One declaration or function of code in which macros have been put in. */
export interface Unit {
  readonly tokens: readonly Token[];
  /** Where the body of a function begins, by the index of its `{`; null for a declaration. */
  readonly open: number | null;
}

/** Cuts code of which macros made several declarations or functions; code that no macro made is one unit. */
export function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  if (!tokens.some(({ text, owner }) => owner !== null && (text === '{' || text === ';')))
    return [{ tokens, open: null }];
  const units: Unit[] = [];
  let first = 0;
  let depth = 0;
  let open: number | null = null;
  let isValue = false;
  const end = (past: number): void => {
    const unit = tokens.slice(first, past);
    if (unit.length > 1) units.push({ tokens: unit, open: open === null ? null : open - first });
    first = past;
    open = null;
    isValue = false;
  };
  for (const [at, { text, kind }] of tokens.entries()) {
    if (kind !== 'punct') continue;
    if (text === '{' && depth === 0 && !isValue && tokens[at - 1]?.text === ')') open = at;
    if (text === '(' || text === '[' || text === '{') depth += 1;
    if (text === ')' || text === ']' || text === '}') depth -= 1;
    if (depth > 0) continue;
    if (text === '=') isValue = true;
    if (text === ';' || (text === '}' && open !== null)) end(at + 1);
  }
  end(tokens.length);
  return units;
}

/** Whether code is `NAME(...)`, which may be a macro that nobody declares. */
export function isMacroLine(tokens: readonly Token[]): boolean {
  const [name, open] = STORAGE.has(tokens[0]?.text ?? '') ? tokens.slice(1, 3) : tokens;
  const last = tokens.at(-1)?.text === ';' ? tokens.at(-2) : tokens.at(-1);
  return name?.kind === 'name' && open?.text === '(' && last?.text === ')';
}
