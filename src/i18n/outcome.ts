import type { Run } from '../frames/index.ts';
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

/** Which message a thread's token has; null for `done`, of which there is nothing to tell. */
function endingOf(run: Run, thread: number, token: string): Ending | null {
  if (token === 'trunc:') return 'truncEmpty';
  if (token === 'einval:garbage') return 'einvalGarbage';
  // Only the serializer touches the list itself; every other crash is a slash that was not found.
  if (token === 'crash' && run.threads[thread]?.role === 'serializer') return 'crashFreed';
  const [word] = token.split(':');
  return TOLD.find((ending) => ending === word) ?? null;
}

function groupsOf(run: Run, tokens: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [thread, token] of tokens.entries()) {
    const ending = endingOf(run, thread, token);
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
function flagSentences(messages: Messages, run: Run): readonly string[] {
  const { threads } = run;
  const flags = run.trace.states.at(-1)?.world.flags ?? [];
  const flagged = (what: string): readonly number[] =>
    threads.flatMap(({ role, index }) => (flags.some((flag) => flag === `${what}:${role}`) ? [index] : []));
  const readers = flagged('uafRead');
  const writers = flagged('writeAfterFree');
  return [
    ...(readers.length > 0 ? [messages['outcome.readFreed']({ threads, who: readers })] : []),
    ...(writers.length > 0 ? [messages['outcome.wroteFreed']({ threads, who: writers })] : []),
  ];
}

/** What the whole recorded run comes to: the gravest ending with its step, then the others. */
export function outcomeSentence(messages: Messages, run: Run): string {
  const { tokens, threads } = run;
  if (tokens === null) {
    const locals = run.trace.states.at(-1)?.locals ?? [];
    const who = locals.flatMap((local, thread) => (local.token === null ? [thread] : []));
    return messages['outcome.open']({ threads, who });
  }
  const flags = flagSentences(messages, run);
  const groups = groupsOf(run, tokens);
  const [gravest] = groups;
  if (!gravest || gravest.ending === 'ok') {
    return messages['outcome.told']({ step: run.length, sentences: [messages['outcome.clean'], ...flags] });
  }
  const told = groups.map(({ ending, who, value }) =>
    messages[`outcome.${ending}`]({ threads, who, value, path: run.config.path }),
  );
  return messages['outcome.told']({ step: stepOf(run, gravest), sentences: [...told, ...flags] });
}
