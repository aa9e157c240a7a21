import type { Search } from '../../state/search.svelte.ts';
import { outcomeKey, type Kind } from '../../threads/index.ts';
import {
  ORDERS,
  kindRows,
  ordered,
  rowsOf,
  sumOf,
  type KindRow,
  type ListOrder,
  type OutcomeRow,
} from '../../answers/rows.ts';

/** Number of rows in the folded list. */
const FOLDED = 8;

/** The listed outcomes of one class. */
interface Group {
  readonly kind: Kind;
  readonly shown: readonly OutcomeRow[];
  /** Interleavings of those that are shown, decimal. */
  readonly sum: string;
  readonly hidden: readonly OutcomeRow[];
  readonly rest: string;
}

/** The reader's view of the outcomes: a class, a text filter, an order, and folded or whole. */
export class Listing {
  readonly #search: Search;
  readonly #told: (row: OutcomeRow) => string;
  #chosen = $state<Kind | null>(null);
  /** Text that every listed row contains, in its printed outcome or its sentence. */
  words = $state('');
  order = $state<ListOrder>('likely');
  isWhole = $state(false);

  readonly #rows: readonly OutcomeRow[] = $derived.by(() => {
    const { answer } = this.#search;
    return answer === null ? [] : rowsOf(answer);
  });
  /** The classes of the answer. */
  readonly classes: readonly KindRow[] = $derived.by(() => kindRows(this.#rows));
  /** The class that is listed; null lists all. A chosen class that the answer does not have counts as none. */
  readonly only: Kind | null = $derived.by(() => {
    const chosen = this.#chosen;
    return this.classes.some(({ kind }) => kind === chosen) ? chosen : null;
  });
  /** Key of the current run's outcome, if the run is of the listed model; else null. */
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
  /** All rows that match class and text, in the chosen order. */
  readonly fitting: readonly OutcomeRow[] = $derived.by(() => {
    const words = this.words.trim().toLowerCase();
    const rows = this.#rows.filter((row) => {
      if (this.only !== null && row.kind !== this.only) return false;
      if (words === '') return true;
      return `${row.figures.outcome} ${this.#told(row)}`.toLowerCase().includes(words);
    });
    return ordered(rows, this.order);
  });
  /** The visible rows: of a folded list the first ones, and the one of the current run. */
  readonly shown: readonly OutcomeRow[] = $derived.by(() =>
    this.isWhole || this.fitting.length <= FOLDED + 2
      ? this.fitting
      : this.fitting.filter(({ key }, index) => index < FOLDED || key === this.current),
  );
  /** The visible rows by class, each with what the class holds besides them. */
  readonly groups: readonly Group[] = $derived.by(() =>
    this.classes.flatMap(({ kind, rows }) => {
      const shown = this.shown.filter((row) => row.kind === kind);
      const hidden = rows.filter((row) => !shown.includes(row));
      return shown.length === 0 ? [] : [{ kind, shown, sum: sumOf(shown), hidden, rest: sumOf(hidden) }];
    }),
  );
  get canFold(): boolean {
    return this.fitting.length > FOLDED + 2;
  }

  /** `told` returns the sentence of a row in the page's language. */
  constructor(search: Search, told: (row: OutcomeRow) => string) {
    this.#search = search;
    this.#told = told;
  }

  /** Sorts the list by the order with this name. */
  sort(name: string): void {
    this.order = ORDERS.find((order) => order === name) ?? this.order;
  }

  /** Lists one class; lists all again when that class is already chosen. */
  choose(kind: Kind | null): void {
    this.#chosen = this.only === kind ? null : kind;
    this.isWhole = false;
  }
}
