import { createContext } from 'svelte';
import type { takeaway } from '../i18n/en/takeaway.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, PartWords } from '../i18n/part.svelte.ts';
import type { Config } from '../threads/index.ts';
// Not by its index, which brings the reader and the printers.
import { tellRefusal } from '../traces/tell.ts';
import type { Refusal } from '../traces/index.ts';

type Messages = typeof takeaway;
export type TakeawayWords = PartCatalogue<Messages>;

/** Loads the words of this part in one language. */
export const loadTakeawayWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/takeaway.ts')).takeaway,
  zh: async () => (await import('../i18n/zh/takeaway.ts')).takeaway,
});

/** The words of this part, with sentences on settings and refusals. */
export class Words extends PartWords<Messages> {
  /** Returns why a text is refused. */
  refusal(refusal: Refusal): string {
    return tellRefusal(refusal, {
      // The table holds a message for every reason; what it takes is that reason.
      say: (id, values) => this.say(`trace.${id}` as 'trace.no.shape', values as never),
      sayConfig: (reason, path) => this.i18n.configReason(reason, path),
    });
  }

  /** Returns the fix of a config in the words of the address. */
  fix({ fix }: Config): string {
    const words = [...new Set(fix)];
    return words.length > 1 ? fix.join(' + ') : (words[0] ?? 'none');
  }

  /** Returns a config in one phrase. */
  setting(config: Config): string {
    const { world, path, grain, threads: pools } = config;
    const isFixed = config.fix.some((word) => word !== 'none');
    return this.say('arrive.setting', {
      world: this.i18n.t(`world.${world}`),
      fix: isFixed ? this.fix(config) : '',
      path,
      grain,
      pools,
    });
  }
}

export const [getWords, setWords] = createContext<Words>();
