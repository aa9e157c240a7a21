import type { Lang } from './catalogue.ts';
import type { I18n } from './i18n.svelte.ts';
import { loadTypography } from './load.ts';
import type { Translation } from './translation.ts';
import type { Between, Typography } from './typography.ts';

/** Loads the messages of a part in one language. Rejects when the chunk cannot be loaded. */
export type PartLoad<M> = (lang: Lang) => Promise<PartCatalogue<M>>;

/** The messages of one late part of the site in one language, with the typography of that language. */
export interface PartCatalogue<M> extends Typography {
  readonly lang: Lang;
  readonly messages: Translation<M>;
  /** Loads the same part in another language. */
  readonly load: PartLoad<M>;
}

/** Returns the function that loads the messages of a part: `chunks` imports them, one chunk for each language. */
export function partLoad<M>(chunks: Readonly<Record<Lang, () => Promise<Translation<M>>>>): PartLoad<M> {
  const load: PartLoad<M> = async (lang) => {
    const [messages, typography] = await Promise.all([chunks[lang](), loadTypography(lang)]);
    return { lang, messages, ...typography, load };
  };
  return load;
}

/** The arguments that `say` takes after an id: none for a plain text. */
type ArgsOf<Message> = Message extends (args: infer Args) => string ? [args: Args] : [];

/**
 * The words of a late part, for which the first view has no room. They follow a change of the language; until the other
 * catalogue is loaded, the old one is used.
 */
export class PartWords<M> {
  readonly i18n: I18n;
  #part: PartCatalogue<M>;

  constructor(part: PartCatalogue<M>, i18n: I18n) {
    this.#part = $state.raw(part);
    this.i18n = i18n;
  }

  get lang(): Lang {
    return this.#part.lang;
  }

  /** Call once, in the component that sets these words: reloads them when the page changes its language. */
  follow(): void {
    $effect(() => {
      const { lang } = this.i18n;
      if (lang === this.#part.lang) return;
      void this.i18n.bring(async () => {
        const part = await this.#part.load(lang);
        if (part.lang === this.i18n.lang) this.#part = part;
      });
    });
  }

  /** Returns a text of this part. */
  say<Id extends keyof M>(id: Id, ...args: ArgsOf<M[Id]>): string {
    const message: unknown = this.#part.messages[id];
    const text: unknown = typeof message === 'function' ? message(args[0]) : message;
    return this.#part.finish(String(text));
  }

  /** Joins a list by the marks of the language. */
  list(items: readonly string[], between: keyof Between = 'words'): string {
    return items.join(this.#part.between[between]);
  }

  /** Puts sentences behind each other, without the empty ones. */
  lines(...sentences: readonly string[]): string {
    return this.list(
      sentences.filter((one) => one !== ''),
      'sentences',
    );
  }

  /** Formats a number with separated thousands. */
  number(value: number | bigint): string {
    return this.i18n.number(value);
  }
}
