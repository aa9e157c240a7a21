import {
  NO_PROGRESS,
  merged,
  parseProgress,
  printProgress,
  type Progress,
  type ProgressError,
} from '../exercises/index.ts';
import { REMEMBERED, type Memory } from '../state/index.ts';

/**
 * The reader's progress, stored in this browser. Stored progress that cannot be read is reported and not used; the next
 * progress overwrites it.
 */
export class Keep {
  readonly #memory: Memory;
  #progress = $state.raw<Progress>(NO_PROGRESS);
  /** Why the stored progress is not used; null if it is. */
  damage = $state.raw<ProgressError | null>(null);
  /** Whether the browser refuses to store anything. */
  isRefused = $state(false);

  constructor(memory: Memory) {
    this.#memory = memory;
    const text = memory.get('progress');
    this.isRefused = text === undefined;
    if (text === null || text === undefined) return;
    const parsed = parseProgress(text);
    if (parsed.ok) this.#progress = parsed.value;
    else this.damage = parsed.error;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Stores new progress, together with what another tab has stored since. */
  put(progress: Progress): void {
    if (progress === this.#progress) return;
    const stored = parseProgress(this.#memory.get('progress') ?? '');
    this.#store(stored.ok ? merged(progress, stored.value) : progress);
  }

  /** Forgets all progress, also what another tab has stored. */
  forget(): void {
    this.#store(NO_PROGRESS);
  }

  #store(progress: Progress): void {
    this.#progress = progress;
    this.damage = null;
    this.isRefused = !this.#memory.put('progress', printProgress(progress));
  }

  /** Takes over what another tab has stored: that tab has merged it with what was there. Handles `storage` of the window. */
  readonly heard = ({ key }: Pick<StorageEvent, 'key'>): void => {
    if (key !== null && key !== REMEMBERED.progress) return;
    const text = this.#memory.get('progress');
    const stored = parseProgress(text ?? '');
    if (stored.ok) this.#progress = stored.value;
    else if (text === null) this.#progress = NO_PROGRESS;
  };

  /** Adds the progress in a saved file. Returns why it cannot be read, or null. */
  read(text: string): ProgressError | null {
    const parsed = parseProgress(text);
    if (!parsed.ok) return parsed.error;
    this.put(merged(this.#progress, parsed.value));
    return null;
  }
}
