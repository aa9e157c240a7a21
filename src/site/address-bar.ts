import { begin, type Entry } from '../state/index.ts';

/** ms for which the site rests before an entry is replaced: browsers limit how often that may be, and it costs time. */
export const REST = 200;

/** Most entries that are made within `SPAN` ms. */
export const BURST = 10;
export const SPAN = 20_000;
/** ms until what the browser has refused is tried again. */
const RETRY = 1000;

/** The part of a window that holds the address. */
export interface AddressWindow {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
}

/** Writes what the site shows into the address, and reads it back. */
export class AddressBar {
  readonly #window: AddressWindow;
  readonly #href: () => string;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #endPending = (): void => undefined;
  /** The hash that was read or written last: with another one the visitor is on the way elsewhere. */
  #known: string;
  /** When each entry was made. */
  readonly #made: number[] = [];

  /** `href` gives the address of what is shown, with its `#`. */
  constructor(window: AddressWindow, href: () => string) {
    this.#window = window;
    this.#href = href;
    this.#known = window.location.hash;
  }

  /** The hash that the visitor has come to. What was still to be written belongs to what they left. */
  read(): string {
    this.#drop();
    this.#known = this.#window.location.hash;
    return this.#known;
  }

  /**
   * Makes a new entry at once, or replaces the present one once the site has rested. Who forks with every key they press
   * fills no history with it: Back still leaves the site.
   */
  write(entry: Entry): void {
    this.#drop();
    const now = Date.now();
    if (entry === 'replace' || now - (this.#made.at(-BURST) ?? -SPAN) < SPAN) return this.#wait(REST);
    this.#made.push(now);
    this.#put('pushState');
  }

  /** Replaces the present entry now, unless the visitor is on the way elsewhere. */
  flush(): void {
    this.#drop();
    if (this.isKnown) this.#put('replaceState');
  }

  /** Whether the window's address is the one that was read or written last. */
  get isKnown(): boolean {
    return this.#window.location.hash === this.#known;
  }

  /** Whether something is still to be written. */
  get isWaiting(): boolean {
    return this.#pending !== undefined;
  }

  #put(how: 'pushState' | 'replaceState'): void {
    try {
      this.#window.history[how](null, '', this.#href());
    } catch {
      // Browsers refuse too many calls in a row (Safari: 100 in 30 seconds).
      this.#wait(RETRY);
    }
    this.#known = this.#window.location.hash;
  }

  #wait(ms: number): void {
    this.#endPending = begin();
    this.#pending = setTimeout(() => this.flush(), ms);
  }

  #drop(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#endPending();
  }
}
