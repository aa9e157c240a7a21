import { createContext } from 'svelte';
import { namelessThreadsOf, toldOf } from '../../frames/index.ts';
import type { listed } from '../../i18n/en/listed.ts';
import type { search } from '../../i18n/en/search.ts';
import type { PartCatalogue } from '../../i18n/index.ts';
import { partLoad, PartWords } from '../../i18n/part.svelte.ts';
import { worldOf, type Config, type Outcome } from '../../threads/index.ts';

type Messages = typeof search;

/** Loads the words of this part in one language. */
export const loadOutcomesWords = partLoad<Messages>({
  en: async () => (await import('../../i18n/en/search.ts')).search,
  zh: async () => (await import('../../i18n/zh/search.ts')).search,
});

/** The words of this part, in the language that is loaded. */
export class OutcomesWords extends PartWords<Messages> {
  /** Formats a decimal count with separated thousands. */
  count(digits: string): string {
    return this.number(BigInt(digits));
  }

  /** Returns the sentence of an outcome. */
  ending(config: Config, ended: Outcome): string {
    return this.i18n.ending(toldOf({ config, threads: namelessThreadsOf(config) }, ended));
  }

  /** Returns the arguments of a message that names a model: path, fix, workers, grain. */
  model({ world, path, threads, fix, grain }: Config) {
    const { fixes, threads: numbers } = worldOf(world);
    const said = fixes.name(fix);
    const workers = numbers.most > numbers.least ? threads : null;
    return { path, fix: said === 'none' ? '' : said, workers, grain };
  }

  /** Formats the duration of a search, such as `0.21 s`. */
  seconds(milliseconds: number): string {
    return `${(milliseconds / 1000).toPrecision(2)} s`;
  }
}

export const [getOutcomesWords, setOutcomesWords] = createContext<OutcomesWords>();

/** Loads the words of the list in one language. */
export const loadListedWords = partLoad<typeof listed>({
  en: async () => (await import('../../i18n/en/listed.ts')).listed,
  zh: async () => (await import('../../i18n/zh/listed.ts')).listed,
});
export type ListedWords = PartCatalogue<typeof listed>;

export const [getListedWords, setListedWords] = createContext<PartWords<typeof listed>>();
