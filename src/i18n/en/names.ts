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

/** Returns a thread inside a sentence: "the validating thread", "worker A". */
export function the(threads: readonly ThreadView[], index: number): string {
  const view = threads[index] ?? { role: 'worker', letter: letterOf(index) };
  return view.role === 'worker' ? threadName(view) : `the ${threadName(view)}`;
}

/** Returns the letter of a thread that the run does not have: an old schedule may name a removed worker. */
const letterOf = (index: number): string => String.fromCharCode(0x41 + index);

/** Returns a thread at the start of a sentence. */
export const The = (threads: readonly ThreadView[], index: number): string => capital(the(threads, index));

const COUNTS = ['no', 'one', 'two', 'three', 'four'];

/** Returns several threads inside a sentence: "worker A, worker B and worker C"; "two workers" if they have no letters. */
export const all = (threads: readonly ThreadView[], who: readonly number[]): string =>
  isNameless(threads, who)
    ? `${COUNTS[who.length] ?? ''} ${who.length === 1 ? 'worker' : 'workers'}`
    : who
        .map((index) => the(threads, index))
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1');

/** Whether threads have no names: sentences on many runs do not tell interchangeable workers apart. */
const isNameless = (threads: readonly ThreadView[], who: readonly number[]): boolean =>
  threads[who[0] ?? 0]?.letter === '';

/** Returns the list that a thread sends. The reported world has only one. */
export const listOf = (threads: readonly ThreadView[], index: number): string =>
  threads[index]?.role === 'worker' ? `${all(threads, [index])}’s list` : 'the list';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a byte in prose: its character, or its name if it has none. `5a` is the content of freed memory. */
export function byteName(byte: number): string {
  if (byte === 0x00) return 'NUL';
  if (byte === 0x20) return 'a space';
  if (byte === 0x5a || byte < 0x20 || byte > 0x7e) return byte.toString(16).padStart(2, '0');
  return `“${String.fromCharCode(byte)}”`;
}
