import { Cancelled, RaceClient } from '../client.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Judged } from '../protocol.ts';

export type MendState =
  { readonly kind: 'none' | 'judging' } | { readonly kind: 'failed'; readonly reason: string } | Judged;

/** An exercise that the reader tries, and what the judge says of the text. */
export class Mending {
  #id = $state.raw<ExerciseId | null>(null);
  #state = $state.raw<MendState>({ kind: 'none' });
  #isBrought = $state(false);
  #asked = 0;
  readonly #judge: RaceClient;

  constructor(client = () => new RaceClient()) {
    this.#judge = client();
  }

  get id(): ExerciseId | null {
    return this.#id;
  }
  get state(): MendState {
    return this.#state;
  }
  /** Whether the text came with a link, which may be a receipt. */
  get isBrought(): boolean {
    return this.#isBrought;
  }
  get isSolved(): boolean {
    return this.#state.kind === 'judged' && this.#state.findings.every(({ isMet }) => isMet);
  }

  /** Takes an exercise, or lays it aside. */
  choose(id: ExerciseId | null, isBrought = false): void {
    this.#asked += 1;
    this.#judge.cancel();
    this.#id = id;
    this.#isBrought = isBrought;
    this.#state = { kind: 'none' };
  }

  /** Judges a text that can be read. */
  async judge(text: string): Promise<void> {
    const exercise = this.#id;
    if (exercise === null) return;
    const asked = ++this.#asked;
    this.#judge.cancel();
    this.#state = { kind: 'judging' };
    try {
      const answer = await this.#judge.ask({ kind: 'judge', text, grain: 'access', exercise });
      if (asked === this.#asked) this.#state = answer;
    } catch (error) {
      if (asked === this.#asked && !(error instanceof Cancelled))
        this.#state = { kind: 'failed', reason: String(error) };
    }
  }

  /** Ends its worker. */
  dispose(): void {
    this.#judge.cancel();
  }
}
