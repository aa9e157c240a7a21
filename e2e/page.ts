import { test as base, type Locator, type Page } from '@playwright/test';

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
  }

  /**
   * Opens the site at an address like `#v=1&page=lab&step=3`; without one, at its first view. An open page would only
   * see its hash change, so it is left first.
   */
  async open(hash = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${hash}`);
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
