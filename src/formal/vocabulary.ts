import {
  FALSE,
  NONE,
  TRUE,
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
} from './expression.ts';
import type { Definition } from './model.ts';
import type { PathFacts } from './path-facts.ts';

/** The world, grain and path that operations are written down for. */
export interface Setting {
  readonly world: 'faithful' | 'article';
  readonly grain: 'coarse' | 'byte';
  readonly facts: PathFacts;
}

/** The words in which operations speak of the shared string and of copies of it, and what they mean. */
export interface Vocabulary {
  readonly definitions: readonly Definition[];
  /** Where a scan of the shared string stops: at its first NUL, at its last byte if there is none. */
  readonly firstStop: Expression;
  readonly lastSlash: Expression;
  readonly stopsAt: (index: Expression) => Expression;
  readonly isNul: (index: Expression) => Expression;
  readonly isSlash: (index: Expression) => Expression;
  /** Is a byte of the shared string below `end` poison? */
  readonly hasPoison: (end: Expression) => Expression;
  /** Of the copy of the acting thread: where its text ends, whether the room it was given is wrong, and so on. */
  readonly textEnd: Expression;
  readonly isMisfit: Expression;
  readonly isOwnText: Expression;
  readonly isGarbageRefused: Expression;
}

const CUT = variable('cut');
const FREED = variable('freed');
const MENDED = variable('mended');
const N = variable('n');

/**
 * Nothing is said here about who does what: only what the bytes are. As in the source a byte of the string is as parsed,
 * or a slot that is cut; as reported it may also be poison, unless somebody wrote to it after the free.
 */
export function vocabularyOf({ world, facts }: Setting): Vocabulary {
  const { length, slots, immune } = facts;
  const isReported = world === 'article';
  const [i, n, copy] = [parameter('i'), parameter('n'), parameter('copy')];
  const [poisoned, mended] = [parameter('poisoned'), parameter('mended')];
  const L = number(length);
  const SLOTS = setOf(slots);

  const isPoison = (index: Expression): Expression => (isReported ? call('IsPoison', index) : FALSE);
  const isNulBody = isReported
    ? or(isIn(i, CUT), and(equal(i, L), not(isPoison(i))))
    : or(equal(i, L), isIn(i, CUT));
  // What stands at a slot, if not a NUL, is a slash, unless it is poison.
  const poisonedSlots = minus(below(SLOTS, FREED), MENDED);
  const slashes = isReported ? minus(minus(SLOTS, CUT), poisonedSlots) : minus(SLOTS, CUT);
  const firstStop = call('FirstStop');

  const definitions: readonly Definition[] = [
    {
      name: 'IsPoison',
      parameters: ['i'],
      body: and(less(i, FREED), not(isIn(i, MENDED)), not(isIn(i, setOf(immune)))),
      gives: 'truth',
      says: 'the byte at i is poison',
    },
    {
      name: 'IsNul',
      parameters: ['i'],
      body: isNulBody,
      gives: 'truth',
      says: 'the byte at i is NUL',
    },
    {
      name: 'StopsAt',
      parameters: ['i'],
      body: or(equal(i, L), isIn(i, CUT)),
      gives: 'truth',
      says: 'a scan ends at i: a NUL, or the last byte',
    },
    {
      name: 'IsSlash',
      parameters: ['i'],
      body: isIn(i, slashes),
      gives: 'truth',
      says: 'the byte at i is a slash',
    },
    {
      name: 'FirstStop',
      parameters: [],
      body: least(CUT, L),
      gives: 'number',
      says: 'where a scan from the start ends: the length of the string as it is now',
    },
    {
      name: 'LastSlash',
      parameters: [],
      body: greatest(below(slashes, firstStop), NONE),
      gives: 'number',
      says: 'index of the last slash before that',
    },
    {
      name: 'HasPoison',
      parameters: ['n'],
      body: hasPoisonBody(facts, n, less(number(0), FREED), MENDED),
      gives: 'truth',
      says: 'a byte below n is poison',
    },
    {
      name: 'TextEnd',
      parameters: isReported ? ['copy', 'n', 'poisoned'] : ['copy', 'n'],
      body: least(copy, choose(and(equal(n, number(length + 1)), not(isReported ? poisoned : FALSE)), L, n)),
      gives: 'number',
      says: 'where the text of a copy of n bytes ends: its first NUL, the padding behind it included',
    },
    {
      name: 'IsMisfit',
      parameters: ['n', 'end'],
      body: not(equal(room(plus(parameter('end'), 1)), room(n))),
      gives: 'truth',
      says: 'the pair has room for n bytes, the text and its NUL need another room: the kernel cannot unpack it',
    },
    {
      name: 'IsOwn',
      parameters: ['end', 'poisoned', 'mended'],
      body: not(hasPoisonBody(facts, parameter('end'), poisoned, mended)),
      gives: 'truth',
      says: 'no byte of a copied text of that length is poison',
    },
  ];

  const textEnd = isReported
    ? call('TextEnd', variable('copy'), N, variable('copyPoisoned'))
    : call('TextEnd', variable('copy'), N);
  const copyMended = variable('copyMended');
  return {
    definitions,
    firstStop,
    lastSlash: call('LastSlash'),
    stopsAt: (index) => call('StopsAt', index),
    isNul: (index) => call('IsNul', index),
    isSlash: (index) => call('IsSlash', index),
    hasPoison: (end) => (isReported ? call('HasPoison', end) : FALSE),
    textEnd,
    isMisfit: call('IsMisfit', N, textEnd),
    isOwnText: isReported ? call('IsOwn', textEnd, variable('copyPoisoned'), copyMended) : TRUE,
    // Poison is no slash and no dot: such a text is refused where its first byte is none, or its last byte is one.
    isGarbageRefused: or(not(isIn(number(0), copyMended)), isIn(plus(textEnd, -1), copyMended)),
  };
}

/**
 * Every byte behind the doubtful ones at the start is poison after a free, unless it is a slot; so a longer stretch holds
 * one for certain, and a shorter one holds one if a slot of it was not written to since.
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
