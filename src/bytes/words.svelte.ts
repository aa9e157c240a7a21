import { createContext } from 'svelte';
import type { BytesMessages, BytesWords } from './load-words.ts';
import type { I18n } from '../i18n/index.ts';

export type WordId = keyof BytesMessages;
type ArgsOf<Id extends WordId> = BytesMessages[Id] extends (args: infer Args) => string ? [args: Args] : [];

/** The words of this page, in the language that is loaded; they follow a change of the language. */
export class Words {
  #late: BytesWords;
  readonly #i18n: I18n;

  constructor(late: BytesWords, i18n: I18n) {
    this.#late = $state.raw(late);
    this.#i18n = i18n;
  }

  get lang(): BytesWords['lang'] {
    return this.#late.lang;
  }
  use(late: BytesWords): void {
    this.#late = late;
  }

  say<Id extends WordId>(id: Id, ...args: ArgsOf<Id>): string {
    const message: unknown = this.#late.messages[id];
    const text: unknown = typeof message === 'function' ? message(args[0]) : message;
    return this.#late.finish(String(text));
  }

  /** A number with the thousands set apart. */
  number(value: number): string {
    return this.#i18n.number(value);
  }
  /** A size as one says it: 72 bytes, 19.1 MiB. */
  size(bytes: number): string {
    if (bytes < 1 << 20) return this.#i18n.bytes(bytes);
    return `${(bytes / (1 << 20)).toFixed(1)} MiB`;
  }
}

export const [getWords, setWords] = createContext<Words>();
