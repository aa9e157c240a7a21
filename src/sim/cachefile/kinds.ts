import { assert } from '../../base/index.ts';
import type { Facets, Operation } from '../operations.ts';
import {
  compare,
  copy,
  drop,
  duplicate,
  find,
  freeList,
  freePair,
  inspect,
  load,
  lock,
  measure,
  pack,
  release,
  stat,
  store,
  submit,
  touch,
  unlock,
  type Act,
  type FileDone,
} from './execute.ts';
import type { MemoryOp, OpOf } from './op.ts';
import type { FileRegisters } from './registers.ts';

type Kind = MemoryOp['kind'];

/** Labels of rows whose own metadata has none. */
export const LABELS = [
  'measure',
  'copy',
  'isEmpty',
  'isNone',
  'isAbsolute',
  'find',
  'inspect',
  'inspectDot',
  'inspectDotDot',
  'cut',
  'statFirst',
  'stat',
  'restore',
  'release',
  'duplicate',
  'header',
  'name',
  'pack',
  'submit',
  'lock',
  'unlock',
  'drop',
  'freePair',
  'freeList',
] as const;
export type Label = (typeof LABELS)[number];

/** Reports whether any thread can ever write this byte of the shared string. */
type IsWritable = (index: number) => boolean;

/** Everything known about one kind of operation. A new facet is a new column here. */
interface KindOf<Op> extends Facets {
  perform(op: Op, act: Act): FileDone;
  /**
   * Reports whether another thread can notice when it runs. An operation that only accesses private memory, or reads a byte
   * that no thread can write (only slashes are written), is merged at slot grain into the step before it (model.md section
   * 5).
   */
  isVisible(op: Op, registers: FileRegisters, isWritable: IsWritable): boolean;
  /** Reports whether it reads or writes the shared list. Freeing does not count. */
  usesList(op: Op): boolean;
  /** Reports whether it works on the thread's own copy of the string. */
  isPrivate(op: Op): boolean;
  label(op: Op): Label;
  /** Returns what it does, in English words for a comment of an export. */
  says(op: Op): string;
}

const always = (): boolean => true;
const never = (): boolean => false;
const SHARED = { usesList: always, isPrivate: never } as const;
const OWN = { isVisible: never, usesList: never, isPrivate: never } as const;
const ORDER = { isVisible: always, usesList: never, isPrivate: never } as const;
/** Visibility of a loop over the shared string at byte i. */
const atIndex = (_op: unknown, { i }: FileRegisters, isWritable: IsWritable): boolean => isWritable(i);

