import {
  NO_PROGRESS,
  merged,
  parseProgress,
  printProgress,
  type Progress,
  type ProgressError,
} from '../exercises/index.ts';

const KEY = 'nul-and-void.progress';

/**
 * The reader's progress, kept in this browser. What is stored and cannot be read is told and not used; it is overwritten
 * with the next step forward.
 */
export class Keep {
  #progress = $state.raw<Progress>(NO_PROGRESS);
  /** Why what was stored is not used; null when it is. */
  damage = $state.raw<ProgressError | null>(null);
  /** The browser lets the page keep nothing. */
  isRefused = $state(false);

  constructor() {
    const text = this.#stored();
    if (text === null) return;
    const parsed = parseProgress(text);
    if (parsed.ok) this.#progress = parsed.value;
    else this.damage = parsed.error;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Keeps this from now on. */
  put(progress: Progress): void {
    if (progress === this.#progress) return;
    this.#progress = progress;
    this.damage = null;
    try {
      localStorage.setItem(KEY, printProgress(progress));
    } catch {
      this.isRefused = true;
    }
  }

  /** Adds what a saved file holds. Returns why it cannot, or null. */
  read(text: string): ProgressError | null {
    const parsed = parseProgress(text);
    if (!parsed.ok) return parsed.error;
    this.put(merged(this.#progress, parsed.value));
    return null;
  }

  #stored(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      this.isRefused = true;
      return null;
    }
  }
}
