import type { OpOf } from '../../sim/index.ts';
import {
  TRUE,
  and,
  equal,
  isIn,
  not,
  number,
  or,
  plus,
  setOf,
  variable,
  type Expression,
} from '../expression.ts';
import type { Case } from '../effect.ts';
import type { PathFacts } from './path-facts.ts';
import type { Setting } from './vocabulary.ts';

type Compare = OpOf<'compare'>;

/** Models `strcmp` with a constant on the string as in the source: byte by byte, or as a whole. */
export function compare(op: Compare, { facts, grain }: Setting): readonly Case[] {
  const matches = matchesOf(op, facts);
  const [i, start] = [variable('i'), number(0)];
  const isPossible = matches.length === op.text.length + 1;
  if (grain === 'coarse') {
    const isEqual: Case = { when: isPossible ? and(...matches) : not(TRUE), answer: 'EQUAL', updates: {} };
    return [isEqual, { when: TRUE, answer: 'DIFFERENT', updates: {} }];
  }
  const isMatch = or(...matches.map((match, index) => and(equal(i, number(index)), match)));
  const isEnd = isPossible ? equal(i, number(op.text.length)) : not(TRUE);
  return [
    { when: not(isMatch), answer: 'DIFFERENT', updates: { i: start } },
    { when: isEnd, answer: 'EQUAL', updates: { i: start } },
    { when: TRUE, answer: 'LOADED', updates: { i: plus(i, 1) } },
  ];
}

/**
 * Returns, for each index of the constant, when the string has the same byte there. Ends where no prefix of the path can
 * match.
 */
function matchesOf({ from, text }: Compare, { path, length, slots }: PathFacts): readonly Expression[] {
  let starts = from === 'start' ? [0] : slots;
  const start = from === 'start' ? number(0) : variable('k');
  const found: Expression[] = [];
  for (let index = 0; index <= text.length && starts.length > 0; index += 1) {
    const isNul = index === text.length;
    const before = starts;
    starts = starts.filter((at) =>
      isNul ? slots.includes(at + index) || at + index === length : path[at + index] === text[index],
    );
    if (starts.length === 0) break;
    // The start is a slot. A byte that is not a slot is as parsed.
    const isAtStart = starts.length === before.length ? TRUE : isIn(start, setOf(starts));
    const slot = plus(start, index);
    const isCut = isIn(slot, variable('cut'));
    const isByte = isNul ? or(equal(slot, number(length)), isCut) : text[index] === '/' ? not(isCut) : TRUE;
    found.push(and(isAtStart, isByte));
  }
  return found;
}
