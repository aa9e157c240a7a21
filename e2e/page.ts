import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** What must stay empty while a test looks at the site. */
export interface Complaints {
  /** Messages of the console at level error (a refused policy is one), and uncaught exceptions. */
  readonly errors: string[];
  /** Addresses asked for outside the site. */
  readonly foreignRequests: string[];
}

/** The site as its visitors name it: by role and accessible name, in the English interface. */
export class Site {
  readonly page: Page;
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
   * Opens the site at an address like `#v=1&page=lab&step=3`; without one, in the lab's first view; `''` is the address without a hash. An open page would only
   * see its hash change, so it is left first. Ready is a page whose timeline is drawn, which comes last.
   */
  async open(hash = '#v=1&page=lab'): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash}`);
    await this.page.getByRole('slider').waitFor();
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The button that lets a thread take its next step: 'validating thread', 'worker A'. */
  run(thread: string): Locator {
    return this.threads.getByRole('button', { name: `Run ${thread}`, exact: true });
  }

  /** The cell of one byte of the shared string. */
  cell(index: number): Locator {
    return this.string.locator(`[data-index="${index}"]`);
  }

  /** The cell of one byte of the packed list. */
  packedByte(offset: number): Locator {
    return this.packed.locator(`[data-offset="${offset}"]`);
  }

  /** One radio of a group: ('World', 'As reported'). */
  radio(group: string, name: string): Locator {
    return this.page
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  /** The block of a step in its lane. */
  block(step: number): Locator {
    return this.timeline.locator(`button[data-step="${step}"]`);
  }

  /** A future that a fork left behind. */
  stub(steps: string): Locator {
    return this.button(`Return to the other future: ${steps}`);
  }

  /** The shared string as hex digits, from the cells on the page. */
  stringHex(): Promise<string> {
    return this.string
      .locator('[data-index]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-byte')).join(''));
  }

  /** The packed list as hex digits, in the order of its offsets, which must have no gap. */
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

  /** The playhead stands behind `step` of `of` steps. */
  async expectStep(step: number, of: number): Promise<void> {
    await expect(this.playhead).toHaveAttribute('aria-valuenow', String(step));
    await expect(this.playhead).toHaveAttribute('aria-valuemin', '0');
    await expect(this.playhead).toHaveAttribute('aria-valuemax', String(of));
  }

  /** The outcome of the recorded run, as the model spells it; '' while somebody can still run. */
  async expectOutcome(token: string): Promise<void> {
    await expect(this.outcome).toHaveAttribute('data-outcome', token);
  }

  /** Puts a text into a field as a reader does, and leaves it with Enter. */
  async enter(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Enter');
  }

  /** Everything that moves is at rest: an element that still fades in has no colour to judge. */
  private async rest(): Promise<void> {
    await this.page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
    );
  }

  /**
   * What axe finds, one line each. There are no frames to look into, and only violations are worth writing out. Every test
   * that looks at the dark theme looks at the light one too: what is not about colour is the same page, and is judged there.
   */
  async axe(): Promise<string[]> {
    await this.rest();
    const isDark = await this.page.evaluate(
      () => getComputedStyle(document.documentElement).colorScheme === 'dark',
    );
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true);
    const { violations } = await (
      isDark
        ? axe.withRules(['color-contrast', 'link-in-text-block'])
        : axe.options({ resultTypes: ['violations'] })
    ).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}

/** `test` with the site, and with ears for what it must not do. */
export const test = base.extend<{ site: Site; complaints: Complaints }>({
  site: async ({ page }, use) => use(new Site(page)),
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
