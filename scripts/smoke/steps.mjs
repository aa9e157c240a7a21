/*
 * The smoke test: each page opens and reacts. All engines run the same steps through a `Tab`. Elements are found by
 * selectors, since WebKit's driver does not know roles.
 */
import { runnerImport } from 'vite';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * One tab of a browser.
 * @typedef {object} Tab
 * @property {(hash: string) => Promise<void>} open Loads the site at an address, as a visitor from elsewhere does.
 * @property {<A, R>(inPage: (given: A) => R, given: A) => Promise<R>} evaluate Runs a function in the page.
 * @property {(selector: string) => Promise<void>} click
 * @property {(key: string) => Promise<void>} press Presses a key by its DOM name, or a character.
 */
/** @typedef {{ name: string, run: (tab: Tab) => Promise<void> }} Step */

const LIMIT_MS = 20_000;
const PAUSE_MS = 50;
const LAB = '#v=1&page=lab&lang=en';
const PLAYHEAD = '#app [role="slider"]';

/** @returns {Promise<readonly Step[]>} */
export async function smokeSteps() {
  const { module } = await runnerImport(join(root, 'src/address/index.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const pages = /** @type {readonly string[]} */ (module.PAGE_NAMES);
  return [
    ...pages.map((page) => ({ name: `${page} opens`, run: (/** @type {Tab} */ tab) => opens(tab, page) })),
    { name: 'an arrow key scrubs', run: scrubs },
    { name: 'another thread forks the run', run: forks },
    { name: 'the lab searches', run: searches },
    { name: 'a byte is edited', run: edits },
  ];
}

/**
 * Checks that a page is drawn by its script: the rendered picture is gone, and there is a headline and no refusal.
 * @param {Tab} tab
 * @param {string} page
 */
async function opens(tab, page) {
  await tab.open(`#v=1&page=${page}&lang=en`);
  await until(tab, `${page} is drawn`, () => {
    const text = document.querySelector('#app main')?.textContent ?? '';
    const alarms = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) =>
      textContent.trim(),
    );
    const isStill = document.querySelector('.opening') !== null;
    return !isStill && text.length > 200 && alarms.every((alarm) => alarm === '');
  });
  if (page === 'story' || page === 'lab') await atStep(tab, null);
}

/** @param {Tab} tab */
async function scrubs(tab) {
  await tab.open(LAB);
  await atStep(tab, 6);
  await tab.evaluate((selector) => {
    const playhead = document.querySelector(selector);
    if (playhead instanceof HTMLElement) playhead.focus();
  }, PLAYHEAD);
  await tab.press('ArrowLeft');
  await atStep(tab, 5);
}

/** @param {Tab} tab */
async function forks(tab) {
  await tab.open(LAB);
  await atStep(tab, 6);
  await tab.click('button[aria-label="Run validating thread"]');
  await until(tab, 'the schedule is another one', () => location.hash.includes('schedule=S3.V2.S1.V1'));
  await atStep(tab, 7);
}

/**
 * Searches a path without a shipped answer, so that the worker must find it.
 * @param {Tab} tab
 */
async function searches(tab) {
  await tab.open('#v=1&page=search&path=/srv/x/pools&lang=en');
  await until(tab, 'the outcomes are counted', () => {
    const [count] = document.querySelectorAll('[data-figure="interleavings"]');
    return /^[\d,]+$/.test(count?.textContent?.trim() ?? '');
  });
}

/** @param {Tab} tab */
async function edits(tab) {
  await tab.open('#v=1&page=bytes&sample=request&lang=en');
  await until(tab, 'the bytes are shown', () => document.querySelector('[data-offset="54"]') !== null);
  await tab.click('[data-offset="54"]');
  await tab.press('0');
  await tab.press('0');
  await until(tab, 'the verdict follows', () =>
    (document.querySelector('#app')?.textContent ?? '').includes('room for 24, the string needs 16'),
  );
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
