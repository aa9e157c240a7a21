import type { Fields } from '../address/index.ts';
import { endlessIn } from '../racetext/index.ts';
import { replayProgram } from '../schedule/index.ts';
import { parsePart, printPart } from './address-part.ts';
import { printRun } from './link.ts';
import { raceLanes } from './names.ts';
import type { Mending } from './mend/mending.svelte.ts';
import type { RaceProblem } from './problems.ts';
import type { Good, Moment } from './race-state.ts';
import type { RaceSession } from './session.svelte.ts';

type Write = (part: Fields, entry: 'push' | 'replace') => void;

/** Opens what an address asks for, and tells what the address should hold now. */
export class AddressLink {
  readonly #session: RaceSession;
  readonly #mending: Mending;
  #written: Fields | null = null;
  #problems = $state.raw<readonly RaceProblem[]>([]);
  #length = $state(0);
  /** Counts what was written, since packing a text takes a moment. */
  #asked = 0;
  #writing: Promise<void> = Promise.resolve();
  #isOther = false;

  /** What the address should hold. */
  readonly view = $derived.by(() => {
    const { text, good, schedule, position, grain, futures } = this.#session;
    // A text with an error is in the address too, so that a reload loses nothing typed.
    const beside = good && futures.beside;
    return { text, grain, run: good ? schedule : [], position, exercise: this.#mending.id, beside };
  });

  constructor(session: RaceSession, mending: Mending) {
    this.#session = session;
    this.#mending = mending;
  }

  get problems(): readonly RaceProblem[] {
    return this.#problems;
  }
  /** Characters of the whole link. */
  get length(): number {
    return this.#length;
  }
  dismiss(): void {
    this.#problems = [];
  }

  isOwn(part: Fields): boolean {
    return part === this.#written;
  }

  /** The next text is another race: Back leads to the present one. */
  forget(): void {
    this.#isOther = true;
    this.#problems = [];
  }

  /** Opens the page's part of an address. */
  read(part: Fields): void {
    const { asked, problems } = parsePart(part);
    const session = this.#session;
    this.#mending.choose(asked.text === null ? null : asked.exercise, asked.text);
    const kept = session.open(asked.text ?? '', asked.grain, asked.run);
    this.#problems = [...problems, ...(kept === null ? [] : [this.#stopped(asked.run ?? [], kept)])];
    if (asked.position !== null) {
      session.seek(asked.position);
      // A run that was cut, or is not known yet, is told by itself.
      const isWhole = session.good !== null && asked.run !== null && kept === null;
      if (isWhole && session.position !== asked.position)
        this.#problems = [...this.#problems, { kind: 'at', text: String(asked.position) }];
    }
    if (asked.beside && session.good) this.#putBeside(asked.beside, session.good);
  }

  /** Puts a second run beside the first, if it is one of this race. */
  #putBeside(beside: Moment, { race, program }: Good): void {
    let replays = false;
    endlessIn(race, () => (replays = replayProgram(program, beside.schedule).ok));
    if (replays) this.#session.futures.beside = beside;
    else this.#problems = [...this.#problems, { kind: 'beside', text: printRun(beside.schedule) }];
  }

  /** Tells why the run of a link cannot go on after `kept` steps. */
  #stopped(run: readonly number[], kept: number): RaceProblem {
    const { good } = this.#session;
    const thread = run[kept] ?? 0;
    const lane = good ? raceLanes(good.race)[thread] : undefined;
    return {
      kind: 'step',
      step: kept + 1,
      thread: lane?.name ?? String(thread),
      isThere: lane !== undefined,
    };
  }

  /** Calls `write` with what the address should hold, once it has been packed. */
  write(view: AddressLink['view'], write: Write): void {
    const asked = ++this.#asked;
    const entry = this.#isOther ? 'push' : 'replace';
    this.#writing = printPart(view).then((part) => {
      if (asked !== this.#asked) return;
      this.#isOther = false;
      this.#length = view.text === '' ? 0 : lengthOf(part);
      if (this.#written === null && view.text === '') return;
      this.#written = part;
      write(part, entry);
    });
  }

  /** Resolves, once the address holds what is shown, to the page's part of it; null while there is no text. */
  async settled(): Promise<Fields | null> {
    await this.#writing;
    return this.#written;
  }
}

const lengthOf = (part: Fields): number =>
  `${location.origin}${location.pathname}#v=1&page=race`.length +
  [...part].reduce((sum, [key, value]) => sum + key.length + value.length + 2, 0);
