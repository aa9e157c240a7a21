import type { Match } from '../bytefile/index.ts';

/** The matches of a search, and the one that the reader is at. */
export class Matches {
  readonly #ask: (query: string) => Promise<readonly Match[] | null>;
  readonly #go: (match: Match) => void;
  /** Null before the first search. */
  found = $state.raw<readonly Match[] | null>(null);
  at = $state(-1);

  constructor(ask: (query: string) => Promise<readonly Match[] | null>, go: (match: Match) => void) {
    this.#ask = ask;
    this.#go = go;
  }

  forget(): void {
    this.found = null;
    this.at = -1;
  }
  /** Searches for a text or number and goes to the first match. */
  async find(query: string): Promise<void> {
    const found = await this.#ask(query);
    if (!found) return;
    this.found = found;
    this.at = -1;
    this.step(1);
  }
  step(by: 1 | -1): void {
    const count = this.found?.length ?? 0;
    if (count === 0) return;
    this.at = (this.at + by + (this.at < 0 && by < 0 ? 1 : 0) + count) % count;
    const match = this.found?.[this.at];
    if (match) this.#go(match);
  }
}
