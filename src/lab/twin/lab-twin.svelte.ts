import type { Run } from '../../frames/index.ts';
import { WORLD_MEMORY } from '../../frames/twin.ts';
import { finish, replayKept, type Moment } from '../../schedule/index.ts';
import { Lab } from '../../state/index.ts';
import type { Config } from '../../threads/index.ts';
import { Twin } from './twin.svelte.ts';

/** Returns the run of a schedule under another config, as far as it replays, and finished where the first one is. */
export function beside(config: Config, { trace }: Run, position: number): Moment {
  const schedule = trace.steps.map(({ thread }) => thread);
  const kept = replayKept(config, schedule);
  if (!kept.ok) return { config: trace.config, schedule, position };
  return {
    config,
    schedule: trace.outcome === null ? kept.value.schedule : finish(kept.value.trace),
    position,
  };
}

/** The run of the lab and a second one, with the thread whose buffers are shown. */
export class LabTwin extends Twin<Moment, Lab> {
  #shown = $state<number | null>(null);
  /** The thread whose buffers are shown. */
  readonly shownThread = $derived.by(() =>
    this.#shown !== null && this.#shown < this.threads.length && this.first.run.asker === null
      ? this.#shown
      : this.first.shownThread,
  );

  /** `onchange` is called when the second run or the flag has changed. */
  constructor(first: Lab, moment: Moment, onchange: () => void) {
    const second = new Lab(undefined, first.futures);
    second.open({ moment, select: null, buffer: null });
    super(first, second, {
      position: Math.max(first.position, moment.position),
      memory: WORLD_MEMORY,
      onchange,
      onchoose: () => hear(first, second),
    });
  }

  /** Shows the buffers of a thread. */
  show(thread: number): void {
    this.#shown = thread;
    if (thread < this.first.run.threads.length) this.first.show(thread);
  }
}

/** What the second run has to say of kept runs is told with the first, whose page shows it. */
function hear(first: Lab, second: Lab): void {
  for (const notice of second.notices.filter(({ kind }) => kind === 'futureDropped')) {
    first.tell(notice);
    second.dismiss(notice);
  }
}
