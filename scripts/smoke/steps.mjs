/*
 * The smoke test: each page opens and reacts. All engines run the same steps through a `Tab`. Elements are found by
 * selectors, since WebKit's driver does not know roles.
 */
import { runnerImport } from 'vite';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * Where the site is: its address on a server, the file that holds all of it, and a server of its own that can be stopped.
 * @typedef {{ site: string, disk: string, serve: () => Promise<{ site: string, stop: () => Promise<void> }> }} Places
 */
/**
 * One tab of a browser.
 * @typedef {object} Tab
 * @property {(address: string) => Promise<void>} open Loads a page, as a visitor from elsewhere does.
 * @property {<A, R>(inPage: (given: A) => R, given: A) => Promise<R>} evaluate Runs a function in the page.
 * @property {(selector: string) => Promise<void>} click
 * @property {(key: string) => Promise<void>} press Presses a key by its DOM name, or a character.
 * @property {() => Promise<Tab & { close: () => Promise<void> }>} beside Opens another tab of the same profile.
 */
/** @typedef {{ name: string, run: (tab: Tab) => Promise<void> }} Step */

const LIMIT_MS = 20_000;
const PAUSE_MS = 50;
const BOUNCE_MS = 150;
const LAB = '#v=1&page=lab&lang=en';
const PLAYHEAD = '#app [role="slider"]';

/**
 * @param {Places} places
 * @returns {Promise<readonly Step[]>}
 */
export async function smokeSteps({ site, disk, serve }) {
  const { module } = await runnerImport(join(root, 'src/address/index.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const pages = /** @type {readonly string[]} */ (module.PAGE_NAMES);
  const opening = pages.map((page) => step(`${page} opens`, (tab, at) => opens(tab, at, page)));
  const acting = [
    step('an arrow key scrubs', scrubs),
    step('another thread forks the run', forks),
    step('the search counts', searches),
    step('a byte is edited', edits),
    step('a race is typed, and its outcomes are found', types),
  ];
  return [
    ...[...opening, ...acting, step('the talk is given in two windows', talksInTwo)].map(({ name, run }) => ({
      name,
      run: (/** @type {Tab} */ tab) => run(tab, site),
    })),
    ...[...opening, ...acting, step('the talk goes on by keys', talks)].map(({ name, run }) => ({
      name: `from disk: ${name}`,
      run: (/** @type {Tab} */ tab) => run(tab, disk),
    })),
    {
      name: 'without a network the lab scrubs, the story opens, and the talk is given in two windows',
      run: (tab) => goesOffline(tab, serve),
    },
  ];
}

/**
 * @param {string} name
 * @param {(tab: Tab, at: string) => Promise<void>} run Given the place of the site that it is to be tried at.
 */
const step = (name, run) => ({ name, run });

/**
 * Checks that a page is drawn by its script: the rendered picture is gone, and there is a headline and no refusal.
 * @param {Tab} tab
 * @param {string} at
 * @param {string} page
 */
async function opens(tab, at, page) {
  await tab.open(`${at}#v=1&page=${page}&lang=en`);
  await until(tab, `${page} is drawn`, () => {
    const text = document.querySelector('#app main')?.textContent ?? '';
    const alarms = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) =>
      textContent.trim(),
    );
    const isStill = document.querySelector('.opening') !== null;
    // The first slide of the talk has a few words, and so has a figure.
    const isDrawn = text.length > 200 || document.querySelector('#app main svg[data-step]') !== null;
    return !isStill && isDrawn && alarms.every((alarm) => alarm === '');
  });
  if (page === 'story' || page === 'lab') await atStep(tab, null);
}

/**
 * @param {Tab} tab
 * @param {string} at
 */
async function scrubs(tab, at) {
  await tab.open(at + LAB);
  await atStep(tab, 6);
  await tab.evaluate((selector) => {
    const playhead = document.querySelector(selector);
    if (playhead instanceof HTMLElement) playhead.focus();
  }, PLAYHEAD);
  await tab.press('ArrowLeft');
  await atStep(tab, 5);
}

/**
 * @param {Tab} tab
 * @param {string} at
 */
async function forks(tab, at) {
  await tab.open(at + LAB);
  await atStep(tab, 6);
  await tab.click('button[aria-label="Run validating thread"]');
  await until(tab, 'the schedule is another one', () => location.hash.includes('schedule=S3.V2.S1.V1'));
  await atStep(tab, 7);
}

/**
 * Searches a path without a shipped answer, so that the worker must find it.
 * @param {Tab} tab
 * @param {string} at
 */
async function searches(tab, at) {
  await tab.open(`${at}#v=1&page=search&path=/srv/x/pools&lang=en`);
  await until(tab, 'the outcomes are counted', () => {
    const [count] = document.querySelectorAll('[data-figure="interleavings"]');
    return /^[\d,]+$/.test(count?.textContent?.trim() ?? '');
  });
}

