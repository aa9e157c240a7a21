import type { Page } from '@playwright/test';
import type { Complaints } from '../page.ts';
import { randomAddress } from './addresses.ts';
import { Chance } from './chance.ts';
import { faultsOf, pictureOf } from './invariants.ts';

/** Keys, as the keyboard of the tests names them. */
const KEYS = keysOf(
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Space Enter Escape Tab Shift+Tab Alt+ArrowRight',
  '1 2 3 4 Control+z Control+y ?',
);
/** The keys of lists that are written with a space between. */
function keysOf(...lists: readonly string[]): readonly [string, ...string[]] {
  const [first = 'Tab', ...others] = lists.join(' ').split(' ');
  return [first, ...others];
}

/** What Playwright itself says of the worker for offline, which it keeps away from the other tests. */
const OF_PLAYWRIGHT = /^Service Worker registration blocked/;

/** Width and height. */
type Size = readonly [number, number];
const SCREENS: readonly [Size, ...Size[]] = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
  [360, 740],
];
const TEXTS = [
  '',
  'S3.V2.S2',
  'A8,B12 A4',
  '/zc',
  'cachefile=/x',
  '00 01 02',
  '💾\u202e',
  'x'.repeat(3000),
] as const;
const CONTROLS =
  'a[href^="#"], button, input:not([type=file]), select, textarea, summary, [role=gridcell], [role=treeitem]';
/** How long a page may go on searching before the person goes on, ms. */
const PATIENCE = 3000;
/** After so many acts the page is loaded again, and has to show the same. */
const RELOAD = 12;

/** Somebody who does anything to the site, as a seed decides. */
export class Person {
  /** What was done, in words: the last of them is what failed. */
  readonly acts: string[] = [];
  readonly #page: Page;
  readonly #complaints: Complaints;
  readonly #warnings: string[] = [];
  readonly #chance: Chance;

  constructor(page: Page, complaints: Complaints, seed: number) {
    this.#page = page;
    this.#complaints = complaints;
    this.#chance = new Chance(seed);
    page.on('console', (message) => {
      if (message.type() === 'warning' && !OF_PLAYWRIGHT.test(message.text()))
        this.#warnings.push(message.text());
    });
  }

  /** Does one thing, and throws when the site breaks one of its promises. */
  async act(): Promise<void> {
    const chance = this.#chance;
    const roll = chance.below(100);
    if (this.acts.length % RELOAD === RELOAD - 1) await this.#reload();
    else if (roll < 34) await this.#press();
    else if (roll < 68) await this.#use();
    else if (roll < 78) await this.#go(randomAddress(chance));
    else if (roll < 84) await this.#type();
    else if (roll < 89) await this.#travel();
    else if (roll < 93) await this.#drag();
    else if (roll < 96) await this.#resize();
    else await this.#edit();
    await this.#settle();
    await this.#check();
  }

  /** A page on its way may be empty for a moment: what is still wrong when it had the time to come counts. */
  async #check(): Promise<void> {
    const { errors, foreignRequests } = this.#complaints;
    let faults = await faultsOf(this.#page);
    for (let time = 0; time < 3 && faults.length > 0; time += 1) {
      await this.#page.waitForTimeout(300);
      await this.#settle();
      faults = await faultsOf(this.#page);
    }
    const all = [
      ...errors,
      ...this.#warnings,
      ...foreignRequests.map((url) => `asked for ${url}`),
      ...faults,
    ];
    if (all.length > 0) throw new Error(all.join('\n'));
  }

  /** Waits until the page is at rest, or has searched long enough. */
  async #settle(): Promise<boolean> {
    const at = this.#page.locator('html[data-settled]');
    const isSettled = await at.waitFor({ state: 'attached', timeout: PATIENCE }).then(
      () => true,
      () => false,
    );
    await this.#page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return isSettled;
  }

