import { untrack } from 'svelte';
import { okValue } from '../base/index.ts';
import { Explorer, type AskOptions } from '../explore/client.ts';
import type { ClosingMap, PointOf, PointState, ProgressGraph, RunFuture } from '../explore/index.ts';
import type { Answers, ChartQuestion } from '../explore/protocol.ts';
import { replayKept, toByteGrain, toCoarseGrain, type Schedule, type Trace } from '../schedule/index.ts';
import { configKey, type Config } from '../threads/index.ts';
import type { Lab } from './lab.svelte.ts';
import { AllKnown, foundIn, type Known } from './search-known.svelte.ts';

/** States that a map may hold without asking first: about 200 MB. */
const FREE_STATES = 150_000;
/** States that a map may hold when the reader wants it: four workers need 985,177, the reported bytes 878,329. */
const MOST_STATES = 1_200_000;

type Threads = PointOf['threads'];
/** `tooLarge`: not without the reader's word. */
export type OrTooLarge<Answer> = Answer | 'tooLarge';

/**
 * The maps of a lab's interleavings: which are shown, and what is known about them. They have a worker of their own, so
 * that one can point at a map while the list is still being searched. Made by the graph's part, which lets it `follow`.
 */
export class Maps {
  readonly lab: Lab;
  readonly #explorer: Explorer;
  readonly #graphs = new AllKnown<OrTooLarge<ProgressGraph>>();
  readonly #closings = new AllKnown<OrTooLarge<ClosingMap>>();
  readonly #futures = new AllKnown<OrTooLarge<RunFuture>>();
  readonly #behind = new AllKnown<OrTooLarge<readonly PointState[]>>();
  #pair = $state.raw<Threads>([0, 1]);
  /** Whether a run at byte grain is drawn byte by byte; else as whole calls. */
  wantsBytes = $state(false);
  /** Configs for which the reader allows as much memory as it takes. */
  #allowed = $state.raw<readonly string[]>([]);

