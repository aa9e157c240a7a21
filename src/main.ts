import { mount } from 'svelte';
import App from './App.svelte';
import { parseAddress } from './address/index.ts';
import { defined } from './base/index.ts';
import { I18n, load } from './i18n/index.ts';
import { preloadStory } from './story/index.ts';
import { undoTravel } from './site/index.ts';
import { allTurns } from './state/index.ts';
import { watchStyles } from './ui/again.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/opening.css';
// Of the picture that stands in the HTML: no page draws a run so, and the build has no other reason to bring its styles.
import './timeline/RunMarks.svelte.css';
import './timeline/StillRun.svelte.css';

/** Draws the site in place of what stands in the HTML. */
async function start(): Promise<void> {
  // A first visit: comes beside the rest, and is played once the page is drawn.
  const { dataset } = document.documentElement;
  const prologue = 'prologue' in dataset ? import('./prologue/index.ts') : null;
  await undoTravel(window);
  // One language is loaded before anything is drawn: the one that the address asks for, or that public/theme.js has chosen.
  const { page, part, lang: asked } = parseAddress(location.hash).address;
  const lang = asked ?? (document.documentElement.lang === 'en' ? 'en' : 'zh');
  // The story's first picture stands in the HTML, and stays until the page can be drawn in its place.
  const [catalogue] = await Promise.all([
    load(lang),
    page === 'story' ? preloadStory(part.get('chapter') ?? null, lang) : null,
  ]);

  // Not in the task that has evaluated the scripts: both together would block a slow phone.
  await allTurns();
  const target = defined(document.getElementById('app'), 'the element #app of index.html');
  const stills = [...document.querySelectorAll('.opening')];
  // Laid out behind the picture in the HTML until all of it is there: it is the same picture. Elsewhere one sees it come.
  const isBehind = stills.some((still) => still.checkVisibility()) && !part.has('picture');
  target.classList.toggle('behind', isBehind);
  mount(App, {
    target,
    props: { i18nFor: (threads) => new I18n(catalogue, threads) },
  });
  if (isBehind) await drawn(target);
  for (const still of stills) still.remove();
  target.classList.remove('behind');
  prologue?.then(
    ({ play }) => play(lang),
    () => delete dataset['prologue'],
  );
}

/** The page has its main part, or says why not; nothing of it waits for its turn, and what is measured has been. */
async function drawn(target: Element): Promise<void> {
  do await allTurns();
  while (!target.querySelector('main, [role="alert"]'));
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

watchStyles();
// No module that a browser loads waits at its top: WebKit can stay there for good (bug 242740).
start().then(
  () => dispatchEvent(new Event('site:started')),
  // public/theme.js, which has no need of what is missing, says so.
  () => dispatchEvent(new Event('site:failed')),
);
