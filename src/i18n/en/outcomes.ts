import type { Named } from '../sentences.ts';
import { The, all, capital, listOf, the } from './names.ts';

interface Who extends Named {
  readonly who: readonly number[];
}
/** Threads with the same end. `value` is the string that the kernel saw, `path` the intended one. */
interface Group extends Who {
  readonly value: string;
  readonly path: string;
}
interface Refused extends Named {
  readonly thread: number;
}
const isOne = (who: readonly number[]): boolean => who.length === 1;
const pools = ({ who, threads }: Group): string =>
  threads[who[0] ?? 0]?.role !== 'worker'
    ? 'the pool was imported'
    : `${all(threads, who)} imported ${isOne(who) ? 'its pool' : 'their pools'}`;
const lists = ({ who, threads }: Group): string =>
  isOne(who) ? listOf(threads, who[0] ?? 0) : `the lists of ${all(threads, who)}`;

/** How a run ends. Each continues a sentence: "At step 7: ...". */
const endings = {
  'outcome.efault': (group: Group) => `the kernel refused ${lists(group)}: EFAULT, shown as “out of memory”.`,
  'outcome.crash': ({ threads, who }: Group) =>
    `${all(threads, who)} found no slash and followed a NULL pointer: SIGSEGV.`,
  'outcome.crashFreed': ({ threads, who }: Group) => `${all(threads, who)} read a freed list: SIGSEGV.`,
  'outcome.blocked': ({ threads, who }: Group) =>
    `deadlock. ${capital(all(threads, who))} ${isOne(who) ? 'waits' : 'wait'} for each other, and no thread can run.`,
  'outcome.garbage': (group: Group) =>
    `the kernel accepted ${lists(group)} with poison in it. Nobody was told.`,
  'outcome.einvalGarbage': (group: Group) =>
    `the kernel found poison in ${lists(group)}: EINVAL. The pool was not imported.`,
  'outcome.einval': (group: Group) =>
    `the kernel refused ${group.value} in ${lists(group)}: EINVAL. The pool was not imported.`,
  'outcome.trunc': (group: Group) =>
    `${pools(group)} with the wrong cache file, ${group.value}. Nobody was told.`,
  'outcome.truncEmpty': (group: Group) =>
    `${pools(group)} with the default cache file instead of ${group.path}. Nobody was told.`,
  'outcome.baddir': ({ threads, who }: Group) =>
    `${all(threads, who)} refused the path: not a valid directory.`,
  'outcome.badfile': ({ threads, who }: Group) =>
    `${all(threads, who)} refused the path: no file name behind the last slash.`,
  'outcome.badpath': ({ threads, who }: Group) =>
    `${all(threads, who)} refused the path: no slash at its beginning.`,
  'outcome.killed': ({ threads, who }: Group) =>
    `${all(threads, who)} ${isOne(who) ? 'was' : 'were'} killed.`,
  'outcome.ok': ({ threads, who }: Group) => `${all(threads, who)}: ok.`,
};

/** Outcomes of runs, and why a thread cannot run. */
export const outcomes = {
  ...endings,
  'outcome.open': ({ threads, who }: Who) => `Not finished: ${all(threads, who)} can still run.`,
  'outcome.clean': 'every thread finished and every copy is whole.',
  'outcome.told': ({ step, sentences }: { readonly step: number; readonly sentences: readonly string[] }) => {
    const [first = '', ...rest] = sentences;
    return [`At step ${step}: ${first}`, ...rest.map(capital)].join(' ');
  },
  'outcome.any': ({ sentences }: { readonly sentences: readonly string[] }) =>
    sentences.map(capital).join(' '),
  'outcome.readFreed': ({ threads, who }: Who) => `${all(threads, who)} read freed memory.`,
  'outcome.wroteFreed': ({ threads, who }: Who) => `${all(threads, who)} wrote into freed memory.`,

  'refuse.dead': ({ threads, thread, step }: Refused & { readonly step: number }) =>
    `${The(threads, thread)} cannot run: the process has exited at step ${step}.`,
  'refuse.mutex': ({ threads, thread, holder }: Refused & { readonly holder: number }) =>
    `${The(threads, thread)} cannot run: ${the(threads, holder)} holds the mutex.`,
  'refuse.done': ({ threads, thread, token }: Refused & { readonly token: string }) =>
    `${The(threads, thread)} has finished with ${token}.`,
  'refuse.join': ({ threads, thread, who }: Refused & { readonly who: readonly number[] }) =>
    `${The(threads, thread)} waits until ${all(threads, who)} ${isOne(who) ? 'has' : 'have'} finished.`,
};
