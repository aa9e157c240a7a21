import type { RunFuture } from '../explore/index.ts';
import type { Explorer } from '../explore/client.ts';
import type { Kind } from '../threads/index.ts';
import { configKey } from '../threads/index.ts';
import { pendingUntil } from '../state/index.ts';
import type { Moment } from '../schedule/index.ts';
import { MOST_STATES } from './graph.svelte.ts';

/** What runs come to after a step: each kind with its share, the largest first. */
export type Prospect = readonly { readonly kind: Kind; readonly share: number }[];

/** What each choice at the playhead leads to, exactly: asked of the explorer, and kept. */
export class Choices {
  readonly #explorer: Explorer;
  #known = $state.raw<Readonly<Record<string, Prospect | 'tooMany'>>>({});

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  #keyOf({ config, schedule, position }: Moment, thread: number): string {
    return `${configKey(config)} ${[...schedule.slice(0, position), thread].join('.')}`;
  }

  /** Returns what is known of a choice; null while it is counted. */
  of(moment: Moment, thread: number): Prospect | 'tooMany' | null {
    return this.#known[this.#keyOf(moment, thread)] ?? null;
  }

  /** Counts what a choice leads to. A failure counts as too many. */
  async ask(moment: Moment, thread: number): Promise<void> {
    const key = this.#keyOf(moment, thread);
    if (key in this.#known) return;
    const { config, schedule, position } = moment;
    const steps = [...schedule.slice(0, position), thread];
    const answer = await pendingUntil(
      this.#explorer.ask({ kind: 'future', config, schedule: steps, maxStates: MOST_STATES }),
    ).catch(() => 'tooLarge' as const);
    this.#known = { ...this.#known, [key]: answer === 'tooLarge' ? 'tooMany' : prospectOf(answer) };
  }
}

function prospectOf({ kinds, moments }: RunFuture): Prospect {
  const shares = moments.at(-1)?.shares ?? [];
  return kinds
    .map((kind, at) => ({ kind, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
}
