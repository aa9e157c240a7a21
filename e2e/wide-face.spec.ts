import { expect, Site, test } from './page.ts';

/** A face that is about a sixth wider than most; a machine without it tests its own. */
const WIDE = `:root:root { --face-text: 'DejaVu Sans', Verdana, sans-serif; }`;

for (const [width, height] of [
  [1440, 900],
  [1366, 768],
] as const) {
  test(`a wide system face leaves race and foot in sight at ${width}`, async ({ browser }) => {
    // The policy of the site forbids styles from elsewhere.
    const context = await browser.newContext({
      bypassCSP: true,
      locale: 'en-GB',
      viewport: { width, height },
    });
    const site = new Site(await context.newPage());
    await site.page.addInitScript((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, WIDE);
    for (const hash of ['#v=1&page=lab', '#v=1&page=lab&world=faithful']) {
      await site.open(hash);
      const cut = await site.timeline.locator('.race').evaluate((label) => {
        const { top, bottom, left, right } = label.getBoundingClientRect();
        return [...label.querySelectorAll('b, span:not(.unseen)')].filter((line) => {
          const box = line.getBoundingClientRect();
          return box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1;
        }).length;
      });
      expect(cut, `${hash}: lines of the race that are cut`).toBe(0);
      const foot = await site.page.getByRole('group', { name: 'Fix', exact: true }).boundingBox();
      expect((foot?.y ?? Infinity) + (foot?.height ?? 0), hash).toBeLessThanOrEqual(height);
      const rows = new Set(
        await site.page
          .getByRole('group', { name: 'Fix', exact: true })
          .getByRole(hash.includes('faithful') ? 'radio' : 'checkbox')
          .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().top / 8))),
      );
      expect(rows.size, `${hash}: rows of the foot`).toBe(1);
    }
    await context.close();
  });
}
