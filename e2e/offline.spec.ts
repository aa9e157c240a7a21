import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PAGE_NAMES } from '../src/address/pages.ts';
import { dist } from '../scripts/lib/paths.mjs';
import { menu as en } from '../src/i18n/en/menu.ts';
import { menu as zh } from '../src/i18n/zh/menu.ts';
import { REMEMBERED } from '../src/state/memory.ts';
import { OwnServer, type Edit } from './own-server.ts';
import { expect, Site, test as base } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';
import { expectFrame, presenterOf, press, slide, stage } from './talk-page.ts';

/* After one visit the site works without a network; a newer build waits for the next visit. */

const WORDS = { en, zh };
const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const;
type Lang = keyof typeof WORDS;

/** A visitor with a server that no other test uses. */
class Visitor {
  readonly server: OwnServer;
  readonly context: BrowserContext;
  readonly errors: string[] = [];

  constructor(server: OwnServer, context: BrowserContext) {
    this.server = server;
    this.context = context;
  }

  /** Closes what is open, and visits the site anew. */
  async visit(hash = ''): Promise<Site> {
    const before = this.context.pages();
    const page = await this.context.newPage();
    for (const one of before) await one.close();
    page.on('pageerror', ({ message }) => this.errors.push(message));
    const site = new Site(page);
    await site.open(hash);
    return site;
  }

  /** Takes the network away, in the browser and at the server. */
  async lose(): Promise<void> {
    this.server.mood = 'gone';
    await this.context.setOffline(true);
  }
}

const test = base.extend<{ lang: Lang; visitor: Visitor }>({
  lang: ['en', { option: true }],
  visitor: async ({ browser, lang }, use) => {
    const server = await OwnServer.start();
    const context = await browser.newContext({
      baseURL: server.site,
      locale: LOCALES[lang],
      serviceWorkers: 'allow',
    });
    await context.addInitScript((key) => {
      // Not in the blank page before.
      if (location.protocol === 'http:') localStorage.setItem(key, 'seen');
    }, REMEMBERED.prologue);
    await use(new Visitor(server, context));
    await context.close();
    await server.stop();
  },
});

/** Waits until the foot of the page says so. */
async function says(page: Page, sentence: string): Promise<void> {
  const foot = page.getByRole('contentinfo');
  await page.locator('div.end').last().scrollIntoViewIfNeeded();
  await expect(foot.getByText(sentence, { exact: true })).toBeVisible({ timeout: 60_000 });
}

const integrityOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Makes another build of the one that is there: its page has a mark. */
const newer: Edit = (name, bytes) => {
  if (name !== 'index.html' && name !== 'sw.js') return bytes;
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const build = /<meta name="build" content="(\w+)"/.exec(page)?.[1] ?? '';
  const next = page.replace(build, 'the-next').replace('<html', '<html data-next');
  if (name === 'index.html') return Buffer.from(next);
  const worker = bytes.toString().replace(build, 'the-next');
  return Buffer.from(worker.replace(integrityOf(page), integrityOf(next)));
};

for (const lang of ['en', 'zh'] as const) {
  test.describe(lang, () => {
    test.use({ lang });

    test('after one visit every page works without a network', async ({ visitor }) => {
      test.slow();
      const { page } = await visitor.visit();
      await says(page, WORDS[lang]['offline.ready']);
      const isForeign = (name: string): boolean => name.startsWith(`story/${lang === 'en' ? 'zh' : 'en'}/`);
      expect(visitor.server.asked.filter(isForeign)).toEqual([]);
      await visitor.lose();

      for (const name of sweep(PAGE_NAMES)) {
        const site = await visitor.visit(`#v=1&page=${name}`);
        await expect(site.page.locator('#app main').first(), name).toContainText(/\S/);
        await expect(site.page.getByRole('alert').filter({ hasText: /\S/ }), name).toHaveCount(0);
      }
      const story = await visitor.visit('#v=1&page=story&chapter=search');
      await expect(story.page.locator('html')).toHaveAttribute('lang', lang === 'en' ? 'en' : 'zh-Hans');
      await expect(story.page.locator('[data-index="10"]').first()).toBeVisible();
      await says(story.page, WORDS[lang]['offline.ready']);
    });
  });
}