/** The one table of operations. */
export const OPERATION_KINDS: { readonly [K in Kind]: KindOf<OpOf<K>> } = {
  measure: {
    ...SHARED,
    perform: (_, act) => measure(act),
    isVisible: atIndex,
    label: () => 'measure',
    says: () => 'measure the shared string up to its NUL',
  },
  copy: {
    ...SHARED,
    perform: (_, act) => copy(act),
    isVisible: atIndex,
    label: () => 'copy',
    says: () => 'copy that many bytes of the shared string',
  },
  load: {
    ...SHARED,
    perform: load,
    isVisible: ({ at }, { k }, isWritable) =>
      at === 'start' ? isWritable(0) : k === null || isWritable(k + 1),
    label: ({ at }) => (at === 'start' ? 'stat' : 'inspect'),
    says: ({ at }) => (at === 'start' ? 'look at the first byte' : 'is there a name behind the slash?'),
  },
  compare: {
    ...SHARED,
    perform: compare,
    isVisible: ({ from }, { k, i }, isWritable) => isWritable((from === 'start' ? 0 : (k ?? 0)) + i),
    label: ({ from, text }) => (from === 'start' ? 'isNone' : text === '/.' ? 'inspectDot' : 'inspectDotDot'),
    says: ({ from, text }) =>
      from === 'start' ? `is it the word "${text}"?` : `is "${text}" all that is left?`,
  },
  find: {
    perform: find,
    isVisible: ({ of }, { i }, isWritable) => of === 'value' && isWritable(i),
    usesList: ({ of }) => of === 'value',
    isPrivate: ({ of }) => of === 'parent',
    label: () => 'find',
    says: () => 'find the last slash',
  },
  inspect: {
    perform: (_, act) => inspect(act),
    isVisible: (_, { k }) => k === null,
    usesList: never,
    isPrivate: always,
    label: () => 'inspect',
    says: () => 'is there a name behind the slash?',
  },
  store: {
    perform: store,
    isVisible: ({ to }, { k }) => to === 'value' || k === null,
    usesList: ({ to }) => to === 'value',
    isPrivate: ({ to }) => to === 'parent',
    label: ({ byte }) => (byte === 'NUL' ? 'cut' : 'restore'),
    says: ({ byte }) => (byte === 'NUL' ? 'write NUL over the slash' : 'put the slash back'),
  },
  stat: {
    perform: stat,
    isVisible: ({ of }, { i }, isWritable) => of === 'value' && isWritable(i),
    usesList: ({ of }) => of === 'value',
    isPrivate: ({ of }) => of === 'parent',
    label: () => 'stat',
    says: () => 'is what is left a directory?',
  },
  duplicate: {
    ...SHARED,
    perform: (_, act) => duplicate(act),
    isVisible: atIndex,
    label: () => 'duplicate',
    says: () => 'make a private copy of the string',
  },
  release: {
    ...OWN,
    perform: (_, act) => release(act),
    label: () => 'release',
    says: () => 'give the private copy back',
  },
  touch: {
    ...SHARED,
    perform: touch,
    isVisible: never,
    label: ({ object }) => object,
    says: ({ object }) => (object === 'header' ? 'follow the list head, read the header' : 'read the name'),
  },
  pack: {
    ...OWN,
    perform: (_, act) => pack(act),
    label: () => 'pack',
    says: () => 'put header and end mark around the private pair',
  },
  submit: {
    ...ORDER,
    perform: (_, act) => submit(act),
    label: () => 'submit',
    says: () => 'the kernel unpacks the list and answers',
  },
  lock: {
    ...ORDER,
    sync: { word: 'mutex', acquires: true },
    waits: true,
    perform: (_, act) => lock(act),
    label: () => 'lock',
    says: () => 'take the mutex',
  },
  unlock: {
    ...ORDER,
    sync: { word: 'mutex', releases: true },
    perform: (_, act) => unlock(act),
    label: () => 'unlock',
    says: () => 'give the mutex back',
  },
  drop: {
    ...ORDER,
    // An atomic read-modify-write: each drop comes after what preceded the earlier ones.
    sync: { word: 'references', acquires: true, releases: true },
    perform: (_, act) => drop(act),
    label: () => 'drop',
    says: () => 'drop a reference; who drops the last one frees',
  },
  freePair: {
    ...ORDER,
    frees: true,
    perform: (_, act) => freePair(act),
    label: () => 'freePair',
    says: () => 'free the pair: its bytes become poison',
  },
  freeList: {
    ...ORDER,
    frees: true,
    perform: (_, act) => freeList(act),
    label: () => 'freeList',
    says: () => 'free the list head',
  },
};

const isMemoryOp = (op: Operation): op is MemoryOp => op.kind in OPERATION_KINDS;

/** Narrows the operation of a row to one of these. */
export function memoryOp(op: Operation): MemoryOp {
  assert(isMemoryOp(op), `${op.kind} is an operation on the cache file`);
  return op;
}

/** Returns what is known about an operation's kind. */
export const kindOfOp = (op: MemoryOp): KindOf<MemoryOp> => OPERATION_KINDS[op.kind];

const isLabel = (label: string): label is Label => LABELS.some((known) => known === label);

/** Returns the label of a row: its own, or that of its operation. */
export function labelOfRow(own: string | undefined, op: MemoryOp): Label {
  return own !== undefined && isLabel(own) ? own : kindOfOp(op).label(op);
}
