import type { Answer, MemoryOp, OpOf } from '../../sim/index.ts';
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
} from '../expression.ts';
import { compare } from './comparison.ts';
import type { Case, Effect } from '../effect.ts';
import type { Updates } from '../model.ts';
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
const whenNoSlash = (answer: Answer): FileCase => ({
  when: equal(K, NONE),
  answer,
  updates: {},
  touchesNothing: true,
});

interface FileCase extends Case {
  /** Whether the thread crashes for lack of a slash before it has accessed the shared pair. */
  readonly touchesNothing?: true;
}

/** The effect of an operation, with its accesses that a use after free would flag. */
export interface FileEffect extends Effect {
  readonly cases: readonly FileCase[];
  /** Whether it reads a part of the shared pair. */
  readonly reads?: boolean;
  /** Whether it writes to the shared string. */
  readonly writes?: boolean;
}

/** Chooses the form of a loop over bytes: as a whole where calls are steps, otherwise byte by byte. */
const loop = ({ grain }: Setting, whole: readonly Case[], bytewise: readonly Case[]): Effect =>
  grain === 'coarse' ? { cases: whole, again: 'LOADED' } : { cases: bytewise };
const reading = (effect: Effect): FileEffect => ({ ...effect, reads: true });

function find({ of }: OpOf<'find'>, setting: Setting): FileEffect {
  const words = vocabularyOf(setting);
  if (of === 'value') {
    return reading(
      loop(
        setting,
        [always('FOUND', { k: words.lastSlash })],
        [
          { when: words.stopsAt(I), answer: 'FOUND', updates: { i: ZERO } },
          { when: words.isSlash(I), answer: 'LOADED', updates: { k: I, i: plus(I, 1) } },
          next(),
        ],
      ),
    );
  }
  const found = greatest(below(setOf(setting.facts.slots), variable('parent')), NONE);
  const k = setting.sharesPair ? choose(variable('parentPoisoned'), NONE, found) : found;
  return { cases: [always('FOUND', { k })] };
}

function store({ to, byte }: OpOf<'store'>, { sharesPair }: Setting): FileEffect {
  if (to === 'parent') return { cases: [whenNoSlash('FAULTED'), always('STORED')] };
  const cut = byte === 'NUL' ? withSlot(variable('cut'), K) : withoutSlot(variable('cut'), K);
  const mended = sharesPair
    ? { mended: choose(less(K, variable('freed')), withSlot(variable('mended'), K), variable('mended')) }
    : {};
  const forgotten: Updates = byte === 'NUL' ? {} : { k: NONE };
  return {
    writes: true,
    cases: [whenNoSlash('FAULTED'), always('STORED', { cut, ...mended, ...forgotten })],
  };
}

function stat({ of }: OpOf<'stat'>, setting: Setting): FileEffect {
  const { facts, sharesPair, grain } = setting;
  const words = vocabularyOf(setting);
  if (of === 'parent') {
    // The private string is cut at k. An empty path is not looked up.
    const isDirectory = facts.slots.every((slot) => slot === 0 || facts.directories.includes(slot))
      ? TRUE
      : or(equal(K, ZERO), words.isDirectory(K));
    return { cases: [{ when: isDirectory, answer: 'DIRECTORY', updates: {} }, always('NOT_DIRECTORY')] };
  }
  const at = grain === 'coarse' ? words.firstStop : I;
  const isDirectory = and(
    words.isDirectory(at),
    sharesPair ? words.isNul(at) : TRUE,
    not(words.hasPoison(at)),
  );
  return reading(
    loop(
      setting,
      [{ when: isDirectory, answer: 'DIRECTORY', updates: {} }, always('NOT_DIRECTORY')],
      [
        { when: and(words.stopsAt(I), isDirectory), answer: 'DIRECTORY', updates: { i: ZERO } },
        { when: words.stopsAt(I), answer: 'NOT_DIRECTORY', updates: { i: ZERO } },
        next(),
      ],
    ),
  );
}

function duplicate(setting: Setting): FileEffect {
  const words = vocabularyOf(setting);
  const stop = words.firstStop;
  const parent = setting.sharesPair
    ? {
        // Without a NUL the last byte belongs to the string too.
        parent: choose(words.isNul(stop), stop, plus(stop, 1)),
        parentPoisoned: words.hasPoison(plus(stop, 1)),
      }
    : { parent: stop };
  const done: Case = { when: words.stopsAt(I), answer: 'DUPLICATED', updates: { parent: I, i: ZERO } };
  return reading(loop(setting, [always('DUPLICATED', parent)], [done, next()]));
}

function touch({ object }: OpOf<'touch'>, { facts }: Setting): FileEffect {
  const [name, parts] = object === 'header' ? ['headerPoisoned', 1] : (['namePoisoned', 2] as const);
  const read = always('READ', { [name]: less(number(facts.length + parts), variable('freed')) });
  const fault: Case = { when: variable('listFreed'), answer: 'FAULTED', updates: {} };
  return { reads: true, cases: object === 'header' ? [fault, read] : [read] };
}

function freePair(setting: Setting): FileEffect {
  const parts = setting.facts.length + 3;
  const freed: Updates = {
    freed: plus(I, 1),
    cut: withoutSlot(variable('cut'), I),
    mended: withoutSlot(variable('mended'), I),
  };
  const done: Case = { when: equal(I, number(parts - 1)), answer: 'FREED', updates: { ...freed, i: ZERO } };
  const whole = always('FREED', { freed: number(parts), cut: EMPTY, mended: EMPTY });
  return loop(setting, [whole], [done, next(freed)]);
}

