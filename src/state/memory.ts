/** The keys in the browser's storage of what the site remembers between visits. public/theme.js reads `theme`. */
export const REMEMBERED = {
  settings: 'nul-and-void.settings',
  theme: 'nul-and-void.theme',
  /** Last chapter of the story. */
  reading: 'nul-and-void.reading',
  /** Chapters of the story that were read, and predictions that were answered. */
  track: 'nul-and-void.track',
  /** Progress of the exercises. */
  progress: 'nul-and-void.progress',
  /** Times of the talk's frames, the last time they were kept. */
  rehearsal: 'nul-and-void.rehearsal',
  /** What the reader said of findings of an audit. */
  audit: 'nul-and-void.audit',
  /** That the prologue was seen. public/theme.js reads it, and `reading`. */
  prologue: 'nul-and-void.prologue',
} as const;
export type Remembered = keyof typeof REMEMBERED;

/** The key in the storage of the session of the runs that are kept in the lab. */
export const FUTURES_KEY = 'nul-and-void.futures';

/** The browser's storage. Some private windows refuse it; the site then works without memory. */
export class Memory {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;

  /** `storage` may throw, as `window.localStorage` does when it is refused. */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
  }

  /** Returns the stored text; null when there is none, undefined when the browser refuses access. */
  get(name: Remembered): string | null | undefined {
    try {
      return this.#storage().getItem(REMEMBERED[name]);
    } catch {
      return undefined;
    }
  }

  /** Stores a text. Returns whether the browser allowed it. */
  put(name: Remembered, text: string): boolean {
    try {
      this.#storage().setItem(REMEMBERED[name], text);
      return true;
    } catch {
      return false;
    }
  }
}
