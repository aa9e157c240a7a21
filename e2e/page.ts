import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page, type Request } from '@playwright/test';
import { REMEMBERED } from '../src/state/memory.ts';

/** Screens on which the first view must fit: width and height. */
export const SCREENS = [
  [1920, 1080],
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1024, 768],
] as const;
/** The screen of a phone. */
export const PHONE = [390, 844] as const;

/** The rules of axe about colour. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** What must stay empty while a test uses the site. */
export interface Complaints {
  /** Messages of the console at level error (a refusal by the policy is one), and uncaught exceptions. */
  readonly errors: string[];
  /** Addresses that were requested outside of the site. */
  readonly foreignRequests: string[];
}

/** The site by role and accessible name, as visitors meet it, in the English interface. */
export class Site {
  readonly page: Page;
  /** Requests of the page that have no answer yet. */
  readonly #requests = new Set<Request>();
  readonly timeline: Locator;
  readonly playhead: Locator;
  readonly threads: Locator;
  readonly string: Locator;
  readonly packed: Locator;
  readonly reply: Locator;
  readonly outcome: Locator;
  readonly terminal: Locator;
  readonly consequence: Locator;
  readonly notices: Locator;
  readonly landmark: Locator;
  readonly schedule: Locator;
  readonly path: Locator;

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      // Playwright does not always tell that the script of a worker has come.
      if (!request.url().includes('.worker-')) this.#requests.add(request);
    });
    page.on('requestfinished', (request) => this.#requests.delete(request));
    page.on('requestfailed', (request) => this.#requests.delete(request));
    // A navigation ends the requests of the document before it.
    page.on('framenavigated', () => this.#requests.clear());
    this.timeline = this.region('Timeline');
    this.playhead = this.timeline.getByRole('slider', { name: 'Playhead' });
    this.threads = this.region('Threads');
    this.string = this.region('Shared list');
    this.packed = this.region('Packed buffer');
    this.reply = this.region('Reply buffer');
    this.outcome = page.getByRole('status', { name: 'Outcome' });
    this.terminal = this.region('Terminal');
    this.consequence = this.region('Consequence');
    this.notices = page.getByRole('status', { name: 'About the last change' });
    this.landmark = page.getByRole('combobox', { name: 'Landmark run' });
    this.schedule = page.getByRole('textbox', { name: 'Schedule' });
    this.path = page.getByRole('textbox', { name: 'Cache file path' });
  }

  /**
   * Loads the site afresh at an address like `#v=1&page=lab&step=3`; without one, in the lab's first view; `''` is the
   * address without a hash. Waits until the page has settled.
   */
  async open(hash = '#v=1&page=lab'): Promise<void> {
    await this.begin(hash);
    await this.settled();
  }

  /** Like `open`, for what happens before the page has settled. Leaves the site first; otherwise only the hash would change. */
  async begin(hash: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash}`);
  }

  /** Loads the open page again, and waits until it has settled. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.settled();
  }

  /** Goes to another address of the open page, as a link does, and waits until the page has settled. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate(async (wanted) => {
      if (location.hash === wanted) return;
      await new Promise((done) => {
        addEventListener('hashchange', done, { once: true });
        location.hash = wanted;
      });
    }, hash);
    await this.settled();
  }

  /**
   * Waits until the page has nothing left to do: it is loaded and drawn, no search runs, no scroll is coming to rest, the
   * address is written (src/state/settled.ts), and every request has its answer.
   */
  async settled(): Promise<void> {
    for (let isSettled = false; !isSettled;) {
      await this.page.locator('html[data-settled]').waitFor({ state: 'attached' });
      const isIdle = this.#requests.size === 0;
      // What has just ended, or was just asked of the page, may begin something else in these frames.
      const hasMark = await this.page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return document.documentElement.hasAttribute('data-settled');
      });
      isSettled = isIdle && hasMark && this.#requests.size === 0;
    }
  }

  /** Returns by how many px the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Returns the button that lets a thread take its next step: 'validating thread', 'worker A'. */
  run(thread: string): Locator {
    return this.threads.getByRole('button', { name: `Run ${thread}`, exact: true });
  }

  /** Returns the cell of one byte of the shared string. */
  cell(index: number): Locator {
    return this.string.locator(`[data-index="${index}"]`);
  }

  /** Returns the cell of one byte of the packed list. */
  packedByte(offset: number): Locator {
    return this.packed.locator(`[data-offset="${offset}"]`);
  }

  /** Returns one radio button of a group: ('World', 'As reported'). */
  radio(group: string, name: string): Locator {
    return this.page
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  /** Returns the block of a step in its lane. */
  block(step: number): Locator {
    return this.timeline.locator(`button[data-step="${step}"]`);
  }

  /** Returns the button of a future that a fork left behind. */
  stub(steps: string): Locator {
    return this.button(`Return to the other future: ${steps}`);
  }

  /** Returns the shared string as hex digits, from the cells on the page. */
  stringHex(): Promise<string> {
    return this.string
      .locator('[data-index]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-byte')).join(''));
  }

  /** Returns the packed list as hex digits in the order of the offsets. A gap in the offsets shows as `?`. */
  packedHex(): Promise<string> {
    return this.packed
      .locator('[data-offset]')
      .evaluateAll((cells) =>
        cells
          .map((cell, index) =>
            cell.getAttribute('data-offset') === String(index) ? cell.textContent : `?${index}?`,
          )
          .join(''),
      );
  }

  /** Expects the playhead behind `step` of `of` steps. */
  async expectStep(step: number, of: number): Promise<void> {
    await expect(this.playhead).toHaveAttribute('aria-valuenow', String(step));
    await expect(this.playhead).toHaveAttribute('aria-valuemin', '0');
    await expect(this.playhead).toHaveAttribute('aria-valuemax', String(of));
  }

  /** Expects the outcome of the recorded run, as the model spells it; '' while a thread can still run. */
  async expectOutcome(token: string): Promise<void> {
    await expect(this.outcome).toHaveAttribute('data-outcome', token);
  }

  /** Fills a field as a reader does, and presses Enter. */
  async enter(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Enter');
  }

  /** Waits until no animation runs: an element that still fades in has no colour to judge. */
  private async rest(): Promise<void> {
    await this.page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          // Those that follow a scroll run with it, and end with nothing else.
          .filter(({ timeline }) => timeline instanceof DocumentTimeline)
          .map((animation) => animation.finished.catch(() => undefined)),
      ),
    );
  }

  /**
   * Returns what axe finds, one line for each violation. `colours` asks the rules about colour alone, `structure` all others:
   * contrast takes most of the time, and src/styles/tokens.test.ts holds it for every colour. `within` limits the search to
   * a part of the page. The site has no frames.
   */
  async axe(rules: 'all' | 'structure' | 'colours' = 'all', within = 'html'): Promise<string[]> {
    await this.rest();
    // axe stays in a document, and is long to read.
    const isHere = await this.page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page: this.page, ...(isHere ? { axeSource: ';' } : {}) })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
      .include(within);
    if (rules === 'colours') axe.withRules([...COLOUR_RULES]);
    if (rules === 'structure') axe.disableRules([...COLOUR_RULES]);
    const { violations } = await axe.analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}

/** A test that gets the site, and a record of the errors and foreign requests of its page. */
export const test = base.extend<{ site: Site; complaints: Complaints }>({
  site: async ({ page }, use) => {
    // Who has been here does not see the prologue; prologue.spec.ts does.
    await page.addInitScript((key) => {
      try {
        localStorage.setItem(key, 'seen');
      } catch {
        // A test refuses it.
      }
    }, REMEMBERED.prologue);
    await use(new Site(page));
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: Complaints = { errors: [], foreignRequests: [] };
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.errors.push(message.text());
      });
      page.on('pageerror', (error) => complaints.errors.push(String(error)));
      page.on('request', (request) => {
        const isOwn = new URL(request.url()).origin === new URL(baseURL ?? '').origin;
        if (!isOwn) complaints.foreignRequests.push(request.url());
      });
      await use(complaints);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
