import { Cancelled, RaceClient } from '../client.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Judged } from '../protocol.ts';

export type MendState =
  { readonly kind: 'none' | 'judging' } | { readonly kind: 'failed'; readonly reason: string } | Judged;

/** An exercise that the reader tries, and what the judge says of the text. */
export class Mending {
  #id = $state.raw<ExerciseId | null>(null);
  #state = $state.raw<MendState>({ kind: 'none' });
  #brought = $state.raw<string | null>(null);
  #judged = $state.raw<string | null>(null);
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
  /** Whether the text that was judged is the one that came with a link, which may be a receipt. */
  get isBrought(): boolean {
    return this.#brought !== null && this.#brought === this.#judged;
  }
  get isSolved(): boolean {
    return this.#state.kind === 'judged' && this.#state.findings.every(({ isMet }) => isMet);
  }

  /** Takes an exercise, or lays it aside; `brought` is the text of a link. */
  choose(id: ExerciseId | null, brought: string | null = null): void {
    this.#asked += 1;
    this.#judge.cancel();
    this.#id = id;
    [this.#brought, this.#judged] = [brought, null];
    this.#state = { kind: 'none' };
  }

  /** Judges a text that can be read. */
  async judge(text: string): Promise<void> {
    const exercise = this.#id;
    if (exercise === null) return;
    const asked = ++this.#asked;
    this.#judge.cancel();
    [this.#state, this.#judged] = [{ kind: 'judging' }, text];
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
