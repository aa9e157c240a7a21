import type { PasteReading } from '../bytefile/index.ts';
import type { PasteAnswer } from './examiner-protocol.ts';
import type { Session } from './session.svelte.ts';

/** A longer text is read without being shown: a field with it would stop the page for seconds. */
const MOST_SHOWN = 1 << 20;
/** Time in ms after the last key until a text is read for its preview. */
const PAUSE = 200;

/** The text that a reader pastes, how it is read, and which reading was chosen. */
export class PasteBox {
  readonly #session: Session;
  #isOpen = $state(false);
  #text = $state.raw('');
  #answer = $state.raw<PasteAnswer | null>(null);
  #readings = $state.raw<readonly PasteReading[]>([]);
  #choice = $state.raw<string | null>(null);
  #isAsked = $state(false);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }
  get text(): string {
    return this.#text;
  }
  /** Whether the text is too long for a field. */
  get isHeld(): boolean {
    return this.#text.length > MOST_SHOWN;
  }
  /** What the text is; null until it was read. */
  get answer(): PasteAnswer | null {
    return this.#answer;
  }
  /** The readings to choose from. They stay in their order when one is chosen. */
  get readings(): readonly PasteReading[] {
    return this.#readings;
  }
  get choice(): string | null {
    return this.#choice;
  }
  /** Whether the reader wanted these bytes opened: what is wrong with them is then told aloud. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  toggle(): void {
    this.#isOpen = !this.#isOpen;
  }

  /** Takes the text of the field, and reads it for the preview after a moment. */
  type(text: string): void {
    this.#take(text);
    this.#timer = setTimeout(() => void this.#look(), PAUSE);
  }
  /** Takes a text that was pasted into the field. Returns whether it is too long for it; then it is opened at once. */
  hold(text: string): boolean {
    if (text.length <= MOST_SHOWN) return false;
    this.#take(text);
    void this.open();
    return true;
  }
  /** Opens a text that was pasted or dropped on the page. Shows it with what is wrong, if it is none. */
  async receive(text: string): Promise<void> {
    this.#take(text);
    await this.open();
  }
  choose(id: string): void {
    this.#choice = id;
    this.#isAsked = false;
    void this.#look();
  }
  clear(): void {
    this.#take('');
  }

  /** Opens the bytes that the text is. The box closes when they are open. */
  async open(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const answer = await this.#session.bring.text(this.#text, this.#choice);
    if (answer === null || asked !== this.#asked) return;
    const isOpened = answer.kind === 'read' || answer.kind === 'token';
    if (isOpened) this.#take('');
    else this.#tell(answer);
    this.#isOpen = !isOpened;
    this.#isAsked = !isOpened;
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    if (this.#text.trim() === '' || this.isHeld) return;
    const answer = await this.#session.bring.preview(this.#text, this.#choice);
    if (answer !== null && asked === this.#asked) this.#tell(answer);
  }

  #tell(answer: PasteAnswer): void {
    this.#answer = answer;
    if (this.#readings.length === 0) this.#readings = readingsOf(answer);
  }
  #take(text: string): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#text = text;
    this.#answer = null;
    this.#readings = [];
    this.#choice = null;
    this.#isAsked = false;
  }
}

/** The readings that one can choose from, with the present one first. */
function readingsOf(answer: PasteAnswer): readonly PasteReading[] {
  if (answer.kind === 'read') return [answer.pasted, ...answer.pasted.alternatives];
  return answer.kind === 'refused' ? answer.error.offers : [];
}