test('without a network the talk is given in two windows, whose check says that all of it is stored', async ({
  visitor,
}) => {
  const { page } = await visitor.visit('#v=1&page=lab');
  await says(page, en['offline.ready']);
  await visitor.lose();

  const { page: hall } = await visitor.visit('#v=1&page=talk&frame=5');
  await expect(slide(hall)).toBeVisible();
  const presenter = await presenterOf(hall);
  await press(presenter, 'PageDown');
  await expectFrame(hall, 6);
  await press(hall, 'PageDown');
  await expect(stage(presenter)).toHaveAttribute('data-picture', 'b');
  await presenter.getByText('Check and rehearse').click();
  await presenter.getByRole('button', { name: 'Check the talk' }).click();
  await expect(presenter.getByText('stored for offline, in English')).toBeVisible();
  await presenter.reload();
  await expect(stage(presenter)).toHaveAttribute('data-picture', 'b');
});

test('without a network one scrubs, searches, edits bytes, takes a sample and does an exercise', async ({
  visitor,
}) => {
  const { page } = await visitor.visit('#v=1&page=lab');
  await says(page, en['offline.ready']);
  await visitor.lose();

  const lab = await visitor.visit('#v=1&page=lab');
  await lab.expectStep(6, 7);
  await lab.playhead.press('ArrowLeft');
  await lab.expectStep(5, 7);

  const search = await visitor.visit('#v=1&page=search');
  await expect(search.page.locator('[data-figure="interleavings"]').first()).toHaveText(/^[\d,]+$/);

  const bytes = await visitor.visit('#v=1&page=bytes&sample=request');
  await bytes.page.locator('[data-offset="54"]').click();
  await bytes.page.keyboard.type('00');
  await expect(bytes.page.locator('#app')).toContainText('room for 24, the string needs 16');

  const exercise = await visitor.visit('#v=1&page=exercises&exercise=B1');
  await expect(exercise.playhead).toBeVisible();

  const whole = await visitor.context.newPage();
  await whole.goto('./story.en.html');
  await expect(whole.getByRole('main')).toContainText('How one borrowed slash');
  expect(visitor.errors).toEqual([]);
});

test('a language that is chosen later is stored too', async ({ visitor }) => {
  const { page } = await visitor.visit('#v=1&page=glossary');
  await says(page, en['offline.ready']);
  await page.getByRole('button', { name: '中文' }).click();
  await says(page, zh['offline.ready']);
  await visitor.lose();
  for (const lang of ['zh', 'en'] as const) {
    const site = await visitor.visit(`#v=1&page=story&lang=${lang}`);
    await expect(site.page.locator('#app main')).toHaveAttribute('id', 'stage');
    await expect(site.page.locator('html')).toHaveAttribute('lang', lang === 'en' ? 'en' : 'zh-Hans');
  }
});

test('a newer build never changes an open page, and is there at the next visit', async ({ visitor }) => {
  const { page } = await visitor.visit('#v=1&page=glossary');
  await says(page, en['offline.ready']);
  await page.evaluate(() => document.body.setAttribute('data-untouched', ''));
  visitor.server.edit = newer;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await says(page, en['offline.newer']);
  await expect(page.locator('body')).toHaveAttribute('data-untouched', '');

  const next = await visitor.visit('#v=1&page=glossary');
  await expect(next.page.locator('html')).toHaveAttribute('data-next', '');
  await says(next.page, en['offline.ready']);
  await visitor.lose();
  const last = await visitor.visit('#v=1&page=lab');
  await expect(last.page.locator('html')).toHaveAttribute('data-next', '');
});

test('a build that came since the last visit is shown at once', async ({ visitor }) => {
  const { page } = await visitor.visit('#v=1&page=glossary');
  await says(page, en['offline.ready']);
  visitor.server.edit = newer;
  const next = await visitor.visit('#v=1&page=glossary');
  await expect(next.page.locator('html')).toHaveAttribute('data-next', '');
});

test('a network that does not answer is not waited for', async ({ visitor }) => {
  const { page } = await visitor.visit('#v=1&page=lab');
  await says(page, en['offline.ready']);
  visitor.server.mood = 'silent';
  const lab = await visitor.visit('#v=1&page=story');
  await expect(lab.playhead).toBeVisible();
});

test('what cannot all be fetched is not called ready', async ({ visitor }) => {
  visitor.server.edit = (name, bytes) => (name === 'licences.txt' ? Buffer.from('of another build') : bytes);
  const { page } = await visitor.visit('#v=1&page=glossary');
  await says(page, en['offline.failed']);
});
