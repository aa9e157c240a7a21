import { defined } from '../base/index.ts';
import { enabledThreads } from '../threads/index.ts';
import type { ProgramTrace } from './replay.ts';

/** The cost of a run by the definitions of model.md section 2. */
export interface Switches {
  /** Number of steps by another thread than the step before. */
  readonly contextSwitches: number;
  /** Number of switches away from a thread that could still run (as in CHESS). */
  readonly preemptions: number;
}

/** Counts the context switches and the preemptions of a recorded run. */
export function switchesOf({ program, states, steps }: ProgramTrace): Switches {
  let [preemptions, contextSwitches] = [0, 0];
  for (const [index, { thread }] of steps.entries()) {
    const last = steps[index - 1]?.thread;
    if (last === undefined || last === thread) continue;
    contextSwitches += 1;
    if (enabledThreads(program, defined(states[index], 'state')).includes(last)) preemptions += 1;
  }
  return { contextSwitches, preemptions };
}
