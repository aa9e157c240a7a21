import type { Trace } from '../schedule/index.ts';
import {
  ENDINGS,
  FLAGS,
  endingOf,
  printToken,
  rankOf,
  type Config,
  type EndingId,
  type Outcome,
} from '../threads/index.ts';
import { internerOf } from './intern.ts';
import type { OutcomePart, ThreadView, Told } from './run-types.ts';

/** What the sentences on an outcome need: its config, and the names of its threads. */
interface Subject {
  readonly config: Config;
  readonly threads: readonly ThreadView[];
}

/** Threads that ended with the same token. */
interface Group {
  readonly ending: EndingId;
  readonly who: number[];
  readonly value: string;
}

function groupsOf(config: Config, { tokens }: Outcome): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [thread, token] of tokens.entries()) {
    const ending = endingOf(config, token, thread);
    const key = `${ending} ${printToken(token)}`;
    const group = groups.get(key) ?? { ending, who: [], value: 'text' in token ? token.text : '' };
    groups.set(key, group);
    group.who.push(thread);
  }
  return [...groups.values()].sort((a, b) => rankOf(a.ending) - rankOf(b.ending));
}

/** Returns the accesses to freed memory, which the model flags even if they did no damage. */
function flagParts({ config, threads }: Subject, { flags }: Outcome): readonly OutcomePart[] {
  const raised = Object.entries(FLAGS).filter(([flag]) => flags.includes(flag));
  return (['outcome.readFreed', 'outcome.wroteFreed'] as const).flatMap((id) => {
    const who = raised
      .flatMap(([, { message, thread }]) => (message === id ? [thread] : []))
      .toSorted((a, b) => a - b);
    return who.length === 0 ? [] : [{ id, args: { threads, who, value: '', path: config.path } }];
  });
}

function partsOf(subject: Subject, outcome: Outcome, groups: readonly Group[]): readonly OutcomePart[] {
  const { config, threads } = subject;
  const isFine = groups.every(({ ending }) => ENDINGS[ending].kind === 'fine');
  const parts = groups.flatMap(({ ending, who, value }): readonly OutcomePart[] => {
    const { message } = ENDINGS[ending];
    return message === null ? [] : [{ id: message, args: { threads, who, value, path: config.path } }];
  });
  const clean: OutcomePart = {
    id: 'outcome.clean',
    args: { threads, who: [], value: '', path: config.path },
  };
  return [...(isFine ? [clean] : parts), ...flagParts(subject, outcome)];
}

/** Returns how every run with this outcome ends, gravest first. */
export const toldOf = (subject: Subject, outcome: Outcome): readonly OutcomePart[] =>
  partsOf(subject, outcome, groupsOf(subject.config, outcome));

/** Returns how the recorded run ended: the gravest part with the step that decided it, then the others. */
export const runToldOf = (trace: Trace, threads: readonly ThreadView[]): Told =>
  internerOf(trace).same('told', () => tellRun(trace, threads));

function tellRun(trace: Trace, threads: readonly ThreadView[]): Told {
  const { config, ended, steps, states } = trace;
  if (ended === null) {
    const locals = states.at(-1)?.locals ?? [];
    const who = locals.flatMap(({ token }, thread) => (token === null ? [thread] : []));
    return {
      step: null,
      parts: [{ id: 'outcome.open', args: { threads, who, value: '', path: config.path } }],
    };
  }
  const groups = groupsOf(config, ended);
  const [gravest] = groups;
  // Threads that never decide, and threads without harm, come last.
  const isDecided = gravest && ENDINGS[gravest.ending].harm !== 'none';
  const step = isDecided
    ? steps.findLastIndex(({ thread }) => gravest.who.includes(thread)) + 1
    : steps.length;
  return { step, parts: partsOf({ config, threads }, ended, groups) };
}
