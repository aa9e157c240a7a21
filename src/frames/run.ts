import type { ReplayError, Trace } from '../schedule/index.ts';
import { worldOf } from '../threads/index.ts';
import { blocksOf } from './blocks.ts';
import { joinsOf, loansOf } from './joins.ts';
import { switchesOf } from './switches.ts';
import { threadsOf } from './threads.ts';
import type { Run } from './run-types.ts';
import { runToldOf } from './told.ts';

function deathOf(trace: Trace): Run['death'] {
  const last = trace.states.at(-1);
  const thread = trace.steps.at(-1)?.thread;
  if (!last?.isDead || thread === undefined) return null;
  const killed = last.locals.flatMap((local, index) => (local.token === null ? [index] : []));
  return { step: trace.steps.length, thread, killed };
}

/**
 * Prepares a recorded run for the stage: everything that does not change during scrubbing. `stopped` is the error that
 * ended the replay early, if any; `trace` is then the run up to it.
 */
export function runOf(trace: Trace, stopped: ReplayError | null = null): Run {
  const threads = threadsOf(trace.config);
  return {
    config: trace.config,
    world: trace.config.world,
    trace,
    threads,
    asker: worldOf(trace.config.world).asker,
    length: trace.steps.length,
    blocks: blocksOf(trace),
    joins: joinsOf(trace),
    loans: loansOf(trace),
    switches: switchesOf(trace),
    death: deathOf(trace),
    outcome: trace.outcome,
    ended: trace.ended,
    told: runToldOf(trace, threads),
    stopped,
  };
}