  async #press(): Promise<void> {
    const key = this.#chance.pick(KEYS);
    this.acts.push(`press ${key}`);
    await this.#page.keyboard.press(key);
  }

  /** Clicks on a control that can be seen, or takes another option of a list. */
  async #use(): Promise<void> {
    const found = await this.#page.evaluateHandle((selector) => {
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      // Printing waits for a person.
      const opens = (element: Element) => /print|打印/i.test(element.textContent ?? '');
      return [...document.querySelectorAll(selector)].filter((one) => isSeen(one) && !opens(one));
    }, CONTROLS);
    const count = await found.evaluate((all) => all.length);
    if (count === 0) return void this.acts.push('find nothing to use');
    const at = this.#chance.below(count);
    const option = this.#chance.below(20);
    const control = (await found.evaluateHandle((all, place) => all[place], at)).asElement();
    if (!control) return void this.acts.push('find nothing to use');
    const name = await control.evaluate(
      (one) =>
        `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}”`,
    );
    this.acts.push(`use ${name}`);
    const options = await control.evaluate((one) =>
      one instanceof HTMLSelectElement ? one.options.length : 0,
    );
    if (options > 0) await control.selectOption({ index: option % options }, { timeout: PATIENCE });
    else {
      // A control may lie below another, or be taken away: then the click meets what lies there.
      await control.scrollIntoViewIfNeeded({ timeout: PATIENCE }).catch(() => undefined);
      const box = await control.boundingBox();
      if (box) await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    }
  }

  async #go(hash: string): Promise<void> {
    this.acts.push(`go to ${hash}`);
    await this.#page.evaluate((wanted) => (location.hash = wanted), hash);
  }

  async #type(): Promise<void> {
    const fields = this.#page.locator(
      'main input[type=text]:visible, main textarea:visible, main input[type=search]:visible',
    );
    const count = await fields.count();
    const text = this.#chance.pick(TEXTS);
    const at = this.#chance.below(Math.max(1, count));
    this.acts.push(count === 0 ? 'find no field' : `type “${text.slice(0, 20)}” into field ${at}`);
    if (count === 0) return;
    await fields.nth(at).fill(text, { timeout: PATIENCE });
    await fields
      .nth(at)
      .press('Enter', { timeout: PATIENCE })
      .catch(() => undefined);
  }

  async #travel(): Promise<void> {
    const isBack = this.#chance.below(3) > 0;
    this.acts.push(isBack ? 'go back' : 'go forward');
    // The first entry is the empty page that the person came from.
    await this.#page.evaluate(
      (back) => (back && history.length <= 2 ? undefined : history.go(back ? -1 : 1)),
      isBack,
    );
    await this.#page.waitForTimeout(50);
    if (this.#page.url() === 'about:blank') await this.#page.goForward();
  }

  async #drag(): Promise<void> {
    const things = this.#page.locator('[data-handle]:visible, [data-item]:visible');
    const count = await things.count();
    const at = this.#chance.below(Math.max(1, count));
    const by = this.#chance.below(600) - 300;
    this.acts.push(count === 0 ? 'find nothing to drag' : `drag thing ${at} by ${by}`);
    const box = count === 0 ? null : await things.nth(at).boundingBox();
    if (!box) return;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + by, y, { steps: 4 });
    await this.#page.mouse.up();
  }

  async #resize(): Promise<void> {
    const [width, height] = this.#chance.pick(SCREENS);
    this.acts.push(`resize to ${width} by ${height}`);
    await this.#page.setViewportSize({ width, height });
  }

  /** Loads the page again: it shows the same, in the same language. */
  async #reload(): Promise<void> {
    this.acts.push('reload');
    if (!(await this.#settle())) return;
    const before = await pictureOf(this.#page);
    await this.#page.reload();
    await this.#page.locator('main').first().waitFor();
    if (!(await this.#settle())) return;
    const after = await pictureOf(this.#page);
    const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
    if (was !== is)
      throw new Error(`A reload shows another picture: ${was}\nthen ${is}\nat ${this.#page.url()}`);
  }

  /** Runs threads in the lab, and takes every change back: that is where it began. */
  async #edit(): Promise<void> {
    await this.#go('#v=1&page=lab&schedule=S3.V2.S2&step=3');
    await this.#settle();
    const run = () => this.#page.evaluate(() => /[#&]schedule=([^&]*)/.exec(location.hash)?.[1] ?? '');
    const first = await run();
    let edits = 0;
    for (let count = 1 + this.#chance.below(5); count > 0; count -= 1) {
      const key = String(1 + this.#chance.below(3));
      const before = await run();
      await this.#page.keyboard.press(key);
      await this.#settle();
      if ((await run()) !== before) edits += 1;
      this.acts.push(`press ${key}: ${await run()}`);
    }
    for (let count = edits; count > 0; count -= 1) {
      await this.#page.keyboard.press('Control+z');
      await this.#settle();
    }
    this.acts.push(`undo ${edits} times`);
    const last = await run();
    if (last !== first) throw new Error(`After undo the run is ${last}, before it was ${first}.`);
  }
}
