/** What the site remembers between visits, and the key of each in the browser's storage. public/theme.js reads `theme`. */
export const REMEMBERED = {
  settings: 'nul-and-void.settings',
  theme: 'nul-and-void.theme',
  /** Chapter of the story. */
  reading: 'nul-and-void.reading',
  /** Of the exercises. */
  progress: 'nul-and-void.progress',
} as const;
export type Remembered = keyof typeof REMEMBERED;

/** A browser's storage, which is refused in some private windows: the site then works without memory. */
export class Memory {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;

  /** `storage` may throw, as `window.localStorage` does where it is refused. */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
  }

  /** What was remembered; null where there is nothing, undefined where the browser refuses to tell. */
  get(name: Remembered): string | null | undefined {
    try {
      return this.#storage().getItem(REMEMBERED[name]);
    } catch {
      return undefined;
    }
  }

  /** Remembers a text. Returns whether the browser lets it. */
  put(name: Remembered, text: string): boolean {
    try {
      this.#storage().setItem(REMEMBERED[name], text);
      return true;
    } catch {
      return false;
    }
  }
}
