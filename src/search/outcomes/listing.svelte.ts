import type { Search } from '../../state/search.svelte.ts';
import { outcomeKey } from '../../threads/index.ts';
import { ORDERS, ordered, rowsOf, type ListOrder, type OutcomeRow } from '../../answers/rows.ts';

/** Rows shown while the list is folded. */
const FOLDED = 8;

/** How the reader looks at the outcomes: one class or all, some words, an order, folded or whole. */
export class Listing {
  readonly #search: Search;
  readonly #told: (row: OutcomeRow) => string;
  #chosen = $state<string | null>(null);
  /** What every row listed contains, in its name or its sentence. */
  words = $state('');
  order = $state<ListOrder>('likely');
  isWhole = $state(false);

  readonly #rows: readonly OutcomeRow[] = $derived.by(() => {
    const { answer } = this.#search;
    return answer === null ? [] : rowsOf(answer);
  });
  /** The class that is listed alone; null lists all. One that the answer does not know, of another world, is none. */
  readonly only: string | null = $derived.by(() => {
    const chosen = this.#chosen;
    return chosen !== null && this.#search.answer?.classes[chosen] ? chosen : null;
  });
  /** Key of the outcome of the run on the stage, where it is one of these. */
  readonly current: string | null = $derived.by(() => {
    const { run } = this.#search.lab;
    const { world, path, threads, fix } = this.#search.config;
    const isOfThis =
      run.world === world &&
      run.config.path === path &&
      run.config.threads === threads &&
      String(run.config.fix) === String(fix);
    return isOfThis && run.ended ? outcomeKey(run.config, run.ended) : null;
  });
  /** All that fit, in order. */
  readonly fitting: readonly OutcomeRow[] = $derived.by(() => {
    const words = this.words.trim().toLowerCase();
    const rows = this.#rows.filter((row) => {
      if (this.only !== null && !row.classes.includes(this.only)) return false;
      if (words === '') return true;
      return `${row.figures.outcome} ${this.#told(row)}`.toLowerCase().includes(words);
    });
    return ordered(rows, this.order);
  });
  /** Those that are shown: of a folded list the first, and the one of the present run wherever it stands. */
  readonly shown: readonly OutcomeRow[] = $derived.by(() =>
    this.isWhole || this.fitting.length <= FOLDED + 2
      ? this.fitting
      : this.fitting.filter(({ key }, index) => index < FOLDED || key === this.current),
  );
  get canFold(): boolean {
    return this.fitting.length > FOLDED + 2;
  }

  /** `told` says a row in the language of the page. */
  constructor(search: Search, told: (row: OutcomeRow) => string) {
    this.#search = search;
    this.#told = told;
  }

  /** Puts the list in another order, by its name. */
  sort(name: string): void {
    this.order = ORDERS.find((order) => order === name) ?? this.order;
  }

  /** Lists one class alone, or all again. */
  choose(name: string | null): void {
    this.#chosen = this.only === name ? null : name;
    this.isWhole = false;
  }
}