/**
 * @param {Tab} tab
 * @param {string} at
 */
async function edits(tab, at) {
  await tab.open(`${at}#v=1&page=bytes&sample=request&lang=en`);
  await until(tab, 'the bytes are shown', () => document.querySelector('[data-offset="54"]') !== null);
  await tab.click('[data-offset="54"]');
  await tab.press('0');
  await tab.press('0');
  await until(tab, 'the verdict follows', () =>
    (document.querySelector('#app')?.textContent ?? '').includes('room for 24, the string needs 16'),
  );
}

/**
 * @param {Tab} tab
 * @param {string} at
 */
async function types(tab, at) {
  await tab.open(`${at}#v=1&page=race&lang=en`);
  await until(tab, 'the examples are offered', () => document.querySelectorAll('.picture button').length > 3);
  await tab.evaluate(() => {
    const [button] = [...document.querySelectorAll('button')].filter(({ textContent }) =>
      textContent.includes('Begin with a template'),
    );
    button?.click();
  }, null);
  await until(tab, 'the template is searched', () =>
    (document.querySelector('#app main')?.textContent ?? '').includes('All 2 interleavings'),
  );
  await tab.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, null);
  for (const key of 'exists two: count == 2') await tab.press(key);
  await until(tab, 'what was typed is found', () =>
    (document.querySelector('#app main')?.textContent ?? '').includes('possible: 2 of 2'),
  );
}

/**
 * Visits once, stops the server, and comes again.
 * @param {Tab} tab
 * @param {Places['serve']} serve
 */
async function goesOffline(tab, serve) {
  const { site, stop } = await serve();
  try {
    await tab.open(`${site}#v=1&page=glossary&lang=en`);
    await until(tab, 'the page says that it is ready for offline', () => {
      document.querySelector('#app')?.scrollIntoView({ block: 'end' });
      return (document.querySelector('footer')?.textContent ?? '').includes('Ready for offline');
    });
  } finally {
    await stop();
  }
  await scrubs(tab, site);
  await opens(tab, site, 'story');
  await talksInTwo(tab, site);
}

/**
 * Goes on, back, and to a frame by its number.
 * @param {Tab} tab
 * @param {string} at
 */
async function talks(tab, at) {
  await tab.open(`${at}#v=1&page=talk&frame=3&lang=en`);
  await atFrame(tab, '3', 'a');
  await tab.press('PageDown');
  await atFrame(tab, '4', 'a');
  await tab.press('PageUp');
  await atFrame(tab, '3', 'a');
  await tab.press('6');
  await tab.press('Enter');
  await atFrame(tab, '6', 'a');
}

/**
 * Drives the hall from the presenter's window, and the other way round.
 * @param {Tab} hall
 * @param {string} at
 */
async function talksInTwo(hall, at) {
  await talks(hall, at);
  const presenter = await hall.beside();
  try {
    await presenter.open(`${at}#v=1&page=talk&view=presenter&lang=en`);
    await until(presenter, 'the presenter’s window finds the hall', () =>
      (document.querySelector('#app main')?.textContent ?? '').includes('in step'),
    );
    await atFrame(presenter, '6', 'a');
    await presenter.press('PageDown');
    await atFrame(hall, '6', 'b');
    await hall.press('PageDown');
    await atFrame(presenter, '7', 'a');
  } finally {
    await presenter.close();
  }
}

/**
 * Waits for a picture of the talk.
 * @param {Tab} tab
 * @param {string} frame
 * @param {string} picture
 */
async function atFrame(tab, frame, picture) {
  await until(
    tab,
    `the talk shows ${frame}${picture}`,
    (wanted) => {
      const slide = document.querySelector('#app svg.slide');
      return `${slide?.getAttribute('data-frame')}${slide?.getAttribute('data-picture')}` === wanted;
    },
    frame + picture,
  );
  // A second key within a moment is a bounce of the first.
  await new Promise((resolve) => setTimeout(resolve, BOUNCE_MS));
}

/**
 * Waits for the playhead; at a step if one is given.
 * @param {Tab} tab
 * @param {number | null} step
 */
async function atStep(tab, step) {
  await until(
    tab,
    step === null ? 'there is a playhead' : `the playhead stands at step ${step}`,
    ({ selector, step }) => {
      const value = document.querySelector(selector)?.getAttribute('aria-valuenow');
      return typeof value === 'string' && (step === null || value === String(step));
    },
    { selector: PLAYHEAD, step },
  );
}

/**
 * Waits until a function in the page returns true.
 * @template A
 * @param {Tab} tab
 * @param {string} what
 * @param {(given: A) => boolean} holds
 * @param {A} [given]
 */
async function until(tab, what, holds, given) {
  const end = performance.now() + LIMIT_MS;
  while (!(await tab.evaluate(holds, /** @type {A} */ (given)))) {
    if (performance.now() > end) throw new Error(`Not within ${LIMIT_MS / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
