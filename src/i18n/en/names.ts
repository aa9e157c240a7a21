import type { ThreadView } from '../../frames/index.ts';

/** Name of a thread without article: "validating thread", "worker A". */
export function threadName({ role, letter }: Pick<ThreadView, 'role' | 'letter'>): string {
  switch (role) {
    case 'validator':
      return 'validating thread';
    case 'serializer':
      return 'serializing thread';
    case 'freer':
      return 'freeing thread';
    case 'worker':
      return `worker ${letter}`;
  }
}

/** A thread inside a sentence: "the validating thread", "worker A". */
export function the(threads: readonly ThreadView[], index: number): string {
  const view = threads[index] ?? { role: 'worker', letter: letterOf(index) };
  return view.role === 'worker' ? threadName(view) : `the ${threadName(view)}`;
}

/** A thread that the run has not: an old schedule may still ask for a worker that is gone. */
const letterOf = (index: number): string => String.fromCharCode(0x41 + index);

/** A thread at the beginning of a sentence. */
export const The = (threads: readonly ThreadView[], index: number): string => capital(the(threads, index));

const COUNTS = ['no', 'one', 'two', 'three', 'four'];

/** Several threads inside a sentence: "worker A, worker B and worker C"; "two workers" where they have no letters. */
export const all = (threads: readonly ThreadView[], who: readonly number[]): string =>
  isNameless(threads, who)
    ? `${COUNTS[who.length] ?? ''} ${who.length === 1 ? 'worker' : 'workers'}`
    : who
        .map((index) => the(threads, index))
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1');

/** Workers are alike, so what is said of many runs does not say which of them it was. */
const isNameless = (threads: readonly ThreadView[], who: readonly number[]): boolean =>
  threads[who[0] ?? 0]?.letter === '';

/** The list that a thread sends. The reported world has one only. */
export const listOf = (threads: readonly ThreadView[], index: number): string =>
  threads[index]?.role === 'worker' ? `${all(threads, [index])}’s list` : 'the list';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A byte in prose: its character, or its name where it has none. `5a` is what freed memory holds. */
export function byteName(byte: number): string {
  if (byte === 0x00) return 'NUL';
  if (byte === 0x20) return 'a space';
  if (byte === 0x5a || byte < 0x20 || byte > 0x7e) return byte.toString(16).padStart(2, '0');
  return `“${String.fromCharCode(byte)}”`;
}
