import { begin, type Entry } from '../state/index.ts';

/** ms for which the site rests before an entry is replaced: browsers limit how often that may be, and it costs time. */
export const REST = 200;

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

  /** Makes a new entry at once, or replaces the present one once the site has rested. */
  write(entry: Entry): void {
    this.#drop();
    if (entry === 'push') return this.#put('pushState');
    this.#endPending = begin();
    this.#pending = setTimeout(() => this.flush(), REST);
  }

  /** Replaces the present entry now, unless the visitor is on the way elsewhere. */
  flush(): void {
    this.#drop();
    if (this.#window.location.hash === this.#known) this.#put('replaceState');
  }

  #put(how: 'pushState' | 'replaceState'): void {
    this.#window.history[how](null, '', this.#href());
    this.#known = this.#window.location.hash;
  }

  #drop(): void {
    clearTimeout(this.#pending);
    this.#endPending();
  }
}
