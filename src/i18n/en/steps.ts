import type { ThreadView } from '../../frames/index.ts';
import type { OtherRow, OtherSentence, Named, RowMessages, SentenceMessages } from '../sentences.ts';
import { The, all, byteName, listOf, threadName } from './names.ts';

/** Returns a byte for a block, which has little room. */
const sign = (byte: number): string => (byte === 0x20 ? 'space' : byteName(byte).replace(/[“”]/g, ''));

/** Every path starts with a slash, so a text that does not can only be poison. */
const isPoison = (text: string): boolean => text !== '' && !text.startsWith('/');

const sentences = {
  'step.start': 'No step has run yet. The string is as parsed.',

  'step.measured': ({ threads, thread, n, hole, poison }) => {
    if (poison) return `${The(threads, thread)} measures freed memory: ${n} bytes.`;
    if (hole === null) return `${The(threads, thread)} measures the string: ${n} bytes with the NUL.`;
    return `${The(threads, thread)} stops at the hole and measures ${n} ${n === 1 ? 'byte' : 'bytes'}.`;
  },
  'step.copied': ({ threads, thread, n, hole, poison, grown }) => {
    const copies = `${The(threads, thread)} copies ${n} ${n === 1 ? 'byte' : 'bytes'}`;
    if (poison) return `${copies} of freed memory: poison.`;
    if (grown) return `${copies}, none a NUL: the slash is back.`;
    if (hole === null) return `${copies}: the whole string.`;
    if (hole === n - 1) return `${copies}, and the hole ends the copy.`;
    return `${copies}, and the hole is one of them.`;
  },
  'step.touched': ({ threads, thread, object, poison }) => {
    if (poison) return `${The(threads, thread)} reads the ${object} of a freed pair: poison.`;
    return object === 'header'
      ? `${The(threads, thread)} reads the head of the list and the header of the pair.`
      : `${The(threads, thread)} reads the name of the pair.`;
  },
  'step.touchFaulted': ({ threads, thread }) =>
    `${The(threads, thread)} reads the head of a freed list: SIGSEGV.`,

  'step.found': ({ threads, thread, k, rightful, isPrivate }) => {
    const where = isPrivate ? ' of its private copy' : '';
    if (k === null) return `${The(threads, thread)} finds no slash${where}: the answer is NULL.`;
    if (rightful) return `${The(threads, thread)} finds the last slash${where}, at index ${k}.`;
    const takes = `takes index ${k} for the last slash.`;
    if (isPrivate) return `${The(threads, thread)} has a short copy: it ${takes}`;
    // In the reported world only V writes NUL, so there poison hides the slash.
    return threads[thread]?.role === 'worker'
      ? `${The(threads, thread)} stops at the hole: it ${takes}`
      : `${The(threads, thread)} meets poison: it ${takes}`;
  },
  'step.nullSlash': ({ threads, thread }) =>
    `${The(threads, thread)} found no slash, and follows a NULL pointer: SIGSEGV.`,

  'step.cut': ({ threads, thread, k, rightful, isPrivate, freed }) => {
    if (freed) return `${The(threads, thread)} writes NUL over byte ${k} of freed memory.`;
    if (isPrivate) return `${The(threads, thread)} writes NUL over byte ${k} of its private copy only.`;
    return rightful
      ? `${The(threads, thread)} writes NUL over byte ${k}, the last slash.`
      : `${The(threads, thread)} writes NUL over byte ${k}, another slash.`;
  },
  'step.stat': ({ threads, thread, path, directory, skipped }) => {
    if (skipped) return `${The(threads, thread)} has an empty string left: nothing to look up.`;
    const answer = directory ? 'yes' : 'no';
    const what = path === '' ? 'the empty string' : isPoison(path) ? 'a string of poison' : path;
    return `${The(threads, thread)} asks if ${what} is a directory: ${answer}.`;
  },
  'step.restored': ({ threads, thread, k, freed, ends }) => {
    const puts = freed
      ? `${The(threads, thread)} writes a slash over byte ${k} of freed memory`
      : `${The(threads, thread)} puts the slash back at byte ${k}`;
    return ends === null ? `${puts}.` : `${puts} and refuses the path.`;
  },
  'step.packed': ({ threads, thread, length }) =>
    `${The(threads, thread)} packs its own list into ${length} bytes.`,
  'step.accepted': ({ threads, thread }) =>
    `The kernel accepts ${listOf(threads, thread)}. The copy is whole.`,
  'step.shortened': ({ threads, thread, text }) =>
    text === ''
      ? `The kernel accepts ${listOf(threads, thread)} with an empty path. Nobody is told.`
      : `The kernel accepts ${listOf(threads, thread)} with ${text}. Nobody is told.`,
  'step.garbled': ({ threads, thread }) =>
    `The kernel accepts ${listOf(threads, thread)}, poison and all. Nobody is told.`,
  'step.rejected': ({ threads, thread, text }) =>
    isPoison(text)
      ? `The kernel unpacks ${listOf(threads, thread)} and refuses a string of poison: EINVAL.`
      : `The kernel unpacks ${listOf(threads, thread)} and refuses ${text}: EINVAL.`,
  'step.refused': ({ threads, thread, cause, room, need, errno }) => {
    const refuses = `The kernel refuses ${listOf(threads, thread)}`;
    switch (cause) {
      case 'room':
        return `${refuses}: room for ${room}, the string needs ${need}. ${errno}.`;
      case 'noNul':
        return `${refuses}: no NUL in ${room} bytes. ${errno}.`;
      case 'poison':
        return `${refuses}: it is made of poison. ${errno}.`;
      case 'other':
        return `${refuses}: ${errno}.`;
    }
  },

  'step.freedPair': ({ threads, thread }) =>
    `${The(threads, thread)} frees the pair: every byte of the string is poison.`,
  'step.freedList': ({ threads, thread }) => `${The(threads, thread)} frees the head of the list.`,

  'access.read': ({ count }) => `read ${count} ${count === 1 ? 'byte' : 'bytes'}`,
  'access.readHole': ({ index }) => `read NUL at ${index}`,
  'access.readAt': ({ index, byte }) => `read ${sign(byte)} at ${index}`,
  'access.found': ({ k }) => (k === null ? 'read, no slash' : `read, k = ${k}`),
  'access.write': ({ index, byte }) => `write ${sign(byte)} at ${index}`,
  'access.touched': ({ object, poison }) => (poison ? 'read poison' : `read ${object}`),
  'access.directory': ({ directory }) => (directory ? 'directory: yes' : 'directory: no'),
  'access.answer': ({ token }) => token,
  'access.poisoned': ({ object, index }) => (index === null ? `5a over ${object}` : `5a at ${index}`),
  'access.fault': 'SIGSEGV',
} satisfies Omit<SentenceMessages, OtherSentence>;

const rows = {
  'row.measure': 'measure',
  'row.copy': 'copy value',
  'row.find': 'find last /',
  'row.cut': 'cut the /',
  'row.stat': 'stat',
  'row.restore': 'put back /',
  'row.header': 'list head',
  'row.name': 'name',
  'row.pack': 'pack',
  'row.submit': 'ask kernel',
  'row.freePair': 'free pair',
  'row.freeList': 'free list',
} satisfies Omit<RowMessages, OtherRow>;

/** Sentences on steps: what happened, which thread did it, to which byte. */
export const steps = {
  ...sentences,
  ...rows,
  'thread.name': (view: Pick<ThreadView, 'role' | 'letter'>) => threadName(view),
  'thread.names': ({ threads, who }: Named & { readonly who: readonly number[] }) => all(threads, who),
  'unit.bytes': ({ count, text }: { readonly count: number | bigint; readonly text: string }) =>
    `${text} ${Number(count) === 1 ? 'byte' : 'bytes'}`,
};
