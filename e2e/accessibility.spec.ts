import { PAGE_NAMES, type Page } from '../src/address/index.ts';
import { CHAPTER_IDS } from '../src/story/chapters/ids.ts';
import { expect, test, type Site } from './page.ts';
import { packed } from './race-page.ts';
import { goTo } from './search-page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

/** A state of a page that axe checks. */
interface View {
  readonly name: string;
  /** Keys of the address after `page`. */
  readonly at: string;
  /** Whether it has colours that the first view of the page lacks. */
  readonly hasColours?: boolean;
  /** Prepares the view before axe checks it. */
  readonly prepare?: (site: Site) => Promise<void>;
}

/** Loads everything of the search, and opens what is folded. */
async function openWholeSearch(site: Site): Promise<void> {
  await expect(site.page.locator('[data-figure="interleavings"]').first()).toBeVisible();
  for (const [part, name] of [
    ['Fixes', 'Fixes compared'],
    ['Detector', 'What would a race detector say?'],
    ['Take it further', 'Take it further'],
  ] as const) {
    await goTo(site, part);
    await site.region(name).waitFor();
  }
  await site.page.getByRole('application').first().waitFor();
  await site.settled();
  for (const details of await site.page.locator('#search details').all()) {
    await details.evaluate((one) => one.setAttribute('open', ''));
  }
}

const RACE = packed('shared u8 n\nthread A x2 {\n  n++\n}\nnever lost: n != 2\n');

/**
 * The views that axe checks on each page: all of them in light English, the first one also in dark and in Chinese. A page
 * without an entry is checked as it opens.
 */
const VIEWS: Readonly<Partial<Record<Page, readonly View[]>>> = {
  race: [
    { name: 'a race', at: `&race=${RACE}`, hasColours: true },
    {
      name: 'an error in its text',
      at: `&race=${RACE}`,
      hasColours: true,
      prepare: async ({ page }) => {
        await page.getByRole('textbox').press('Control+Home');
        await page.getByRole('textbox').pressSequentially('x');
        await page.getByText('From before line 1 was changed').waitFor();
      },
    },
  ],
  story: CHAPTER_IDS.map((chapter) => ({ name: `chapter ${chapter}`, at: `&chapter=${chapter}` })),
  lab: [
    { name: 'the first view', at: '' },
    { name: 'no step done', at: '&step=0' },
    { name: 'freed memory', at: '&schedule=S3.F2.S2.V2&step=9', hasColours: true },
    { name: 'byte grain', at: '&grain=byte&schedule=S25.V23.S11.V1.S3' },
    {
      name: 'four workers with a fix each',
      at: '&world=faithful&pools=4&fix=clone,none,lock,lock-narrow&schedule=A3.B5',
    },
    {
      name: 'every notice',
      hasColours: true,
      at: '&world=mars&grain=fine&pools=7&select=x&fix=flock&schedule=S9&step=99&path=x',
    },
    {
      name: 'the list of keys',
      at: '&step=1',
      prepare: async ({ page }) => {
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'statecharts, and what a world is',
      at: '&step=2',
      prepare: async ({ page, threads }) => {
        await page.keyboard.press('Escape');
        await threads.getByRole('radio', { name: 'Statechart' }).check();
        await page.locator('.about summary').click();
        await expect(threads.getByRole('img').nth(1)).toBeVisible();
      },
    },
    {
      name: 'a projector',
      at: '&step=3',
      prepare: ({ page }) => page.setViewportSize({ width: 1024, height: 768 }),
    },
    {
      name: 'a phone',
      at: '&step=4',
      prepare: ({ page }) => page.setViewportSize({ width: 390, height: 844 }),
    },
  ],
  search: [
    { name: 'the opening run', at: '' },
    {
      name: 'two workers, with maps, fixes, races and exports',
      hasColours: true,
      at: '&world=faithful&pools=2&schedule=A8.B12.A4&step=10',
      prepare: async (site) => {
        await site.page.setViewportSize({ width: 1280, height: 720 });
        await openWholeSearch(site);
      },
    },
    { name: 'four workers', at: '&world=faithful&pools=4' },
    { name: 'a fix that is proved', at: '&fix=clone+join' },
  ],
  bytes: [
    { name: 'the torn request', at: '' },
    {
      name: 'everything open',
      at: '&sample=request&row=16',
      prepare: async ({ page }) => {
        await page.locator('[aria-controls]').last().click();
        await expect(page.getByRole('article')).toHaveCount(3);
      },
    },
  ],
  exercises: [
    { name: 'an exercise beside the stage', at: '&exercise=M2' },
    { name: 'an exercise with a sentence', at: '&exercise=X1' },
    { name: 'the list', at: '' },
  ],
  pads: [
    { name: 'a run that is over', at: '&world=faithful&goal=quiet&schedule=A8.B12.A4' },
    { name: 'pads that cannot run', at: '&world=faithful&pools=4&fix=lock&schedule=A8' },
  ],
  affected: [{ name: 'some answers', at: '&version=old' }],
};
const viewsOf = (page: Page): readonly View[] => VIEWS[page] ?? [{ name: 'the page as it opens', at: '' }];

for (const name of sweep(PAGE_NAMES)) {
  test(`axe finds nothing on the page ${name}: ${viewsOf(name).length} in light English, one in the dark, one in Chinese`, async ({
    site,
    page,
  }) => {
    test.slow();
    const address = ({ at }: View, lang: string): string => `#v=1&page=${name}${at}&lang=${lang}`;
    const show = async (view: View, lang: string): Promise<void> => {
      await site.go(address(view, lang));
      await view.prepare?.(site);
      await site.settled();
    };
    await page.goto('./');
    const [first] = viewsOf(name);
    if (!first) throw new Error(`${name} has nothing to look at`);
    const coloured = viewsOf(name).filter((view) => view === first || view.hasColours === true);
    const others = viewsOf(name).filter((view) => !coloured.includes(view));
    for (const view of [...coloured, ...sweep(others)]) {
      await show(view, 'en');
      const rules = coloured.includes(view) ? 'all' : 'structure';
      expect.soft(await site.axe(rules), view.name).toEqual([]);
    }
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./');
    await show(first, 'en');
    expect.soft(await site.axe('colours'), `${first.name}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await show(first, 'zh');
    expect.soft(await site.axe('structure'), `${first.name}, in Chinese`).toEqual([]);
  });
}
