import {
  FALSE,
  NONE,
  and,
  below,
  call,
  choose,
  equal,
  greatest,
  isEmpty,
  isIn,
  least,
  less,
  minus,
  not,
  number,
  or,
  parameter,
  room,
  plus,
  setOf,
  variable,
  type Expression,
} from '../expression.ts';
import type { Definition } from '../model.ts';
import type { PathFacts } from './path-facts.ts';

/** The grain and path that operations are written down for. */
export interface Setting {
  /** Whether the whole pair is shared and can be freed, so that a byte may be poison. */
  readonly sharesPair: boolean;
  readonly grain: 'coarse' | 'byte';
  readonly facts: PathFacts;
}

/** Definitions with which operations describe the shared string and its copies. */
export interface Vocabulary {
  readonly definitions: readonly Definition[];
  /** Index at which a scan of the shared string stops: its first NUL, or its last byte if there is none. */
  readonly firstStop: Expression;
  readonly lastSlash: Expression;
  readonly stopsAt: (index: Expression) => Expression;
  readonly isNul: (index: Expression) => Expression;
  readonly isSlash: (index: Expression) => Expression;
  /** Whether a byte of the shared string below `end` is poison. */
  readonly hasPoison: (end: Expression) => Expression;
  readonly isDirectory: (length: Expression) => Expression;
  readonly isRefused: (length: Expression) => Expression;
}

const CUT = variable('cut');
const FREED = variable('freed');
const MENDED = variable('mended');
const N = variable('n');
const COPY_MENDED = variable('copyMended');

/** For the copy of the acting thread: the end of its text, and the kernel's verdict on it. */
export const TEXT_END = call('TextEnd');
export const UNPACKS = call('Unpacks');
export const IS_GARBAGE = call('IsGarbage');
export const IS_REFUSED_GARBAGE = call('IsRefusedGarbage');

/**
 * Defines only what the bytes are, not which thread does what. In the source, a byte of the string is as parsed, or a cut
 * slot. In the reported world it may also be poison, unless a thread wrote to it after the free.
 */
export function vocabularyOf({ sharesPair, facts }: Setting): Vocabulary {
  const { length, slots, immune } = facts;
  // No parameter has the name of a variable, since TLA+ forbids that.
  const [i, n] = [parameter('index'), parameter('size')];
  const L = number(length);
  const SLOTS = setOf(slots);

  const isPoison = (index: Expression): Expression => (sharesPair ? call('IsPoison', index) : FALSE);
  const isNulBody = sharesPair
    ? or(isIn(i, CUT), and(equal(i, L), not(isPoison(i))))
    : or(equal(i, L), isIn(i, CUT));
  // A slot that is not NUL is a slash, or poison.
  const poisonedSlots = minus(below(SLOTS, FREED), MENDED);
  const slashes = sharesPair ? minus(minus(SLOTS, CUT), poisonedSlots) : minus(SLOTS, CUT);
  const firstStop = call('FirstStop');

  const definitions: readonly Definition[] = [
    {
      name: 'IsPoison',
      of: 'shared',
      parameters: ['index'],
      body: and(less(i, FREED), not(isIn(i, MENDED)), not(isIn(i, setOf(immune)))),
      gives: 'truth',
      says: 'the byte at an index is poison',
    },
    {
      name: 'IsNul',
      of: 'shared',
      parameters: ['index'],
      body: isNulBody,
      gives: 'truth',
      says: 'the byte at an index is NUL',
    },
    {
      name: 'StopsAt',
      of: 'shared',
      parameters: ['index'],
      body: or(equal(i, L), isIn(i, CUT)),
      gives: 'truth',
      says: 'a scan ends at an index: a NUL, or the last byte',
    },
    {
      name: 'IsSlash',
      of: 'shared',
      parameters: ['index'],
      body: isIn(i, slashes),
      gives: 'truth',
      says: 'the byte at an index is a slash',
    },
    {
      name: 'FirstStop',
      of: 'shared',
      parameters: [],
      body: least(CUT, L),
      gives: 'number',
      says: 'where a scan from the start ends: the length of the string as it is now',
    },
    {
      name: 'LastSlash',
      of: 'shared',
      parameters: [],
      body: greatest(below(slashes, firstStop), NONE),
      gives: 'number',
      says: 'index of the last slash before that',
    },
    {
      name: 'HasPoison',
      of: 'shared',
      parameters: ['size'],
      body: hasPoisonBody(facts, n, less(number(0), FREED), MENDED),
      gives: 'truth',
      says: 'a byte below the size is poison',
    },
    {
      name: 'IsDirectory',
      of: 'shared',
      parameters: ['size'],
      body: isIn(n, setOf(facts.directories)),
      gives: 'truth',
      says: 'so many bytes of the path name a directory that exists',
    },
    {
      name: 'IsRefused',
      of: 'shared',
      parameters: ['size'],
      body: isIn(n, setOf(facts.refused)),
      gives: 'truth',
      says: 'the kernel refuses so many bytes of the path: nothing, "." or ".." stands behind the last slash',
    },
    {
      name: 'TextEnd',
      of: 'thread',
      parameters: [],
      body: least(
        variable('copy'),
        choose(and(equal(N, number(length + 1)), not(sharesPair ? variable('copyPoisoned') : FALSE)), L, N),
      ),
      gives: 'number',
      says: 'where the text of the copy ends: at its first NUL, be it in the padding',
    },
    {
      name: 'Unpacks',
      of: 'thread',
      parameters: [],
      body: and(
        ...(sharesPair ? [not(variable('headerPoisoned')), not(variable('namePoisoned'))] : []),
        equal(room(plus(call('TextEnd'), 1)), room(N)),
      ),
      gives: 'truth',
      says: 'the kernel can unpack the list: the text and its NUL need the very room that n bytes were given',
    },
    {
      name: 'IsGarbage',
      of: 'thread',
      parameters: [],
      body: hasPoisonBody(facts, call('TextEnd'), variable('copyPoisoned'), COPY_MENDED),
      gives: 'truth',
      says: 'a byte of the copied text is poison',
    },
    {
      name: 'IsRefusedGarbage',
      of: 'thread',
      parameters: [],
      // Poison is neither slash nor dot, so only the first and the last byte can make a difference.
      body: and(
        call('IsGarbage'),
        or(not(isIn(number(0), COPY_MENDED)), isIn(plus(call('TextEnd'), -1), COPY_MENDED)),
      ),
      gives: 'truth',
      says: 'and the kernel refuses it: it begins without a slash, or ends in one',
    },
  ];

  return {
    definitions,
    firstStop,
    lastSlash: call('LastSlash'),
    stopsAt: (index) => call('StopsAt', index),
    isNul: (index) => call('IsNul', index),
    isSlash: (index) => call('IsSlash', index),
    hasPoison: (end) => (sharesPair ? call('HasPoison', end) : FALSE),
    isDirectory: (at) => call('IsDirectory', at),
    isRefused: (at) => call('IsRefused', at),
  };
}

/**
 * After a free, every byte after the doubtful ones at the start is poison, unless it is a slot. A longer stretch therefore
 * always contains poison; a shorter one does if one of its slots was not written since.
 */
function hasPoisonBody(
  { slots, doubtful }: PathFacts,
  end: Expression,
  poisoned: Expression,
  mended: Expression,
): Expression {
  const doubtfulSlots = setOf(slots.filter((slot) => slot < doubtful));
  return and(
    poisoned,
    or(less(number(doubtful), end), not(isEmpty(minus(below(doubtfulSlots, end), mended)))),
  );
}
