import { begin, type Entry } from '../state/index.ts';

/** ms for which the site rests before an entry is replaced: browsers limit how often that may be, and it costs time. */
export const REST = 200;

/** Entries that may be made one after the other, and ms until there is room for one more. Changes between share the last. */
export const BURST = 10;
export const ROOM = 5000;
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
  /** How many entries may be made now, as counted then. */
  #room = BURST;
  #counted = performance.now();

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
    if (entry === 'push' && this.#hasRoom()) return this.#put('pushState');
    this.#wait(REST);
  }

  /** Takes the room for an entry, where there is some. */
  #hasRoom(): boolean {
    const more = Math.floor((performance.now() - this.#counted) / ROOM);
    this.#counted += more * ROOM;
    this.#room = Math.min(BURST, this.#room + more);
    if (this.#room === 0) return false;
    this.#room -= 1;
    return true;
  }

  /** Replaces the present entry now, unless the visitor is on the way elsewhere. */
  flush(): void {
    this.#drop();
    if (this.#window.location.hash === this.#known) this.#put('replaceState');
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
    this.#endPending();
  }
}
