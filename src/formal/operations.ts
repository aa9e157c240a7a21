import { assertUnreachable } from '../base/index.ts';
import type { Answer, MemoryOp } from '../sim/index.ts';
import {
  EMPTY,
  FALSE,
  NONE,
  TRUE,
  and,
  below,
  choose,
  equal,
  greatest,
  isIn,
  less,
  not,
  number,
  or,
  plus,
  setOf,
  variable,
  withSlot,
  withoutSlot,
} from './expression.ts';
import { compare } from './comparison.ts';
import type { Case, Effect } from './effect.ts';
import type { Updates } from './model.ts';
import {
  IS_GARBAGE,
  IS_REFUSED_GARBAGE,
  TEXT_END,
  UNPACKS,
  vocabularyOf,
  type Setting,
} from './vocabulary.ts';

const I = variable('i');
const K = variable('k');
const N = variable('n');
const ZERO = number(0);

const always = (answer: Answer, updates: Updates = {}): Case => ({ when: TRUE, answer, updates });
const next = (more: Updates = {}): Case => always('LOADED', { ...more, i: plus(I, 1) });
const whenNoSlash = (answer: Answer): Case => ({ when: equal(K, NONE), answer, updates: {} });

/**
 * The one translation of each operation (src/sim/execute.ts says the same in bytes): what it answers when, and what it
 * changes. At byte grain a loop is told byte by byte, at coarse grain whole.
 */
export function effectOf(op: MemoryOp, setting: Setting): Effect {
  const { facts, grain, world } = setting;
  const words = vocabularyOf(setting);
  const isReported = world === 'article';
  const isWhole = grain === 'coarse';
  const last = number(facts.length);
  const slots = setOf(facts.slots);

  switch (op.kind) {
    case 'measure':
      return {
        reads: true,
        cases: isWhole
          ? [always('MEASURED', { n: plus(words.firstStop, 1) })]
          : [{ when: words.stopsAt(I), answer: 'MEASURED', updates: { n: plus(I, 1), i: ZERO } }, next()],
      };
    case 'copy':
      return { reads: true, cases: isWhole ? [copyWhole(setting)] : copyByte() };
    case 'load':
      return { reads: true, cases: load(op.at, setting) };
    case 'compare':
      return { reads: true, cases: compare(op, setting) };
    case 'find': {
      if (op.of === 'parent') {
        const found = greatest(below(slots, variable('parent')), NONE);
        const k = isReported ? choose(variable('parentPoisoned'), NONE, found) : found;
        return { cases: [always('FOUND', { k })] };
      }
      return {
        reads: true,
        cases: isWhole
          ? [always('FOUND', { k: words.lastSlash })]
          : [
              { when: words.stopsAt(I), answer: 'FOUND', updates: { i: ZERO } },
              { when: words.isSlash(I), answer: 'LOADED', updates: { k: I, i: plus(I, 1) } },
              next(),
            ],
      };
    }
    case 'inspect': {
      // k is the last slash of the private string, so the string's length says what stands behind it.
      const isNameless = words.isRefused(variable('parent'));
      return {
        cases: [
          whenNoSlash('FAULTED'),
          { when: isNameless, answer: 'UNNAMED', updates: {} },
          always('NAMED'),
        ],
      };
    }
    case 'store': {
      if (op.to === 'parent') return { cases: [whenNoSlash('FAULTED'), always('STORED')] };
      const cut = op.byte === 'NUL' ? withSlot(variable('cut'), K) : withoutSlot(variable('cut'), K);
      const mended = isReported
        ? { mended: choose(less(K, variable('freed')), withSlot(variable('mended'), K), variable('mended')) }
        : {};
      const forgotten: Updates = op.byte === 'NUL' ? {} : { k: NONE };
      return {
        writes: true,
        cases: [whenNoSlash('FAULTED'), always('STORED', { cut, ...mended, ...forgotten })],
      };
    }
    case 'stat': {
      if (op.of === 'parent') {
        // The private string is cut at k. An empty path is not looked up at all.
        const isDirectory = facts.slots.every((slot) => slot === 0 || facts.directories.includes(slot))
          ? TRUE
          : or(equal(K, ZERO), words.isDirectory(K));
        return { cases: [{ when: isDirectory, answer: 'DIRECTORY', updates: {} }, always('NOT_DIRECTORY')] };
      }
      const at = isWhole ? words.firstStop : I;
      const isDirectory = and(
        words.isDirectory(at),
        isReported ? words.isNul(at) : TRUE,
        not(words.hasPoison(at)),
      );
      const whole: readonly Case[] = [
        { when: isDirectory, answer: 'DIRECTORY', updates: {} },
        always('NOT_DIRECTORY'),
      ];
      const bytewise: readonly Case[] = [
        { when: and(words.stopsAt(I), isDirectory), answer: 'DIRECTORY', updates: { i: ZERO } },
        { when: words.stopsAt(I), answer: 'NOT_DIRECTORY', updates: { i: ZERO } },
        next(),
      ];
      return { reads: true, cases: isWhole ? whole : bytewise };
    }
    case 'duplicate': {
      const stop = words.firstStop;
      if (!isWhole) {
        const done: Case = { when: words.stopsAt(I), answer: 'DUPLICATED', updates: { parent: I, i: ZERO } };
        return { reads: true, cases: [done, next()] };
      }
      const parent = isReported
        ? {
            // Without a NUL the last byte belongs to the string too.
            parent: choose(words.isNul(stop), stop, plus(stop, 1)),
            parentPoisoned: words.hasPoison(plus(stop, 1)),
          }
        : { parent: stop };
      return { reads: true, cases: [always('DUPLICATED', parent)] };
    }
    case 'release': {
      const poisoned: Updates = isReported ? { parentPoisoned: FALSE } : {};
      return { cases: [always('RELEASED', { parent: ZERO, ...poisoned, k: NONE })] };
    }
    case 'touch': {
      const [name, parts] = op.object === 'header' ? ['headerPoisoned', 1] : (['namePoisoned', 2] as const);
      const read = always('READ', { [name]: less(plus(last, parts), variable('freed')) });
      const fault: Case = { when: variable('listFreed'), answer: 'FAULTED', updates: {} };
      return { reads: true, cases: op.object === 'header' ? [fault, read] : [read] };
    }
    case 'pack':
      return { cases: [always('PACKED')] };
    case 'submit':
      return { cases: submit(setting) };
    case 'lock':
      return { cases: [always('LOCKED', { held: TRUE })] };
    case 'unlock':
      return { cases: [always('UNLOCKED', { held: FALSE })] };
    case 'drop': {
      const references = plus(variable('references'), -1);
      const isLast = equal(variable('references'), number(1));
      return {
        cases: [
          { when: isLast, answer: 'DROPPED_LAST', updates: { references } },
          always('DROPPED', { references }),
        ],
      };
    }
    case 'freePair': {
      const parts = facts.length + 3;
      if (isWhole) return { cases: [always('FREED', { freed: number(parts), cut: EMPTY, mended: EMPTY })] };
      const freed: Updates = {
        freed: plus(I, 1),
        cut: withoutSlot(variable('cut'), I),
        mended: withoutSlot(variable('mended'), I),
      };
      const done: Case = {
        when: equal(I, number(parts - 1)),
        answer: 'FREED',
        updates: { ...freed, i: ZERO },
      };
      return { cases: [done, next(freed)] };
    }
    case 'freeList':
      return { cases: [always('FREED', { listFreed: TRUE })] };
    default:
      return assertUnreachable(op);
  }
}

