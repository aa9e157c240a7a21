import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { finalTokens, printToken, worldOf } from '../threads/index.ts';
import { ownRun } from './own.ts';
import { seenSteps, vectorClocks } from './seen.ts';
import type { Extras } from './types.ts';

/** Duration of a step in microseconds. A model has no time, so all steps are as long. */
const STEP = 1000;
/** Perfetto takes 0 for the idle thread. */
const PROCESS = 1;

/**
 * Prints a run as Chrome's trace events, for Perfetto, speedscope and chrome://tracing. Lanes come in the order of the
 * threads by number and by sort index, since viewers obey one of the two. Each lane ends with its verdict: one without an
 * event would vanish. An arrow leads from the step that wrote a byte to the step that read it. A note is an instant within its
 * step.
 */
export function chromeRun(trace: Trace, extras: Extras): string {
  const { config, steps, program } = trace;
  const roles = worldOf(config.world).roles;
  const at = (thread: number) => ({ pid: PROCESS, tid: thread + 1 });
  const names = program.letters.flatMap((letter, thread) => [
    {
      name: 'thread_name',
      ph: 'M',
      ts: 0,
      ...at(thread),
      args: { name: `${letter} ${roles[thread]?.role ?? ''}` },
    },
    { name: 'thread_sort_index', ph: 'M', ts: 0, ...at(thread), args: { sort_index: thread } },
  ]);
  const slices = steps.map(({ thread, step }, index) => ({
    name: step,
    cat: 'step',
    ph: 'X',
    ts: index * STEP,
    dur: STEP,
    ...at(thread),
    // Viewers take arguments for a part of the name.
    args: { step: index + 1 },
  }));
  const process = {
    name: 'process_name',
    ph: 'M',
    ts: 0,
    ...at(0),
    args: { name: `NUL and Void: ${config.path}` },
  };
  const said = (extras.notes ?? []).map(({ step, text }) => {
    const { thread } = defined(steps[step - 1], 'the step of a note');
    return { name: text, cat: 'note', ph: 'i', s: 't', ts: (step - 1) * STEP + STEP / 4, ...at(thread) };
  });
  const traceEvents = [process, ...names, ...slices, ...arrows(trace, at), ...said, ...verdicts(trace, at)];
  return JSON.stringify({ traceEvents, displayTimeUnit: 'ms', otherData: ownRun(trace, extras) });
}

type Place = (thread: number) => { readonly pid: number; readonly tid: number };

function arrows(trace: Trace, at: Place) {
  const { steps } = trace;
  let id = 0;
  return seenSteps(trace).flatMap((seen, index) =>
    seen.flatMap((step) => {
      id += 1;
      const arrow = { name: 'sees', cat: 'flow', id };
      const middle = (place: number): number => place * STEP + STEP / 2;
      const [from, to] = [defined(steps[step - 1], 'step'), defined(steps[index], 'step')];
      return [
        { ...arrow, ph: 's', ts: middle(step - 1), ...at(from.thread) },
        // Without bp it ends at the next slice.
        { ...arrow, ph: 'f', bp: 'e', ts: middle(index), ...at(to.thread) },
      ];
    }),
  );
}

function verdicts({ states, steps, outcome }: Trace, at: Place) {
  const state = defined(states.at(-1), 'state');
  const final = finalTokens(state);
  return state.locals.map(({ token }, thread) => {
    const end = outcome === null ? token : final[thread];
    const name = end ? printToken(end) : 'has not ended';
    return { name, cat: 'verdict', ph: 'i', s: 't', ts: steps.length * STEP, ...at(thread) };
  });
}

/** How ShiViz is to read our lines: no other brackets, since it counts groups by them. */
const SHIVIZ_PATTERN = '(?<host>\\S+) (?<clock>{[^}]*}) (?<event>.*)';

/**
 * Prints a run as a log for ShiViz: host, vector clock, and row of each step, with its note behind a colon. The second line is
 * blank: one run.
 */
export function shivizRun(trace: Trace, { notes = [] }: Extras): string {
  const { letters } = trace.program;
  const clocks = vectorClocks(trace);
  const noted = new Map(notes.map(({ step, text }) => [step, `: ${text}`]));
  const events = trace.steps.map(({ thread, step }, at) => {
    const clock = Object.fromEntries(
      letters.flatMap((letter, other) => {
        const count = clocks[at]?.[other] ?? 0;
        return count > 0 ? [[letter, count] as const] : [];
      }),
    );
    return `${letters[thread] ?? ''} ${JSON.stringify(clock)} ${step}${noted.get(at + 1) ?? ''}`;
  });
  return `${[SHIVIZ_PATTERN, '', ...events].join('\n')}\n`;
}
