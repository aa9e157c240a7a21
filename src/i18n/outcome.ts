import type { Run, ThreadView } from '../frames/index.ts';
import type { Ending as EndingOfRun } from '../threads/index.ts';
import type { Messages } from './catalogue.ts';

/** Endings in the order in which they are told: what ends the process first, what nobody minds last. */
const TOLD = [
  'efault',
  'crashFreed',
  'crash',
  'blocked',
  'garbage',
  'einvalGarbage',
  'einval',
  'truncEmpty',
  'trunc',
  'baddir',
  'badfile',
  'badpath',
  'killed',
  'ok',
] as const;
type Ending = (typeof TOLD)[number];

/** Threads that came to the same token. */
interface Group {
  readonly ending: Ending;
  readonly who: number[];
  readonly value: string;
}

/** A run that ended, as the tokens tell it: which threads, on which path, and what came of them. */
export interface Ended extends EndingOfRun {
  readonly threads: readonly ThreadView[];
  readonly path: string;
}

/** Which message a thread's token has; null for `done`, of which there is nothing to tell. */
function endingOf({ threads }: Ended, thread: number, token: string): Ending | null {
  if (token === 'trunc:') return 'truncEmpty';
  if (token === 'einval:garbage') return 'einvalGarbage';
  // Only the serializer touches the list itself; every other crash is a slash that was not found.
  if (token === 'crash' && threads[thread]?.role === 'serializer') return 'crashFreed';
  const [word] = token.split(':');
  return TOLD.find((ending) => ending === word) ?? null;
}

function groupsOf(ended: Ended): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [thread, token] of ended.tokens.entries()) {
    const ending = endingOf(ended, thread, token);
    if (ending === null) continue;
    const known = groups.get(token);
    if (known?.ending === ending) known.who.push(thread);
    else groups.set(token, { ending, who: [thread], value: token.slice(token.indexOf(':') + 1) });
  }
  return [...groups.values()].sort((a, b) => TOLD.indexOf(a.ending) - TOLD.indexOf(b.ending));
}

/** The step that decided a group: the last one of its last thread; the end of the run for those that never decide. */
function stepOf(run: Run, { ending, who }: Group): number {
  if (ending === 'blocked') return run.length;
  return run.trace.steps.findLastIndex((step) => who.includes(step.thread)) + 1;
}

/** Accesses to freed memory, which the model flags even where they did no damage. */
function flagSentences(messages: Messages, { flags, threads }: Ended): readonly string[] {
  const flagged = (what: string): readonly number[] =>
    threads.flatMap(({ role, index }) => (flags.some((flag) => flag === `${what}:${role}`) ? [index] : []));
  const readers = flagged('uafRead');
  const writers = flagged('writeAfterFree');
  return [
    ...(readers.length > 0 ? [messages['outcome.readFreed']({ threads, who: readers })] : []),
    ...(writers.length > 0 ? [messages['outcome.wroteFreed']({ threads, who: writers })] : []),
  ];
}

/** What an ended run comes to, the gravest first. The first begins in the middle of a sentence. */
function toldOf(messages: Messages, ended: Ended, groups: readonly Group[]): readonly string[] {
  const { threads, path } = ended;
  const isClean = (groups[0]?.ending ?? 'ok') === 'ok';
  const told = isClean
    ? [messages['outcome.clean']]
    : groups.map(({ ending, who, value }) => messages[`outcome.${ending}`]({ threads, who, value, path }));
  return [...told, ...flagSentences(messages, ended)];
}

/** What every run with this ending comes to. */
export const endingSentence = (messages: Messages, ended: Ended): string =>
  messages['outcome.any']({ sentences: toldOf(messages, ended, groupsOf(ended)) });

/** What the whole recorded run comes to: the gravest ending with its step, then the others. */
export function outcomeSentence(messages: Messages, run: Run): string {
  const { tokens, threads } = run;
  const last = run.trace.states.at(-1);
  if (tokens === null) {
    const who = (last?.locals ?? []).flatMap((local, thread) => (local.token === null ? [thread] : []));
    return messages['outcome.open']({ threads, who });
  }
  const ended: Ended = { tokens, threads, flags: last?.world.flags ?? [], path: run.config.path };
  const groups = groupsOf(ended);
  const [gravest] = groups;
  const step = gravest && gravest.ending !== 'ok' ? stepOf(run, gravest) : run.length;
  return messages['outcome.told']({ step, sentences: toldOf(messages, ended, groups) });
}
