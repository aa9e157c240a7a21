import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { defined } from './base/index.ts';
import { Casts, loadCastsWords } from './casts/index.ts';
import { Charted } from './explore/index.ts';
import { TIERS, load, type Lang } from './i18n/index.ts';
import { loadMenuWords } from './nav/words.ts';
import Opening from './Opening.svelte';
import type { RenderedPage } from './rendered-page.ts';
import { compileStory, compileSummary } from './story/chapters/index.ts';
import { PROSE_LANGUAGES } from './story/chapters/language.ts';
import { proseFiles } from './story/prose/index.ts';
import { loadStoryWords } from './story/words.ts';
import { loadWholeWords } from './story/whole-words.ts';
import Handout from './talk/Handout.svelte';
import { loadNotes, loadPresenterWords } from './talk/presenter-words.ts';
import { PLACES } from './talk/script/index.ts';
import { loadHallWords } from './talk/words.ts';
import WholeStory from './story/WholeStory.svelte';

/** Removes inline styles, which the site's policy refuses, and hydration marks, which nothing needs here. */
const still = (html: string): string => html.replace(/ style="[^"]*"/g, '').replace(/<!--[\s\S]*?-->/g, '');

/**
 * Removes what only scripts give a meaning, such as stops of the keyboard, and rounds lengths to a tenth of a pixel: every page
 * begins with the picture, and of two languages the second packs well only where it is near to the first.
 */
const idle = (html: string): string =>
  html
    .replace(/ (tabindex="-?\d"|aria-(selected|expanded)="false")/g, '')
    .replace(/\d+\.\d{2,}/g, (length) => String(Number(Number(length).toFixed(1))));

/** Removes the styles of components, which the renderer puts into the head; the policy only allows those in a file. */
const styleless = (head: string): string => head.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '');

/** Demotes sections to groups: a section is a landmark only where it is unique, and here many pictures have it. */
const grouped = (html: string): string => html.replaceAll('<section ', '<section role="group" ');

/** Makes links to chapters links within the whole story's page. Other links lead to the site beside it, by the name of its file: from a disk, the name of a folder opens a list of files. */
const linkedInPage = (html: string): string =>
  html
    .replace(/href="#v=1&amp;page=story&amp;chapter=([\w-]+)"/g, 'href="#$1"')
    .replace(/href="#v=1/g, 'href="index.html#v=1');

/** Renders the talk on paper. The graph of its frame is counted here. */
async function handoutIn(lang: Lang, catalogue: Awaited<ReturnType<typeof load>>) {
  const [hall, presenter, notes] = await Promise.all([
    loadHallWords(lang),
    loadPresenterWords(lang),
    loadNotes(lang),
  ]);
  const place = PLACES.find(({ picture }) => picture.sees.includes('graph'));
  const graph = place ? (Charted.of(place.picture.config, Infinity)?.progressGraph([0, 1]) ?? null) : null;
  const { head, body } = await render(Handout, { props: { catalogue, hall, presenter, notes, graph } });
  return { head: still(styleless(head)), body: linkedInPage(still(body)) };
}

async function renderedIn(lang: Lang): Promise<RenderedPage> {
  const [catalogue, words, frame, menu, casts] = await Promise.all([
    load(lang, TIERS),
    loadStoryWords(lang),
    loadWholeWords(lang),
    loadMenuWords(lang),
    loadCastsWords(lang),
  ]);
  const chapters = compileStory(lang, proseFiles(lang));
  const summary = compileSummary(lang, proseFiles(lang));
  const content = defined(chapters[0], 'the first chapter');
  const opening = await render(Opening, { props: { catalogue, words, content }, idPrefix: lang });
  const PrintedCasts: Component = (internals, props) => Casts(internals, { ...props, printed: casts });
  const story = await render(WholeStory, {
    props: { catalogue, words, frame, menu, Casts: PrintedCasts, chapters, summary },
  });
  return {
    lang,
    tag: catalogue.tag,
    head: still(styleless(story.head)),
    opening: idle(still(opening.body)),
    story: grouped(linkedInPage(still(story.body))),
    handout: await handoutIn(lang, catalogue),
  };
}

/** Rendered on load, by a top-level await: only the build imports this module. */
export const rendered = await Promise.all(PROSE_LANGUAGES.map(renderedIn));
