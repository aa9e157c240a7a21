import { NUL, SLASH, defined } from '../base/index.ts';
import { POISON, privateId, requestLayout, wordOf, type MemoryOp, type OpOf } from '../sim/index.ts';
import { ERRNO, statArgs, submitted } from './kernel-tellings.ts';
import type { AccessSentence, StepSentence } from './sentence.ts';
import { byteRead, type FilePerformed, type Told } from './telling.ts';

/** How to describe one kind of operation. */
interface Telling<Op> {
  /** Describes the step that finished it. */
  done(op: Op, told: Told): StepSentence;
  /** Describes a step that advanced its byte loop. */
  byte?(told: Told): StepSentence;
  /** Describes what it accessed, for the short line of a block. */
  access(op: Op, told: Told): AccessSentence;
}

const isByByte = ({ trace }: Told): boolean => trace.config.grain === 'byte';
const kOf = ({ last }: Told): number => defined(last.registers.k, 'the slash');
const rightfulOf = ({ trace }: Told): number => trace.config.path.lastIndexOf('/');
const isPoisonRead = ({ last }: Told): boolean =>
  last.accesses.some(({ kind, byte }) => kind === 'read' && byte === POISON);
/** Returns the index of a NUL that a step wrote; the final NUL is as parsed. */
const holeIn = ({ reads }: Told): number | null =>
  reads.find((read) => read.byte === NUL && read.saw !== null)?.index ?? null;
const hasPoison = ({ reads }: Told): boolean =>
  reads.some((read) => read.byte === POISON && read.saw !== null);

/** Reports whether the answer leads to this verdict, at once or after an unlock. */
function leadsTo({ last }: Told, verdict: string): boolean {
  const target = last.state.next.get(last.answer) ?? '';
  return target === verdict || target.endsWith(`_${verdict}`);
}
const baddir = (told: Told): 'baddir' | null => (leadsTo(told, 'baddir') ? 'baddir' : null);

/** Describes what was read of the shared string. */
function readAccess(told: Told): AccessSentence {
  const { reads, last } = told;
  // A call of several rows may end in a look-up.
  if (last.answer === 'DIRECTORY' || last.answer === 'NOT_DIRECTORY') return directoryAccess(told);
  const hole = holeIn(told);
  if (hole !== null) return { id: 'access.readHole', args: { index: hole } };
  const [only, ...others] = reads;
  return only && others.length === 0
    ? { id: 'access.readAt', args: { index: only.index, byte: only.byte } }
    : { id: 'access.read', args: { count: reads.length } };
}
const directoryAccess = ({ last }: Told): AccessSentence => ({
  id: 'access.directory',
  args: { directory: last.answer === 'DIRECTORY' },
});
const privateAccess = (): AccessSentence => ({ id: 'access.private', args: {} });
const readsShared = { access: (_op: MemoryOp, told: Told) => readAccess(told) };
const isPrivate = { access: privateAccess };

const inspected = (told: Told, named: boolean): StepSentence => ({
  id: 'step.inspected',
  args: { thread: told.thread, k: kOf(told), named },
});

function freeByte({ thread, last, trace }: Told): StepSentence {
  const { i } = last.registers;
  const length = trace.config.path.length + 1;
  const object = i < length ? 'value' : i === length ? 'header' : 'name';
  return { id: 'step.freeByte', args: { thread, object, index: i } };
}

function copyByte(told: Told, last: boolean): StepSentence {
  const args = byteRead(told);
  const { valueStart } = requestLayout(told.last.registers.n);
  return { id: 'step.copyByte', args: { ...args, offset: valueStart + args.index, last } };
}

/** Checks of the first byte that passed, by the label of the row. Other such checks precede a `stat`. */
const CHECKS: Readonly<Record<string, 'notEmpty' | 'absolute'>> = {
  isEmpty: 'notEmpty',
  isAbsolute: 'absolute',
};

function loaded(op: OpOf<'load'>, told: Told): StepSentence {
  const { thread, last } = told;
  const isNul = last.answer === 'LOADED_NUL';
  if (op.at === 'afterSlash') return inspected(told, !isNul);
  const check = CHECKS[last.state.label ?? ''];
  const isBad = leadsTo(told, 'badpath');
  if (isNul && check !== 'notEmpty' && !isBad) {
    return { id: 'step.stat', args: { thread, path: '', directory: true, skipped: true } };
  }
  const ends = isBad ? 'badpath' : isNul ? 'skips' : (check ?? 'notSkipped');
  return { id: 'step.loadedStart', args: { thread, byte: byteRead(told).byte, ends } };
}

function stored({ to, byte }: OpOf<'store'>, told: Told): StepSentence {
  const { thread, after } = told;
  const k = kOf(told);
  const freed = to === 'value' && wordOf(after, 'pairFreed') === 1;
  if (byte === 'slash') return { id: 'step.restored', args: { thread, k, freed, ends: baddir(told) } };
  const args = { thread, k, rightful: k === rightfulOf(told), isPrivate: to === 'parent', freed };
  return { id: 'step.cut', args };
}

