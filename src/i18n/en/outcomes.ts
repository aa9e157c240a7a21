import type { Run } from '../../frames/index.ts';
import type { Named } from '../sentences.ts';
import { The, all, capital, listOf, the } from './names.ts';

interface Who extends Named {
  readonly who: readonly number[];
}
/** Threads that ended alike; `value` is the string that the kernel saw, `path` the one it should have seen. */
interface Ended extends Who {
  readonly value: string;
  readonly path: string;
}
interface Refused extends Named {
  readonly thread: number;
}
/** The step that a schedule asked for and did not get. */
interface Stopped extends Named {
  readonly error: Pick<NonNullable<Run['stopped']>, 'index' | 'thread' | 'reason'>;
}

const isOne = (who: readonly number[]): boolean => who.length === 1;
const pools = ({ who, threads }: Ended): string =>
  threads[who[0] ?? 0]?.role !== 'worker'
    ? 'the pool was imported'
    : `${all(threads, who)} imported ${isOne(who) ? 'its pool' : 'their pools'}`;
const lists = ({ who, threads }: Ended): string =>
  isOne(who) ? listOf(threads, who[0] ?? 0) : `the lists of ${all(threads, who)}`;

/** How a run ends. Each begins in the middle of a sentence: "At step 7: ...". */
const endings = {
  'outcome.efault': (ended: Ended) => `the kernel refused ${lists(ended)}: EFAULT, shown as “out of memory”.`,
  'outcome.crash': ({ threads, who }: Ended) =>
    `${all(threads, who)} found no slash and followed a NULL pointer: SIGSEGV.`,
  'outcome.crashFreed': ({ threads, who }: Ended) => `${all(threads, who)} read a freed list: SIGSEGV.`,
  'outcome.blocked': ({ threads, who }: Ended) =>
    `deadlock. ${capital(all(threads, who))} ${isOne(who) ? 'waits' : 'wait'} for each other, and no thread can run.`,
  'outcome.garbage': (ended: Ended) =>
    `the kernel accepted ${lists(ended)} with poison in it. Nobody was told.`,
  'outcome.einvalGarbage': (ended: Ended) =>
    `the kernel found poison in ${lists(ended)}: EINVAL. The pool was not imported.`,
  'outcome.einval': (ended: Ended) =>
    `the kernel refused ${ended.value} in ${lists(ended)}: EINVAL. The pool was not imported.`,
  'outcome.trunc': (ended: Ended) =>
    `${pools(ended)} with the wrong cache file, ${ended.value}. Nobody was told.`,
  'outcome.truncEmpty': (ended: Ended) =>
    `${pools(ended)} with the default cache file instead of ${ended.path}. Nobody was told.`,
  'outcome.baddir': ({ threads, who }: Ended) =>
    `${all(threads, who)} refused a good path: no such directory.`,
  'outcome.badfile': ({ threads, who }: Ended) =>
    `${all(threads, who)} refused a good path: no file name behind the last slash.`,
  'outcome.badpath': ({ threads, who }: Ended) =>
    `${all(threads, who)} refused a good path: no slash at its beginning.`,
  'outcome.killed': ({ threads, who }: Ended) =>
    `${all(threads, who)} ${isOne(who) ? 'was' : 'were'} killed.`,
  'outcome.ok': ({ threads, who }: Ended) => `${all(threads, who)}: ok.`,
};

