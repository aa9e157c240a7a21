import { again } from '../ui/again.ts';

/** Loads the texts that a reader chooses. One that does not come, as where the network is lost, can be asked for again. */
export class LateText {
  /** Asks again for what did not come; null where nothing is missing. */
  missing = $state.raw<(() => void) | null>(null);
  #asked = 0;

  /** Hands a text over once it is there, unless another was chosen meanwhile. */
  async open(load: () => Promise<string>, onopen: (text: string) => void, isAgain = false): Promise<void> {
    const ticket = ++this.#asked;
    this.missing = null;
    try {
      const text = await (isAgain ? again(load) : load());
      if (ticket === this.#asked) onopen(text);
    } catch {
      if (ticket === this.#asked) this.missing = () => void this.open(load, onopen, true);
    }
  }
}