const references = plus(variable('references'), -1);

/** The only translation of each kind of operation (src/sim/cachefile/execute.ts defines the same on bytes). */
const EFFECTS: { readonly [Kind in MemoryOp['kind']]: Telling<OpOf<Kind>> } = {
  measure: {
    in(_, setting) {
      const words = vocabularyOf(setting);
      const done: Case = {
        when: words.stopsAt(I),
        answer: 'MEASURED',
        updates: { n: plus(I, 1), i: ZERO },
      };
      return reading(loop(setting, [always('MEASURED', { n: plus(words.firstStop, 1) })], [done, next()]));
    },
  },
  copy: { in: (_, setting) => reading(loop(setting, [copyWhole(setting)], copyByte())) },
  load: { in: ({ at }, setting) => ({ reads: true, cases: load(at, setting) }) },
  compare: {
    in(op, setting) {
      const cases = compare(op, setting);
      return reading(loop(setting, cases, cases));
    },
  },
  find: { in: find },
  inspect: {
    in(_, setting) {
      // k is the last slash of the private string, so the string's length determines the name after it.
      const isNameless = vocabularyOf(setting).isRefused(variable('parent'));
      const unnamed: Case = { when: isNameless, answer: 'UNNAMED', updates: {} };
      return { cases: [whenNoSlash('FAULTED'), unnamed, always('NAMED')] };
    },
  },
  store: { in: store },
  stat: { in: stat },
  duplicate: { in: (_, setting) => duplicate(setting) },
  release: {
    in(_, { sharesPair }) {
      const poisoned: Updates = sharesPair ? { parentPoisoned: FALSE } : {};
      return { cases: [always('RELEASED', { parent: ZERO, ...poisoned, k: NONE })] };
    },
  },
  touch: { in: touch },
  pack: { in: () => ({ cases: [always('PACKED')] }) },
  submit: { in: (_, setting) => ({ cases: submit(setting) }) },
  lock: { in: () => ({ guard: not(variable('held')), cases: [always('LOCKED', { held: TRUE })] }) },
  unlock: { in: () => ({ cases: [always('UNLOCKED', { held: FALSE })] }) },
  drop: {
    in: () => ({
      cases: [
        { when: equal(variable('references'), number(1)), answer: 'DROPPED_LAST', updates: { references } },
        always('DROPPED', { references }),
      ],
    }),
  },
  freePair: { in: (_, setting) => freePair(setting) },
  freeList: { in: () => ({ cases: [always('FREED', { listFreed: TRUE })] }) },
};

interface Telling<Op> {
  in(op: Op, setting: Setting): FileEffect;
}

/** Returns the effect of an operation: its answers with their conditions and updates. */
export function effectOf(op: MemoryOp, setting: Setting): FileEffect {
  const telling: Telling<MemoryOp> = EFFECTS[op.kind];
  return telling.in(op, setting);
}

function copyWhole(setting: Setting): Case {
  const copy = below(variable('cut'), N);
  if (!setting.sharesPair) return always('COPIED', { copy });
  const copyPoisoned = vocabularyOf(setting).hasPoison(N);
  const copyMended = choose(copyPoisoned, below(variable('mended'), N), EMPTY);
  return always('COPIED', { copy, copyPoisoned, copyMended });
}

function copyByte(): readonly Case[] {
  const copy = choose(isIn(I, variable('cut')), withSlot(variable('copy'), I), variable('copy'));
  return [{ when: equal(plus(I, 1), N), answer: 'COPIED', updates: { copy, i: ZERO } }, next({ copy })];
}

/** Models a read of one byte, at the start or after the remembered slash. */
function load(at: 'start' | 'afterSlash', { facts, sharesPair }: Setting): readonly FileCase[] {
  const cut = variable('cut');
  if (at === 'start') {
    const nul: Case = { when: isIn(ZERO, cut), answer: 'LOADED_NUL', updates: {} };
    if (!sharesPair) return [nul, always('LOADED_SLASH')];
    const isPoison = and(less(ZERO, variable('freed')), not(isIn(ZERO, variable('mended'))));
    return [nul, { when: isPoison, answer: 'LOADED', updates: {} }, always('LOADED_SLASH')];
  }
  // Only another slot can follow a slash and be cut.
  const neighbours = facts.slots.filter((slot) => facts.slots.includes(slot + 1));
  const isBeforeSlot = isIn(K, setOf(neighbours));
  return [
    whenNoSlash('FAULTED'),
    { when: and(isBeforeSlot, isIn(plus(K, 1), cut)), answer: 'LOADED_NUL', updates: {} },
    { when: isBeforeSlot, answer: 'LOADED_SLASH', updates: {} },
    always('LOADED'),
  ];
}

/** The kernel's answer (docs/model.md section 3; src/sim/cachefile/kernel.ts asks the codec). */
function submit(setting: Setting): readonly Case[] {
  const { facts, sharesPair } = setting;
  const garbage: readonly Case[] = [
    { when: IS_REFUSED_GARBAGE, answer: 'REJECTED_GARBLED', updates: {} },
    { when: IS_GARBAGE, answer: 'GARBLED', updates: {} },
  ];
  return [
    { when: not(UNPACKS), answer: 'REFUSED', updates: {} },
    ...(sharesPair ? garbage : []),
    { when: equal(TEXT_END, number(facts.length)), answer: 'ACCEPTED', updates: {} },
    { when: vocabularyOf(setting).isRefused(TEXT_END), answer: 'REJECTED', updates: {}, text: TEXT_END },
    { ...always('SHORTENED'), text: TEXT_END },
  ];
}
