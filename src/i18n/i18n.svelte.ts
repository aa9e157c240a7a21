import { untrack } from 'svelte';
import type { AddressProblem } from '../address/index.ts';
import type {
  AccessSentence,
  LaneThread,
  Offer,
  OutcomePart,
  RowId,
  Run,
  StepSentence,
  ThreadView,
  Written,
} from '../frames/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { ConfigReason } from '../threads/index.ts';
import { extended, load } from './load.ts';
import { numberFormat } from './number-format.ts';
import {
  TIERS,
  type ArgsOf,
  type Catalogue,
  type Lang,
  type MessageId,
  type Messages,
  type Refusals,
  type Tier,
} from './catalogue.ts';
import { endingSentence, outcomeSentence } from './outcome.ts';
import { refusalSentence } from './tell.ts';
import type { Between } from './typography.ts';

/**
 * All texts of the page, in the loaded language. What markup or `$derived` reads through it follows a change of the
 * language.
 */
export class I18n {
  #catalogue: Catalogue;
  #missing = $state.raw<readonly (() => Promise<void>)[]>([]);
  readonly #common = (): Promise<void> => this.bringCommon();
  readonly #trouble = (): Promise<void> => this.#bringTiers(['trouble']);
  readonly #all = (): Promise<void> => this.#bringTiers(TIERS);
  /** Those of these that are coming because a word was read. */
  #asked: readonly (() => Promise<void>)[] = [];
  readonly #threads: () => readonly ThreadView[];

  /** `threads` returns the threads that sentences name: those of the run on the stage. */
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

  /** Switches to another language. Rejects if its catalogue cannot be loaded; the old one then stays. */
  async speak(lang: Lang): Promise<void> {
    const loaded = await load(lang, this.#catalogue.tiers);
    const others = this.#catalogue.tiers.filter((tier) => !loaded.tiers.includes(tier));
    // A page may have brought more meanwhile.
    this.#catalogue = others.length > 0 ? await extended(loaded, others) : loaded;
  }

  /**
   * Loads the texts that every page but the first view has. Until then such texts are empty. A page with many of them waits for
   * it before it is drawn. Rejects if they cannot be loaded.
   */
  bringCommon(): Promise<void> {
    return this.#bringTiers(['common']);
  }

  /** Loads these and the texts of the lab's views and controls. */
  bringWorkshop(): Promise<void> {
    return this.#bringTiers(['common', 'workshop']);
  }

  async #bringTiers(tiers: readonly Tier[]): Promise<void> {
    const catalogue = this.#catalogue;
    const more = tiers.filter((tier) => !catalogue.tiers.includes(tier));
    if (more.length === 0) return;
    const loaded = await extended(catalogue, more);
    if (this.#catalogue === catalogue) this.#catalogue = loaded;
    // Another language, or other tiers, came meanwhile. The files of the tiers are here now.
    else await this.#bringTiers(tiers);
  }

  /** Loaders that failed, of words that the page already needs. */
  get missing(): readonly (() => Promise<void>)[] {
    return this.#missing;
  }

  /** Loads words that the page already needs, by `how` if given. A loader that fails is added to `missing`. */
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

  /** Returns a text of the catalogues. */
  t<Id extends MessageId>(id: Id, ...args: ArgsOf<Id>): string {
    return this.#render(id, args[0]);
  }

  /** Returns the sentence of a step, or the short line of its accesses. */
  say(
    sentence: StepSentence | AccessSentence | Written,
    threads: readonly LaneThread[] = this.#threads(),
  ): string {
    if ('written' in sentence) return sentence.written;
    return this.#render(sentence.id, { ...sentence.args, threads });
  }

  /** Returns the name of a row. */
  row(label: RowId | Written): string {
    return typeof label === 'string' ? this.t(`row.${label}`) : label.written;
  }

  /** Returns what a thread does, in a word. */
  role(role: LaneThread['role']): string {
    return typeof role === 'string' ? this.t(`lane.${role}`) : role.written;
  }

  /** Returns the name of a thread inside a sentence: "validating thread", "worker A". */
  thread({ role, letter }: Pick<LaneThread, 'role' | 'letter'>): string {
    return typeof role === 'string' ? this.t('thread.name', { role, letter }) : letter;
  }

  /** Returns the names of several threads as one part of a sentence; empty for none. */
  threads(views: readonly ThreadView[]): string {
    return this.t('thread.names', { who: views.map(({ index }) => index), threads: views });
  }

  /** Returns why a thread cannot run; empty when it can. */
  refusal(offer: Pick<Offer, 'thread' | 'refusal' | 'because'>, run: Run): string {
    return this.#tell((messages) => refusalSentence(messages, offer, run));
  }

  /** Returns how the whole recorded run ended. */
  outcome(run: Run): string {
    return this.#tell((messages) => outcomeSentence(messages, run));
  }

  /** Returns how every run with an outcome ends. */
  ending(parts: readonly OutcomePart[]): string {
    return this.#tell((messages) => endingSentence(messages, parts));
  }

  /** Returns what is wrong with a path or another part of a config. */
  configReason(reason: ConfigReason, path: string): string {
    return this.#refuse((messages, refusals) => refusals.configSentence(messages, reason, path));
  }

  /** Returns where the text of a schedule is invalid. `letters` are those of the threads. */
  scheduleError(error: ScheduleTextError, letters: readonly string[]): string {
    return this.#refuse((messages, refusals) => refusals.scheduleSentence(messages, error, letters));
  }

  /** Returns what could not be followed in an address, and what is shown instead. */
  addressProblem(problem: AddressProblem): string {
    return this.#refuse((messages, refusals) => refusals.addressSentence(messages, problem));
  }

  /** Joins a list by the marks of the language. */
  list(items: readonly string[], between: keyof Between): string {
    return items.join(this.#catalogue.between[between]);
  }

  /** Formats a number with separated thousands. */
  number(value: number | bigint): string {
    // Most are small, and to make a format takes as long as to draw a part of the page.
    if (value >= 0 && value < 1000 && Number.isInteger(Number(value))) return String(value);
    return numberFormat(this.tag).format(value);
  }

  /** Formats a count of bytes: "72 bytes". */
  bytes(count: number): string {
    return this.t('unit.bytes', { count, text: this.number(count) });
  }

  #tell(sentence: (messages: Messages) => string): string {
    const { messages, finish } = this.#catalogue;
    return finish(sentence(messages));
  }

  #refuse(sentence: (messages: Messages, refusals: Refusals) => string): string {
    const { refusals } = this.#catalogue;
    if (refusals) return this.#tell((messages) => sentence(messages, refusals));
    this.#askFor(this.#trouble);
    return '';
  }

  /** Loads words, since one of them was read that is not here. */
  #askFor(words: () => Promise<void>): void {
    // Only once: after a failure, the words wait until the reader tries again.
    if (this.#asked.includes(words) || untrack(() => this.#missing).includes(words)) return;
    this.#asked = [...this.#asked, words];
    void this.bring(words).finally(() => (this.#asked = this.#asked.filter((one) => one !== words)));
  }

  #render(id: MessageId, args: unknown): string {
    const { messages, tiers } = this.#catalogue;
    const message: Messages[MessageId] | undefined = messages[id];
    if (message === undefined) {
      // A word that is not among the common ones is asked for once they are here.
      this.#askFor(tiers.includes('common') ? this.#all : this.#common);
      return '';
    }
    // The signatures of `t` and `say` give each id exactly its arguments; inside, they are erased.
    return this.#catalogue.finish(typeof message === 'string' ? message : message(args as never));
  }
}
