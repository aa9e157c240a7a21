import { withField, type Fields } from '../address/index.ts';
import type { Moment } from '../schedule/index.ts';
import type { Entry } from '../state/index.ts';
import { keyPlace } from './key-place.ts';

/** What the page knows of its own keys in the address. */
interface Ground {
  readonly part: () => Fields | undefined;
  readonly onpart: (part: Fields, entry: Entry) => void;
  readonly hasShortcuts: () => boolean;
}

/** The second run of the lab, as its address tells it (`twin`). What shows it comes when there is one. */
export class SecondRun {
  readonly #ground: Ground;
  /** A text that could not be followed: one run is shown. */
  refused = $state.raw<string | null>(null);
  /** A run is wished for that the address does not tell yet: without a moment, the usual one. */
  asked = $state.raw<{ readonly moment: Moment | null } | null>(null);
  readonly text = $derived.by(() => this.#ground.part()?.get('twin') ?? null);
  /** Whether two runs are on the stage. */
  readonly isShown = $derived.by(() => this.text !== null && this.text !== this.refused);

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Writes a second run into the address; null for none. */
  readonly tell = (text: string | null, entry: Entry = 'replace'): void => {
    this.asked = null;
    this.#ground.onpart(withField(this.#ground.part(), 'twin', text), entry);
  };

  /** Puts a run beside that of the lab: without one, the same schedule with another fix. */
  compare(moment: Moment | null = null): void {
    this.asked = { moment };
  }

  /** The key `c` puts a second run beside the first, and takes it away. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'c' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    const isTaken = keyPlace(target, key).isTaken || document.querySelector('dialog[open]') !== null;
    if (isTaken || !this.#ground.hasShortcuts()) return;
    event.preventDefault();
    if (this.isShown) this.tell(null);
    else this.compare();
  };
}
