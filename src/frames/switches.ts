import type { Trace } from '../schedule/index.ts';
import { enabledThreads } from '../threads/index.ts';
import type { Switch } from './run-types.ts';

/**
 * Where another thread goes on (model.md section 2). A preemption takes the turn from a thread that could still run;
 * leaving a finished or a blocked one is a context switch and no more.
 */
export function switchesOf({ program, steps, states }: Trace): readonly Switch[] {
  return steps.flatMap(({ thread }, index) => {
    const last = steps[index - 1]?.thread;
    const state = states[index];
    if (last === undefined || last === thread || state === undefined) return [];
    return [{ step: index + 1, isPreemption: enabledThreads(program, state).includes(last) }];
  });
}
