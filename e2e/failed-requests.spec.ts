import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

/*
 * When any one file of the built site cannot be fetched, the page shows a sentence with a button to try again, which works
 * once the file can be fetched.
 */

/** Pages that together request most of the site. A file is tested on the first of them that requests it. */
const PAGES = [
  ['the story', ''],
  ['a chapter with a search', '#v=1&page=story&chapter=search'],
  ['a chapter with a tool', '#v=1&page=story&chapter=affected'],
  ['the lab', '#v=1&page=lab&select=packed:54'],
  ['the search in Chinese', '#v=1&page=search&lang=zh'],
  ['the page of bytes', '#v=1&page=bytes'],
  ['an exercise', '#v=1&page=exercises&exercise=B1'],
] as const;

/** Answers that came with the site are searched for on the page where they cannot be fetched. */
const IS_REPLACED = /^answers\//;
const IS_ANSWER = /^answers\/.*\/\d+\.json$/;
/** Files that only help: before the site is drawn, for the next visit, or steps to slide where a run changes. */
const IS_EARLY = /^(theme\.js|favicon\.svg|assets\/(keep-offline|slider)-[^/]*)$/;
/**
 * A worker, and what the workers of search and race share and no page needs. What the sentence of a page says whose worker
 * stopped, and the button that starts another.
 */
const IS_WORKER = /\.worker-|\/charted-/;
const STOPPED = /the worker stopped/;
const START = /^(Decode and make the tree|Draw them|绘制)$/;

const failure = (page: Page) =>
  page.getByRole('alert').filter({ has: page.getByRole('button', { name: /^(Try again|再试一次)$/ }) });

/** Returns the files of the built site that an address requests. */
async function filesOf(site: Site, hash: string): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  const note = (request: { url: () => string }): void => {
    const path = new URL(request.url()).pathname.slice(1);
    if (path !== '' && existsSync(new URL(`../dist/${path}`, import.meta.url))) files.add(path);
  };
  site.page.on('request', note);
  await site.open(hash);
  site.page.off('request', note);
  return files;
}

/** Returns the paths of the stylesheets that the page has loaded. */
const stylesheets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.styleSheets]
      .filter((sheet) => sheet.cssRules.length > 0)
      .map(({ href }) => new URL(href ?? location.href).pathname.slice(1)),
  );

for (const [at, [name, hash]] of PAGES.entries()) {
  test(`${name}: any one file that fails leaves a sentence and a way to try again`, async ({
    site,
    page,
  }) => {
    // Loads the page once for each of its files.
    test.setTimeout(900_000);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const tested = new Set<string>();
    for (const [, before] of PAGES.slice(0, at)) {
      for (const file of await filesOf(site, before)) tested.add(file);
    }
    const own = [...(await filesOf(site, hash))].filter((file) => !tested.has(file));
    // One answer stands for all: src/state/shipped.svelte.test.ts tries each.
    const answer = own.find((file) => IS_ANSWER.test(file));
    const files = own.filter((file) => !IS_ANSWER.test(file) || file === answer);
    expect(files.length).toBeGreaterThan(0);
    for (const file of sweep(files)) {
      await test.step(file, async () => {
        let isGone = true;
        const mend = (): void => void (isGone = false);
        // Stays while the page loads: when routes are taken away, a request of that moment may get no answer at all.
        await page.route(`**/${file}`, (route) =>
          isGone ? route.fulfill({ status: 503, body: 'Service unavailable' }) : route.continue(),
        );
        await site.begin(hash);
        if (IS_WORKER.test(file)) {
          await expect(page.getByText(STOPPED).first()).toBeVisible();
          mend();
          await page.getByRole('button', { name: START }).first().click();
          await expect(page.getByText(STOPPED)).toHaveCount(0);
          await page.unrouteAll();
          return;
        }
        const isWhole = IS_REPLACED.test(file) || IS_EARLY.test(file);
        if (isWhole) await site.settled();
        await expect(failure(page).first(), `${file} fails`).toBeVisible({ visible: !isWhole });
        mend();
        if (!isWhole) await failure(page).first().getByRole('button').click();
        await expect(failure(page), `${file} can be fetched again`).toHaveCount(0);
        await expect(page.locator('main#stage, .stage').first()).toBeVisible();
        await site.settled();
        if (file.endsWith('.css')) expect(await stylesheets(page), `${file} is in use`).toContain(file);
        await page.unrouteAll();
      });
    }
    expect(errors).toEqual([]);
  });
}