  /** The config that is drawn: as a rule at coarse grain, where one can read the rows. */
  readonly config: Config = $derived.by(() => {
    const { config } = this.lab;
    return this.wantsBytes ? config : { ...config, grain: 'coarse' };
  });
  /** The two threads of the progress graph: those that the reader chose, as far as they exist. */
  readonly threads: Threads = $derived.by(() => {
    const [x, y] = this.#pair;
    return x < this.config.threads && y < this.config.threads ? this.#pair : [0, 1];
  });
  readonly graph: Known<OrTooLarge<ProgressGraph>> = $derived.by(() => this.#graphs.of(this.#graphKey()));
  readonly closing: Known<OrTooLarge<ClosingMap>> = $derived.by(() =>
    this.#closings.of(configKey(this.config)),
  );
  /** The lab's run, at the grain of the maps. */
  readonly trace: Trace = $derived.by(() => {
    const { trace } = this.lab.run;
    if (this.#isSameGrain) return trace;
    return this.traceOf(toCoarseGrain(trace, 0).schedule);
  });
  readonly schedule: Schedule = $derived(this.trace.steps.map(({ thread }) => thread));
  /** Steps of it that are done at the playhead. */
  readonly position: number = $derived.by(() => {
    if (this.#isSameGrain) return this.lab.position;
    return Math.min(toCoarseGrain(this.lab.run.trace, this.lab.position).position, this.schedule.length);
  });
  readonly future: Known<OrTooLarge<RunFuture>> = $derived.by(() => this.#futures.of(this.#futureKey()));

  constructor(lab: Lab, explorer = new Explorer()) {
    this.lab = lab;
    this.#explorer = explorer;
  }

  get #isSameGrain(): boolean {
    return this.config.grain === this.lab.run.trace.config.grain;
  }
  #graphKey(): string {
    return `${configKey(this.config)} ${this.threads.join()}`;
  }
  #futureKey(): string {
    return `${configKey(this.config)} ${this.schedule.join()}`;
  }
  #limit(): { readonly config: Config; readonly maxStates: number } {
    const { config } = this;
    return { config, maxStates: this.#allowed.includes(configKey(config)) ? MOST_STATES : FREE_STATES };
  }

  /** Asks for the maps of the config and the two threads; gives back how to leave them for others. */
  follow(): () => void {
    const limit = this.#limit();
    const { threads } = this;
    const [graphKey, key] = [this.#graphKey(), configKey(this.config)];
    untrack(() => {
      this.#want(this.#graphs, graphKey, { ...limit, kind: 'graph', threads });
      this.#want(this.#closings, key, { ...limit, kind: 'closing' });
    });
    return () => {
      this.#graphs.cancel(graphKey);
      this.#graphs.forget(graphKey);
      this.#closings.cancel(key);
      this.#closings.forget(key);
    };
  }

  /** Asks what can still happen along the run. */
  followRun(): void {
    const limit = this.#limit();
    const { schedule } = this;
    const key = this.#futureKey();
    untrack(() => this.#want(this.#futures, key, { ...limit, kind: 'future', schedule }));
  }

  #want<Q extends ChartQuestion>(all: AllKnown<Answers[Q['kind']]>, key: string, question: Q): void {
    const known = all.of(key);
    if (known.kind === 'searching') return;
    const found = foundIn(known);
    if (found !== null && (found.answer !== 'tooLarge' || question.maxStates === FREE_STATES)) return;
    if (known.kind !== 'unknown' && known.kind !== 'answered') return;
    void all
      .ask(key, async (options) => ({ answer: await this.#ask(question, options), took: null, agrees: null }))
      .catch(() => undefined);
  }

  #ask<Q extends ChartQuestion>(question: Q, options: AskOptions = {}): Promise<Answers[Q['kind']]> {
    return this.#explorer.ask(question, options);
  }

  /** Has the reader allowed as much memory as it takes for what is drawn? */
  get isAllowed(): boolean {
    return this.#allowed.includes(configKey(this.config));
  }
  /** States that may be held. */
  get limit(): number {
    return this.#limit().maxStates;
  }

  /** Draws what needs much memory, since the reader says so. */
  allow(): void {
    this.#allowed = [...this.#allowed, configKey(this.config)];
  }

  /** Asks again after a failure, or after the reader stopped it. */
  retry(): void {
    const [graphKey, futureKey, key] = [this.#graphKey(), this.#futureKey(), configKey(this.config)];
    this.#graphs.reset(graphKey);
    this.#closings.reset(key);
    this.#futures.reset(futureKey);
    this.follow();
    this.followRun();
  }

  /** Ends what is under way at once. */
  cancel(): void {
    this.#graphs.cancel(this.#graphKey());
    this.#closings.cancel(configKey(this.config));
    this.#futures.cancel(this.#futureKey());
  }

  choose(threads: Threads): void {
    this.#pair = threads;
  }

  /** What is known about the states behind a point; asks for it. Call outside of deriveds. */
  async behind(x: number, y: number, chance: number): Promise<readonly PointState[]> {
    const point = { threads: this.threads, x, y };
    const key = `${this.#graphKey()} ${x} ${y}`;
    const known = foundIn(this.#behind.of(key));
    const answer =
      known?.answer ??
      (await this.#behind.ask(key, async (options) => ({
        answer: await this.#ask(
          { ...this.#limit(), kind: 'behind', point, chance },
          { ...options, isUrgent: true },
        ),
        took: null,
        agrees: null,
      })));
    return answer === 'tooLarge' ? [] : answer;
  }

  /** Takes a shortest run to a point, and leaves the playhead there. Undo leads back. */
  async goTo(x: number, y: number): Promise<void> {
    const { config } = this;
    const point = { threads: this.threads, x, y };
    const way = await this.#ask({ ...this.#limit(), kind: 'way', point }, { isUrgent: true });
    if (way === null || way === 'tooLarge' || configKey(config) !== configKey(this.config)) return;
    this.take(way);
  }

  /** Moves the playhead to where so many steps of the maps' grain are done. */
  seek(position: number): void {
    const { trace } = this.lab.run;
    let at = position;
    // Where calls are drawn and bytes are run: the first moment at which so many calls are over.
    if (!this.#isSameGrain) {
      at = trace.states.findIndex((_, step) => toCoarseGrain(trace, step).position >= position);
    }
    this.lab.seek(at < 0 ? trace.steps.length : at);
  }

  /** A schedule as a run of the maps' grain. It must replay. */
  traceOf(schedule: Schedule): Trace {
    return okValue(replayKept(this.config, schedule)).trace;
  }

  /** Puts a run of the maps' grain on the stage; the playhead at its end, where nothing else is said. */
  take(schedule: Schedule, position = schedule.length): void {
    const { config } = this.lab;
    const moment = { config, schedule, position };
    this.lab.load(this.#isSameGrain ? moment : toByteGrain(this.traceOf(schedule), position));
  }

  dispose(): void {
    this.#explorer.dispose();
  }
}
