import {
  judge,
  proofConfig,
  wantedProof,
  type Exercise,
  type PartJudgement,
  type Proof,
  type SentenceId,
} from '../exercises/index.ts';
import { momentOf, type MomentText } from '../scenarios/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { Counts, type Lab } from '../state/index.ts';
import { foundIn } from '../state/search-known.svelte.ts';
import { Search } from '../state/search.svelte.ts';
import type { Config } from '../threads/index.ts';

/** A reader's attempt at one exercise: the lab's run, a named step, a chosen sentence, and the search for a proof. */
export class Trial {
  readonly exercise: Exercise;
  readonly lab: Lab;
  readonly #search: Search;
  #named = $state.raw<{ readonly step: number; readonly schedule: Schedule } | null>(null);
  sentence = $state<SentenceId | null>(null);
  /** The run of the page's own solution, if the page has loaded it. */
  #shown = $state.raw<Schedule | null>(null);

  constructor(exercise: Exercise, lab: Lab, search = new Search(lab, new Counts())) {
    this.exercise = exercise;
    this.lab = lab;
    this.#search = search;
  }

  /** The step that was named as the cause; null after the run has changed. */
  get named(): number | null {
    return this.#named && this.#named.schedule === this.lab.schedule ? this.#named.step : null;
  }
  /** Whether the stage shows the page's own solution, which does not count as the reader's. */
  get isShown(): boolean {
    return this.#shown !== null && this.#shown === this.lab.schedule;
  }

  readonly #proof: Proof | null = $derived.by(() => {
    const config = proofConfig(this.lab.config);
    const found = foundIn(this.#search.of(config))?.answer;
    if (!found) return null;
    return {
      config,
      outcomes: found.outcomes.map(({ outcome }) => outcome),
      isComplete: found.complete,
    };
  });
  readonly parts: readonly PartJudgement[] = $derived.by(() => {
    const { trace } = this.lab.run;
    return judge(this.exercise, {
      trace,
      proof: this.#proof,
      named: this.named,
      sentence: this.sentence,
    });
  });
  /** The config to search for a proof; null for none. */
  readonly wanted: Config | null = $derived.by(() => wantedProof(this.parts, this.lab.config));
  readonly known = $derived.by(() => this.#search.of(proofConfig(this.lab.config)));

  /** Searches the config, unless it was asked before. */
  prove(config: Config): void {
    if (this.#search.of(config).kind === 'unknown') this.search(config);
  }
  search(config: Config): void {
    // The search itself reports a failure.
    this.#search.answerOf(config).catch(() => undefined);
  }
  cancel(): void {
    this.#search.cancel(proofConfig(this.lab.config));
  }

  name(step: number): void {
    this.#named = { step, schedule: this.lab.schedule };
  }

  /** Loads the opening run of the exercise, with an empty history. */
  open(): void {
    this.lab.open({ moment: momentOf(this.exercise.opening), select: null, buffer: null });
  }
  startOver(): void {
    this.lab.load(momentOf(this.exercise.opening));
    this.#named = null;
    this.sentence = null;
  }
  /** Loads a solution and plays it from its start. */
  show(solution: MomentText): void {
    this.lab.load({ ...momentOf(solution), position: 0 });
    this.#shown = this.lab.schedule;
    this.lab.togglePlay();
  }

  dispose(): void {
    this.#search.dispose();
  }
}
