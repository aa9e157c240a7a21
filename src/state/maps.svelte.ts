import { untrack } from 'svelte';
import { okValue } from '../base/index.ts';
import { Explorer, type AskOptions } from '../explore/client.ts';
import type { ClosingMap, PointOf, PointState, ProgressGraph, RunFuture, Sample } from '../explore/index.ts';
import type { Answers, ChartQuestion } from '../explore/protocol.ts';
import { replayKept, toByteGrain, toCoarseGrain, type Schedule, type Trace } from '../schedule/index.ts';
import { configKey, type Config } from '../threads/index.ts';
import type { Lab } from './lab.svelte.ts';
import { AllKnown, foundIn, type Known } from './search-known.svelte.ts';
import { shippedMap } from './shipped-maps.ts';

/** States that a map may hold without asking: about 200 MB. */
const FREE_STATES = 150_000;
/** States that a map may hold after the reader agrees: four workers need 985,177, the reported bytes 878,329. */
const MOST_STATES = 1_200_000;

type Threads = PointOf['threads'];
/** `tooLarge`: needs the reader's consent. */
export type OrTooLarge<Answer> = Answer | 'tooLarge';

/**
 * The maps of a lab's interleavings: which are shown, and what is known about them. Those of the run with which a world opens
 * come with the site. For others they use a worker of their own, so that a reader can explore a map while the list is still
 * being searched. Views call `follow`, `followClosing` and `followRun` for what they show.
 */
export class Maps {
  readonly lab: Lab;
  readonly #explorer: Explorer;
  readonly #graphs = new AllKnown<OrTooLarge<ProgressGraph>>();
  readonly #closings = new AllKnown<OrTooLarge<ClosingMap>>();
  readonly #futures = new AllKnown<OrTooLarge<RunFuture>>();
  readonly #behind = new AllKnown<OrTooLarge<readonly PointState[]>>();
  #pair = $state.raw<Threads>([0, 1]);
  /** Whether a run at byte grain is drawn byte by byte; otherwise as whole calls. */
  wantsBytes = $state(false);
  /** Keys of the configs for which the reader agreed to the memory. */
  #allowed = $state.raw<readonly string[]>([]);

  /** The config that is drawn: at coarse grain, where the rows are readable, unless the reader wants bytes. */
  readonly config: Config = $derived.by(() => {
    const { config } = this.lab;
    return this.wantsBytes ? config : { ...config, grain: 'coarse' };
  });
  /** The two threads of the progress graph: the reader's choice, if both exist. */
  readonly threads: Threads = $derived.by(() => {
    const [x, y] = this.#pair;
    return x < this.config.threads && y < this.config.threads ? this.#pair : [0, 1];
  });
  readonly graph: Known<OrTooLarge<ProgressGraph>> = $derived.by(() => this.#graphs.of(this.#graphKey()));
  readonly closing: Known<OrTooLarge<ClosingMap>> = $derived.by(() =>
    this.#closings.of(configKey(this.config)),
  );
  /** The lab's run at the grain of the maps. */
  readonly trace: Trace = $derived.by(() => {
    const { trace } = this.lab.run;
    if (this.#isSameGrain) return trace;
    return this.traceOf(toCoarseGrain(trace, 0).schedule);
  });
  readonly schedule: Schedule = $derived(this.trace.steps.map(({ thread }) => thread));
  /** Number of its steps that are done at the playhead. */
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

  /** Asks for the graph of the config and the two threads. Returns the function that cancels this. */
  follow(): () => void {
    const limit = this.#limit();
    const { threads } = this;
    const key = this.#graphKey();
    untrack(() => this.#want(this.#graphs, key, { ...limit, kind: 'graph', threads }));
    return () => {
      this.#graphs.cancel(key);
      this.#graphs.forget(key);
    };
  }

  /** Asks how the futures of the config close. Returns the function that cancels this. */
  followClosing(): () => void {
    const limit = this.#limit();
    const key = configKey(this.config);
    untrack(() => this.#want(this.#closings, key, { ...limit, kind: 'closing' }));
    return () => {
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

  async #ask<Q extends ChartQuestion>(question: Q, options: AskOptions = {}): Promise<Answers[Q['kind']]> {
    return (await shippedMap(question)) ?? (await this.#explorer.ask(question, options));
  }

  /** Whether the reader agreed to the memory for the drawn config. */
  get isAllowed(): boolean {
    return this.#allowed.includes(configKey(this.config));
  }
  /** Most states to hold. */
  get limit(): number {
    return this.#limit().maxStates;
  }

  /** Draws the config with as much memory as it needs; the reader agreed. */
  allow(): void {
    this.#allowed = [...this.#allowed, configKey(this.config)];
  }

  /** Asks again after a failure or a cancellation. */
  retry(): void {
    const [graphKey, futureKey, key] = [this.#graphKey(), this.#futureKey(), configKey(this.config)];
    const wasClosingAsked = this.closing.kind !== 'unknown';
    this.#graphs.reset(graphKey);
    this.#closings.reset(key);
    this.#futures.reset(futureKey);
    this.follow();
    this.followRun();
    if (wasClosingAsked) this.followClosing();
  }

  /** Cancels all running questions at once. */
  cancel(): void {
    this.#graphs.cancel(this.#graphKey());
    this.#closings.cancel(configKey(this.config));
    this.#futures.cancel(this.#futureKey());
  }

  choose(threads: Threads): void {
    this.#pair = threads;
  }

  /** Asks for the states behind a point, and returns them. Do not call in a derived. */
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

  /** Returns runs of the random scheduler, with the exact chances; null where there are too many states. */
  async sample(seed: number, count: number): Promise<Sample | null> {
    const sample = await this.#ask({ ...this.#limit(), kind: 'sample', seed, count });
    return sample === 'tooLarge' ? null : sample;
  }

  /** Loads a shortest run to a point, with the playhead there. Undo leads back. */
  async goTo(x: number, y: number): Promise<void> {
    const { config } = this;
    const point = { threads: this.threads, x, y };
    const way = await this.#ask({ ...this.#limit(), kind: 'way', point }, { isUrgent: true });
    if (way === null || way === 'tooLarge' || configKey(config) !== configKey(this.config)) return;
    this.take(way);
  }

  /** Moves the playhead to after `position` steps of the maps' grain. */
  seek(position: number): void {
    const { trace } = this.lab.run;
    let at = position;
    // Calls are drawn but bytes are run: the first moment at which this many calls are complete.
    if (!this.#isSameGrain) {
      at = trace.states.findIndex((_, step) => toCoarseGrain(trace, step).position >= position);
    }
    this.lab.seek(at < 0 ? trace.steps.length : at);
  }

  /** Replays a schedule at the grain of the maps. It must replay. */
  traceOf(schedule: Schedule): Trace {
    return okValue(replayKept(this.config, schedule)).trace;
  }

  /** Loads a run of the maps' grain into the lab; the playhead goes to its end by default. */
  take(schedule: Schedule, position = schedule.length): void {
    const { config } = this.lab;
    const moment = { config, schedule, position };
    this.lab.load(this.#isSameGrain ? moment : toByteGrain(this.traceOf(schedule), position));
  }

  /** Ends the worker and what it computes. Maps stay; the next question starts it again. */
  dispose(): void {
    for (const all of [this.#graphs, this.#closings, this.#futures, this.#behind]) all.stop();
    this.#explorer.dispose();
  }
}
