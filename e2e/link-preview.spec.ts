import { expect, test } from './page.ts';

test('a link to the site has a title, a description, a canonical address, and a picture that is there', async ({
  page,
  baseURL,
}) => {
  await page.goto(baseURL ?? '');
  const content = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
  expect(await content('title')).toBe('NUL and Void: a race you can scrub');
  expect(await content('description')).toContain('OpenZFS issue 16405');
  const canonical = await page
    .locator('link[rel="canonical"]')
    .evaluate((link: HTMLLinkElement) => link.href);
  expect(canonical).toBe(new URL(baseURL ?? '').href);
  const image = await page.request.get(new URL((await content('image')) ?? '', baseURL).href);
  const bytes = await image.body();
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});
