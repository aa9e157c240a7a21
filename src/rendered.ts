import { render } from 'svelte/server';
import { defined } from './base/index.ts';
import { load, type Lang } from './i18n/index.ts';
import Opening from './Opening.svelte';
import type { RenderedPage } from './rendered-page.ts';
import { compileStory } from './story/chapters/index.ts';
import { PROSE_LANGUAGES } from './story/chapters/language.ts';
import { proseFiles } from './story/prose/index.ts';
import { loadStoryWords } from './story/words.ts';
import { loadWholeWords } from './story/whole-words.ts';
import WholeStory from './story/WholeStory.svelte';

/**
 * Inline styles, which the policy of the site refuses, and the marks that only hydration needs are left out: nothing here
 * is brought to life.
 */
const still = (html: string): string => html.replace(/ style="[^"]*"/g, '').replace(/<!--[\s\S]*?-->/g, '');

/** The renderer puts the styles of components into the head; those of the site come as a file, which the policy allows. */
const styleless = (head: string): string => head.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');

/** A view is a landmark where it stands once. Here each of many pictures has it. */
const grouped = (html: string): string => html.replaceAll('<section ', '<section role="group" ');

/** In the whole story a chapter is a place of the page itself; all else is in the site beside it. */
const linkedInPage = (html: string): string =>
  html
    .replace(/href="#v=1&amp;page=story&amp;chapter=([\w-]+)"/g, 'href="#$1"')
    .replace(/href="#v=1/g, 'href="./#v=1');

async function renderedIn(lang: Lang): Promise<RenderedPage> {
  const [catalogue, words, frame] = await Promise.all([
    load(lang, true),
    loadStoryWords(lang),
    loadWholeWords(lang),
  ]);
  const chapters = compileStory(lang, proseFiles(lang));
  const content = defined(chapters[0], 'the first chapter');
  const opening = await render(Opening, { props: { catalogue, words, content }, idPrefix: lang });
  const story = await render(WholeStory, { props: { catalogue, words, frame, chapters } });
  return {
    lang,
    tag: catalogue.tag,
    head: still(styleless(story.head)),
    opening: still(opening.body),
    story: grouped(linkedInPage(still(story.body))),
  };
}

/** Made while the module is loaded: what loads it at build lets go of it afterwards. */
export const rendered = await Promise.all(PROSE_LANGUAGES.map(renderedIn));
