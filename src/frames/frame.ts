import { assert, defined, stringLength } from '../base/index.ts';
import { POISON, wordOf } from '../sim/index.ts';
import { chainAt, threadEndsOf, terminalAt } from './consequence.ts';
import { internerOf } from './intern.ts';
import { offersAt } from './offers.ts';
import { replyView, requestView } from './request.ts';
import { sentenceOf } from './sentence-of.ts';
import { stringCells } from './string.ts';
import type { Run } from './run-types.ts';
import type { Frame } from './types.ts';

/** Reports whether a thread sends a request: every worker; in the reported world, only the serializing thread. */
const hasRequest = (run: Run, thread: number): boolean => (run.asker ?? thread) === thread;

/** Returns the thread whose buffer to show: the last worker that ran; in the reported world, the serializing thread. */
function shownThread(run: Run, position: number): number {
  return run.asker ?? run.trace.steps[position - 1]?.thread ?? run.trace.steps[position]?.thread ?? 0;
}

/** Returns the stage after `position` steps, 0 to the length of the run. Caches the frames of a run. */
export function frameAt(run: Run, position: number): Frame {
  const { trace } = run;
  return internerOf(trace).same(`frame ${position}`, () => makeFrame(run, position));
}

function makeFrame(run: Run, position: number): Frame {
  const { trace } = run;
  assert(Number.isInteger(position) && position >= 0 && position <= run.length, `no position ${position}`);
  const { world } = defined(trace.states[position], 'state');
  const ends = threadEndsOf(trace);
  const mutex = wordOf(world, 'mutex');
  return {
    position,
    sentence: sentenceOf(trace, position),
    string: stringCells(trace, world, position),
    reach: stringLength(defined(world.allocations['value'], 'value').bytes),
    isFreed: wordOf(world, 'pairFreed') === 1,
    isListFreed: world.allocations['head']?.bytes[0] === POISON,
    mutexHolder: mutex === 0 ? null : mutex - 1,
    references: trace.config.fix.includes('refcount') ? wordOf(world, 'references') : null,
    flags: world.flags,
    requests: run.threads.map(({ index }) =>
      hasRequest(run, index) ? requestView(trace, index, position) : null,
    ),
    replies: run.threads.map(({ index }) =>
      hasRequest(run, index) ? replyView(trace, index, position) : null,
    ),
    shownThread: shownThread(run, position),
    offers: offersAt(trace, position, run.death?.step ?? null),
    chain: chainAt(trace, ends, position),
    terminal: terminalAt(trace, ends, position),
  };
}
