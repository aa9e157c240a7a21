import type { ProgressGraph } from '../explore/index.ts';
import type { Explorer } from '../explore/client.ts';
import { pendingUntil } from '../state/index.ts';
import { PLACES } from './script/index.ts';

/** States that a graph may hold. */
export const MOST_STATES = 150_000;

/** The progress graph that a frame shows, counted once. */
export class TalkGraph {
  #graph = $state.raw<ProgressGraph | null>(null);
  #isAsked = false;

  get graph(): ProgressGraph | null {
    return this.#graph;
  }

  /** Asks for it, once. A failure leaves the frame without. */
  async load(explorer: Explorer): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const place = PLACES.find(({ picture }) => picture.sees.includes('graph'));
    if (!place) return;
    const { config } = place.picture;
    const answer = await pendingUntil(
      explorer.ask({ kind: 'graph', config, threads: [0, 1], maxStates: MOST_STATES }),
    ).catch(() => 'tooLarge' as const);
    if (answer !== 'tooLarge') this.#graph = answer;
  }
}
