import type { ProgramTrace } from '../schedule/index.ts';
import { enabledThreads } from '../threads/index.ts';
import type { Switch } from './run-types.ts';

/**
 * Returns the context switches of a run (model.md section 2). A switch away from a thread that could still run is a
 * preemption; one away from a finished or blocked thread is not.
 */
export function switchesOf({ program, steps, states }: ProgramTrace): readonly Switch[] {
  return steps.flatMap(({ thread }, index) => {
    const last = steps[index - 1]?.thread;
    const state = states[index];
    if (last === undefined || last === thread || state === undefined) return [];
    return [{ step: index + 1, isPreemption: enabledThreads(program, state).includes(last) }];
  });
}
