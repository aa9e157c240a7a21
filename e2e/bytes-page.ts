import type { Locator, Page } from '@playwright/test';
import { expect, type Site } from './page.ts';

/** The import request of the report as it should be sent: 72 bytes, native, little-endian. */
export const WHOLE =
  '000100000000000001000000380000000a000000010000000900000063616368' +
  '6566696c65000000000000002f7661722f63616368652f7a706f6f6c2e63616368650000' +
  '00000000';

/** The Bytes page by role and accessible name, in the English interface. */
export class BytesPage {
  readonly page: Page;
  readonly #site: Site;
  readonly verdict: Locator;
  readonly grid: Locator;
  readonly tree: Locator;
  readonly detail: Locator;

  constructor(site: Site) {
    this.#site = site;
    this.page = site.page;
    this.verdict = this.page.getByRole('status', { name: 'Verdict' });
    this.grid = this.page.getByRole('grid', { name: 'Bytes' });
    this.tree = this.page.getByRole('tree', { name: 'Tree of the list' });
    this.detail = this.page.getByRole('region', { name: 'Byte', exact: true });
  }

  /** Loads the page afresh. */
  async open(hash = '#v=1&page=bytes'): Promise<void> {
    await this.#site.open(hash);
    await this.grid.waitFor();
  }

  byte(offset: number): Locator {
    return this.grid.locator(`[data-offset="${offset}"]`);
  }
  row(name: string): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: name });
  }
  async openFile(name: string, buffer: Buffer): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(this.page.getByText(name, { exact: false }).first()).toBeVisible();
  }
}
