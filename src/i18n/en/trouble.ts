import type { Run } from '../../frames/index.ts';
import type { Named } from '../sentences.ts';
import { the } from './names.ts';

/** The step that a schedule asked for and did not get. */
interface Stopped extends Named {
  readonly error: Pick<NonNullable<Run['stopped']>, 'index' | 'thread' | 'reason'>;
}

/** Keys of addresses that are no English words for what they hold. */
const KEYS: Readonly<Record<string, string>> = {
  v: 'version',
  pools: 'number of threads',
  select: 'selected byte',
  lang: 'language',
};

/** What went wrong with a text, an address, or a change. Loaded when something has. */
export const trouble = {
  'path.empty': 'The cache file path is empty. Try /var/cache/zpool.cache.',
  'path.relative': ({ text }: { readonly text: string }) =>
    `A cache file path begins with a slash. Try /${text}.`,
  'path.none':
    'The word “none” asks for no cache file: the check leaves before it looks for a slash, nothing is cut, and there is no race to show. Give a path.',
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
    `Put a full stop, a comma or a space between two runs, before “${text}”.`,
  'schedule.long': ({ text, max }: { readonly text: string; readonly max: number }) =>
    `“${text}” asks for too many steps; this page shows up to ${max}.`,

  'address.newer': ({ text }: { readonly text: string }) =>
    `This address comes from a newer version (${text}) of this site. The opening view is shown instead.`,
  'address.long': ({ found, max }: { readonly found: number; readonly max: number }) =>
    `This address has ${found} characters; only the first ${max} were read.`,
  'address.end': ({ text }: { readonly text: string }) =>
    `This address ends in “${text}”: it may have been cut off there, or that may not belong to it. It was read as it stands.`,
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
      ? `“${text}” is no ${KEYS[key] ?? key} that this page knows. It was left out.`
      : `“${text}” is no ${KEYS[key] ?? key} that this page knows. Shown instead: ${used}.`,
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

  'notice.futureDropped': (args: { readonly most: number; readonly schedule: string }) =>
    `At most ${args.most} runs are kept: for this one, the oldest without a name, ${args.schedule}, was dropped.`,
  'notice.futuresUnsaved':
    'The browser does not let this page store its futures: they go when the page is loaded again.',
  'notice.futuresRefused': (args: { readonly lost: number | null }) =>
    args.lost === null
      ? 'The runs that were kept before this reload cannot be read, so they are not shown.'
      : `Of the runs that were kept before this reload, ${args.lost} cannot be read and ${args.lost === 1 ? 'is' : 'are'} not shown.`,
  'notice.fixDropped': (args: { readonly words: string }) =>
    `This world has no ${args.words}; that part of the fix was dropped.`,
} as const;
