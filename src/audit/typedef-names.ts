import type { RawTokens } from './tokens.ts';
import { isReserved } from './type-words.ts';

/** The names a `typedef` declares, by their place: before `;` or `,`, before `[` or `)(` at the outermost level. */
export function typedefNames(raw: RawTokens, first: number, last: number): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let inner = '';
  let name = '';
  for (let index = first; index < last; index += 1) {
    const mark = raw.mark(index);
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    if (depth > 0 || raw.isDirective(index)) continue;
    if (mark === '(' && inner === '' && isNestedName(raw, index)) {
      let at = index;
      while (at < last && raw.mark(at) !== ')') {
        if (raw.isName(at)) inner = raw.text(at);
        if (inner !== '' && raw.mark(at) === '(') break;
        at += 1;
      }
    }
    if (mark === '(') {
      if (inner === '' && name !== '') inner = name;
      index = closing(raw, index, last);
    } else if (mark === '[' && inner === '') inner = name;
    else if (mark === ';' || mark === ',') {
      names.push(inner === '' ? name : inner);
      inner = '';
    } else if (raw.isName(index) && !raw.text(index).startsWith('__attribute')) name = raw.text(index);
  }
  return names.filter((each) => each !== '' && !isReserved(each));
}

function isNestedName(raw: RawTokens, open: number): boolean {
  return ['*', '^', '('].includes(raw.mark(open + 1));
}

function closing(raw: RawTokens, open: number, last: number): number {
  let depth = 0;
  for (let at = open; at < last; at += 1) {
    const mark = raw.mark(at);
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return last;
}