function copyWhole(setting: Setting): Case {
  const copy = below(variable('cut'), N);
  if (setting.world === 'faithful') return always('COPIED', { copy });
  const copyPoisoned = vocabularyOf(setting).hasPoison(N);
  const copyMended = choose(copyPoisoned, below(variable('mended'), N), EMPTY);
  return always('COPIED', { copy, copyPoisoned, copyMended });
}

function copyByte(): readonly Case[] {
  const copy = choose(isIn(I, variable('cut')), withSlot(variable('copy'), I), variable('copy'));
  return [{ when: equal(plus(I, 1), N), answer: 'COPIED', updates: { copy, i: ZERO } }, next({ copy })];
}

/** One byte, at the start or behind the remembered slash. */
function load(at: 'start' | 'afterSlash', { facts, world }: Setting): readonly Case[] {
  const cut = variable('cut');
  if (at === 'start') {
    const nul: Case = { when: isIn(ZERO, cut), answer: 'LOADED_NUL', updates: {} };
    if (world === 'faithful') return [nul, always('LOADED_SLASH')];
    const isPoison = and(less(ZERO, variable('freed')), not(isIn(ZERO, variable('mended'))));
    return [nul, { when: isPoison, answer: 'LOADED', updates: {} }, always('LOADED_SLASH')];
  }
  // Only another slot can stand behind a slash and be cut.
  const neighbours = facts.slots.filter((slot) => facts.slots.includes(slot + 1));
  const isBeforeSlot = isIn(K, setOf(neighbours));
  return [
    whenNoSlash('FAULTED'),
    { when: and(isBeforeSlot, isIn(plus(K, 1), cut)), answer: 'LOADED_NUL', updates: {} },
    { when: isBeforeSlot, answer: 'LOADED_SLASH', updates: {} },
    always('LOADED'),
  ];
}

/** The kernel's answer (docs/model.md section 3; src/sim/kernel.ts asks the codec). */
function submit(setting: Setting): readonly Case[] {
  const { facts, world } = setting;
  const garbage: readonly Case[] = [
    { when: IS_REFUSED_GARBAGE, answer: 'REJECTED_GARBLED', updates: {} },
    { when: IS_GARBAGE, answer: 'GARBLED', updates: {} },
  ];
  return [
    { when: not(UNPACKS), answer: 'REFUSED', updates: {} },
    ...(world === 'article' ? garbage : []),
    { when: equal(TEXT_END, number(facts.length)), answer: 'ACCEPTED', updates: {} },
    { when: vocabularyOf(setting).isRefused(TEXT_END), answer: 'REJECTED', updates: {}, text: TEXT_END },
    { ...always('SHORTENED'), text: TEXT_END },
  ];
}
