import { untrack } from 'svelte';
import type { AddressProblem } from '../address/index.ts';
import type { AccessSentence, Offer, OutcomePart, Run, StepSentence, ThreadView } from '../frames/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { ConfigReason } from '../threads/index.ts';
import { load } from './load.ts';
import { numberFormat } from './number-format.ts';
import type { ArgsOf, Catalogue, Lang, LateSentences, MessageId, Messages } from './catalogue.ts';
import { endingSentence, outcomeSentence } from './outcome.ts';
import { refusalSentence } from './tell.ts';
import type { Between } from './typography.ts';

/**
 * Every word of the page, in the language that is loaded. What markup or `$derived` reads through it follows a change
 * of the language.
 */
export class I18n {
  #catalogue: Catalogue;
  #coming: Promise<void> | undefined;
  #missing = $state.raw<readonly (() => Promise<void>)[]>([]);
  readonly #late = (): Promise<void> => this.bringLate();
  readonly #threads: () => readonly ThreadView[];

  /** `threads` names the threads that sentences speak of: those of the run on the stage. */
  constructor(catalogue: Catalogue, threads: () => readonly ThreadView[] = () => []) {
    this.#catalogue = $state.raw(catalogue);
    this.#threads = threads;
  }

  get lang(): Lang {
    return this.#catalogue.lang;
  }

  /** BCP 47 tag of the language, for `lang` attributes. */
  get tag(): string {
    return this.#catalogue.tag;
  }

  /** Speaks another language from now on. Fails where its catalogue cannot be loaded; the old one then stays. */
  async speak(lang: Lang): Promise<void> {
    this.#catalogue = await load(lang, this.#catalogue.late !== null);
  }

  /**
   * Brings what the first view does not say. Until it is here such texts are empty; then they appear. A page that says
   * much of it waits for it before it is drawn. Fails where it cannot be loaded.
   */
  bringLate(): Promise<void> {
    if (this.#catalogue.late) return Promise.resolve();
    this.#coming ??= load(this.lang, true)
      .then((catalogue) => {
        if (catalogue.lang === this.lang) this.#catalogue = catalogue;
      })
      .finally(() => (this.#coming = undefined));
    return this.#coming;
  }

  /** What was to bring words that are on the page already, and failed. */
  get missing(): readonly (() => Promise<void>)[] {
    return this.#missing;
  }

  /** Brings words that are on the page already, if need be by `how`. Where that fails they are `missing`. */
  async bring(
    words: () => Promise<void>,
    how: (words: () => Promise<void>) => Promise<void> = (one) => one(),
  ): Promise<void> {
    let isHere = true;
    try {
      await how(words);
    } catch {
      isHere = false;
    }
    const others = this.#missing.filter((other) => other !== words);
    this.#missing = isHere ? others : [...others, words];
  }

  /** A text of the catalogues. */
  t<Id extends MessageId>(id: Id, ...args: ArgsOf<Id>): string {
    return this.#render(id, args[0]);
  }

  /** The sentence of a step, or the short line of what it touched. */
  say(sentence: StepSentence | AccessSentence, threads: readonly ThreadView[] = this.#threads()): string {
    return this.#render(sentence.id, { ...sentence.args, threads });
  }

  /** Name of a thread inside a sentence: "validating thread", "worker A". */
  thread(view: Pick<ThreadView, 'role' | 'letter'>): string {
    return this.t('thread.name', view);
  }

  /** Names of several threads as one part of a sentence; empty for none. */
  threads(views: readonly ThreadView[]): string {
    return this.t('thread.names', { who: views.map(({ index }) => index), threads: views });
  }

  /** Why a thread cannot run; empty when it can. */
  refusal(offer: Offer, run: Run): string {
    return this.#tell((messages) => refusalSentence(messages, offer, run));
  }

  /** What the whole recorded run comes to. */
  outcome(run: Run): string {
    return this.#tell((messages) => outcomeSentence(messages, run));
  }

  /** What every run with an outcome comes to. */
  ending(parts: readonly OutcomePart[]): string {
    return this.#tell((messages) => endingSentence(messages, parts));
  }

  /** What is wrong with a path or another part of a config. */
  configReason(reason: ConfigReason, path: string): string {
    return this.#tellLate((messages, late) => late.configSentence(messages, reason, path));
  }

  /** Where the text of a schedule stops being one. `letters` are those of the threads. */
  scheduleError(error: ScheduleTextError, letters: readonly string[]): string {
    return this.#tellLate((messages, late) => late.scheduleSentence(messages, error, letters));
  }

  /** What could not be followed in an address, and what is shown instead. */
  addressProblem(problem: AddressProblem): string {
    return this.#tellLate((messages, late) => late.addressSentence(messages, problem));
  }

  /** A list as the language sets it. */
  list(items: readonly string[], between: keyof Between): string {
    return items.join(this.#catalogue.between[between]);
  }

  /** A number with the thousands set apart. */
  number(value: number | bigint): string {
    // Most are small, and to make a format takes as long as to draw a part of the page.
    if (value >= 0 && value < 1000 && Number.isInteger(Number(value))) return String(value);
    return numberFormat(this.tag).format(value);
  }

  /** A count of bytes: "72 bytes". */
  bytes(count: number): string {
    return this.t('unit.bytes', { count, text: this.number(count) });
  }

  #tell(sentence: (messages: Messages) => string): string {
    const { messages, finish } = this.#catalogue;
    return finish(sentence(messages));
  }

  #tellLate(sentence: (messages: Messages, late: LateSentences) => string): string {
    const { late } = this.#catalogue;
    if (late) return this.#tell((messages) => sentence(messages, late));
    this.#askLate();
    return '';
  }

  /** A text on the page wants what comes late. */
  #askLate(): void {
    // Asked for once: what is missing waits until somebody tries again.
    if (!this.#coming && !untrack(() => this.#missing).includes(this.#late)) void this.bring(this.#late);
  }

  #render(id: MessageId, args: unknown): string {
    const message: Messages[MessageId] | undefined = this.#catalogue.messages[id];
    if (message === undefined) {
      this.#askLate();
      return '';
    }
    // The signatures of `t` and `say` give each id exactly its arguments; inside they are any of them.
    return this.#catalogue.finish(typeof message === 'string' ? message : message(args as never));
  }
}