/** The descriptions of all kinds of operations. */
const TELLINGS: { readonly [K in MemoryOp['kind']]: Telling<OpOf<K>> } = {
  measure: {
    ...readsShared,
    byte: (told) => ({ id: 'step.measureByte', args: byteRead(told) }),
    done: (_, told) => ({
      id: 'step.measured',
      args: {
        thread: told.thread,
        n: told.last.registers.i + 1,
        hole: holeIn(told),
        poison: hasPoison(told),
      },
    }),
  },
  copy: {
    ...readsShared,
    byte: (told) => copyByte(told, false),
    done(_, told) {
      if (isByByte(told)) return copyByte(told, true);
      const { n } = told.last.registers;
      const [hole, poison] = [holeIn(told), hasPoison(told)];
      const grown = n <= told.trace.config.path.length && hole === null && !poison;
      return { id: 'step.copied', args: { thread: told.thread, n, hole, poison, grown } };
    },
  },
  load: { ...readsShared, done: loaded },
  compare: {
    ...readsShared,
    byte: (told) => ({ id: 'step.inspectByte', args: byteRead(told) }),
    done: ({ from }, told) =>
      from === 'start'
        ? { id: 'step.comparedNone', args: { thread: told.thread } }
        : inspected(told, told.last.answer !== 'EQUAL'),
  },
  find: {
    byte: (told) => ({ id: 'step.findByte', args: byteRead(told) }),
    done: ({ of }, told) => ({
      id: 'step.found',
      args: {
        thread: told.thread,
        k: told.k,
        rightful: told.k === rightfulOf(told),
        isPrivate: of === 'parent',
      },
    }),
    access({ of }, told) {
      const { last, reads } = told;
      if (last.answer === 'LOADED') return readAccess(told);
      if (of === 'parent') return privateAccess();
      const k = reads.findLast((read) => read.byte === SLASH)?.index ?? last.registers.k;
      return { id: 'access.found', args: { k: last.answer === 'NOT_FOUND' ? null : k } };
    },
  },
  inspect: { ...isPrivate, done: (_, told) => inspected(told, told.last.answer === 'NAMED') },
  store: {
    done: stored,
    access: ({ to, byte }, { first }) =>
      to === 'parent'
        ? privateAccess()
        : {
            id: 'access.write',
            args: { index: first.registers.k ?? 0, byte: byte === 'NUL' ? NUL : SLASH },
          },
  },
  stat: {
    byte: (told) => ({ id: 'step.statByte', args: byteRead(told) }),
    done: ({ of }, told) => ({ id: 'step.stat', args: statArgs(told, of) }),
    access: (_, told) => (told.last.answer === 'LOADED' ? readAccess(told) : directoryAccess(told)),
  },
  duplicate: {
    ...readsShared,
    byte: (told) => ({ id: 'step.duplicateByte', args: byteRead(told) }),
    done(_, told) {
      if (isByByte(told)) return { id: 'step.duplicateByte', args: byteRead(told) };
      const bytes = told.reads.filter((read) => read.byte !== NUL).map((read) => read.byte);
      const text = String.fromCharCode(...bytes);
      return {
        id: 'step.duplicated',
        args: { thread: told.thread, text, whole: text === told.trace.config.path },
      };
    },
  },
  release: {
    ...isPrivate,
    done: (_, told) => ({ id: 'step.released', args: { thread: told.thread, ends: baddir(told) } }),
  },
  touch: {
    done: ({ object }, told) => ({
      id: 'step.touched',
      args: { thread: told.thread, object, poison: isPoisonRead(told) },
    }),
    access: ({ object }, told) => ({ id: 'access.touched', args: { object, poison: isPoisonRead(told) } }),
  },
  pack: {
    ...isPrivate,
    done: (_, { thread, after }) => ({
      id: 'step.packed',
      args: { thread, length: after.allocations[privateId('request', thread)]?.bytes.length ?? 0 },
    }),
  },
  submit: {
    done: (_, told) => submitted(told),
    access: (_, { last }) => ({ id: 'access.answer', args: { token: ERRNO[last.answer] ?? 'ok' } }),
  },
  lock: {
    done: (_, { thread }) => ({ id: 'step.locked', args: { thread } }),
    access: () => ({ id: 'access.mutex', args: { taken: true } }),
  },
  unlock: {
    done: (_, { thread }) => ({ id: 'step.unlocked', args: { thread } }),
    access: () => ({ id: 'access.mutex', args: { taken: false } }),
  },
  drop: {
    done: (_, { thread, after }) => ({
      id: 'step.dropped',
      args: { thread, left: wordOf(after, 'references') },
    }),
    access: (_, { after }) => ({ id: 'access.references', args: { left: wordOf(after, 'references') } }),
  },
  freePair: {
    byte: freeByte,
    done: (_, told) =>
      isByByte(told) ? freeByte(told) : { id: 'step.freedPair', args: { thread: told.thread } },
    access(_, { performed, first, last }) {
      const isWhole = last.answer === 'FREED' && first.registers.i === 0;
      const [only, ...others] = performed.flatMap((one) => one.accesses);
      return {
        id: 'access.poisoned',
        args: { object: isWhole ? 'pair' : 'value', index: only && others.length === 0 ? only.index : null },
      };
    },
  },
  freeList: {
    done: (_, { thread }) => ({ id: 'step.freedList', args: { thread } }),
    access: () => ({ id: 'access.poisoned', args: { object: 'list', index: null } }),
  },
};

/** Returns the description of an operation's kind. */
export const tellingOf = ({ op }: FilePerformed): Telling<MemoryOp> => TELLINGS[op.kind];
