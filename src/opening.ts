import { render } from 'svelte/server';
import { defined } from './base/index.ts';
import { load } from './i18n/index.ts';
import Opening from './Opening.svelte';
import { compileStory } from './story/chapters/index.ts';
import { PROSE_LANGUAGES } from './story/chapters/language.ts';
import { proseFiles } from './story/prose/index.ts';
import { loadStoryWords } from './story/words.ts';

/**
 * The first picture in every language, as HTML for `#app`. Inline styles, which the policy of the site refuses, and the
 * marks that only hydration needs are left out: the page replaces this markup.
 */
async function openingOf(): Promise<string> {
  const parts = await Promise.all(
    PROSE_LANGUAGES.map(async (language) => {
      const [catalogue, words] = await Promise.all([load(language), loadStoryWords(language)]);
      const content = defined(compileStory(language, proseFiles(language))[0], 'the first chapter');
      const { body } = await render(Opening, { props: { catalogue, words, content }, idPrefix: language });
      return body.replace(/ style="[^"]*"/g, '').replace(/<!--[\s\S]*?-->/g, '');
    }),
  );
  return parts.join('\n');
}

/** Made while the module is loaded: what loads it at build lets go of it afterwards. */
export const openingHtml = await openingOf();