/** How runs come out, why a thread or a text is refused, and what a change could not keep. */
export const outcomes = {
  ...endings,
  'outcome.open': ({ threads, who }: Who) => `Not finished: ${all(threads, who)} can still run.`,
  'outcome.clean': 'every thread finished and every copy is whole.',
  'outcome.told': ({ step, sentences }: { readonly step: number; readonly sentences: readonly string[] }) => {
    const [first = '', ...rest] = sentences;
    return [`At step ${step}: ${first}`, ...rest.map(capital)].join(' ');
  },
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

  'path.empty': 'The cache file path is empty. Try /var/cache/zpool.cache.',
  'path.relative': ({ text }: { readonly text: string }) =>
    `A cache file path begins with a slash. Try /${text}.`,
  'path.trailing': 'The path ends in a slash, so it names no file.',
  'path.nul': 'The path holds a NUL, where a string ends.',
  'path.character': 'The path holds a character that is not printable ASCII.',
  'path.long': ({ n, max }: { readonly n: number; readonly max: number }) =>
    `The path has ${n} characters; this page shows up to ${max}.`,
  'path.slashes': ({ n, max }: { readonly n: number; readonly max: number }) =>
    `The path has ${n} slashes; this page shows up to ${max}.`,

  'config.world': 'This page has two worlds: article and faithful.',
  'config.threads': 'As reported there are 3 threads; in the source there are 2 to 4 workers.',
  'config.grain': 'This world is not cut at that grain.',
  'config.fixCount': 'Give one fix for each worker.',
  'config.fixPair': 'These fixes do not go together.',
  'config.fixUnknown': ({ word }: { readonly word: string }) => `There is no fix “${word}” in this world.`,

  'schedule.unknown': ({ text, letters }: { readonly text: string; readonly letters: readonly string[] }) =>
    text === ''
      ? `The schedule breaks off where a thread should stand. Use ${letters.join(', ')}.`
      : `There is no thread “${text}” here. Use ${letters.join(', ')}.`,
  'schedule.count': ({ text }: { readonly text: string }) =>
    `“${text}” is no run of steps. A thread runs at least once.`,
  'schedule.separator': ({ text }: { readonly text: string }) =>
    `Put a full stop between two runs, before “${text}”.`,
  'schedule.long': ({ text, max }: { readonly text: string; readonly max: number }) =>
    `“${text}” asks for too many steps; this page shows up to ${max}.`,

  'address.newer': ({ text }: { readonly text: string }) =>
    `This address comes from a newer version (${text}) of this site. The opening view is shown instead.`,
  'address.long': ({ found, max }: { readonly found: number; readonly max: number }) =>
    `This address has ${found} characters; only the first ${max} were read.`,
  'address.value': ({
    key,
    text,
    used,
  }: {
    readonly key: string;
    readonly text: string;
    readonly used: string;
  }) =>
    used === ''
      ? `“${text}” is nothing that this page knows for ${key}. It was left out.`
      : `“${text}” is nothing that this page knows for ${key}. Shown instead: ${used}.`,
  'address.path': ({ why, used }: { readonly why: string; readonly used: string }) =>
    `${why} Shown instead: ${used}.`,
  'address.fixUnknown': ({ text, used }: { readonly text: string; readonly used: string }) =>
    `There is no fix “${text}” in this world. Shown instead: ${used}.`,
  'address.fixPair': ({ text, used }: { readonly text: string; readonly used: string }) =>
    `The fix “${text}” does not go together with the others. Shown instead: ${used}.`,
  'address.fixCount': ({ text, used }: { readonly text: string; readonly used: string }) =>
    `“${text}” does not give one fix for each worker. Shown instead: ${used}.`,
  'address.damaged': ({ text, step }: { readonly text: string; readonly step: number }) =>
    `This address breaks off at “${text}”. The run is shown up to step ${step}.`,
  'address.step': ({ text, used }: { readonly text: string; readonly used: number }) =>
    `This run has no step “${text}”. It is shown at step ${used}.`,
  'address.notEnabled': ({ threads, error }: Stopped) =>
    `Step ${error.index + 1} asks for ${the(threads, error.thread)}, which cannot run there. The run stops before it.`,

  'notice.kept': ({
    threads,
    kept,
    total,
    error,
  }: Stopped & { readonly kept: number; readonly total: number }) => {
    const asked = `Kept ${kept} of ${total} steps: step ${error.index + 1} asked for ${the(threads, error.thread)}`;
    switch (error.reason) {
      case 'finished':
        return `${asked}, which has finished.`;
      case 'dead':
        return `${asked}, but the process has exited.`;
      case 'mutex':
        return `${asked}, which waits for the mutex.`;
      case 'join':
        return `${asked}, which waits for the others to finish.`;
      case 'unknown':
        return `${asked}, which is not in this run.`;
    }
  },
  'notice.outcome': ({ before, after }: { readonly before: string; readonly after: string }) =>
    after === ''
      ? `The run no longer finishes with ${before}, since the grain changed.`
      : `The outcome changed from ${before} to ${after} when the grain changed.`,

  'landmark.torn': 'Torn copy: measured whole, copied with the hole',
  'landmark.clean': 'Clean: one thread after the other',
  'landmark.shorter': 'Silently shorter: the kernel accepts /var/cache',
  'landmark.useAfterFree': 'Use after free: S copies poison',
  'landmark.writeAfterFree': 'Write after free: V puts the slash into freed memory',
  'landmark.sourceShorter': 'Silently shorter: B copies while A has borrowed the slash',
  'landmark.sourceTorn': 'Torn copy: A measures, B cuts, A copies the hole',
  'landmark.sourceBadDirectory': 'Good path refused: A puts back the slash that B had cut',
  'landmark.sourceCrash': 'Crash: the only slash is borrowed, and A finds none',
  'landmark.sourceThree': 'Three pools, three answers',
};
