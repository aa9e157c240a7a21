import { Site, expect, test } from './page.ts';

/** Returns the state of the page that an address must restore. */
async function picture(site: Site) {
  const { page } = site;
  // Parts beyond the first picture are drawn in later tasks.
  await site.settled();
  return {
    schedule: await page
      .locator('input[type="text"]')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : ''))),
    step: await page.getByRole('slider').getAttribute('aria-valuenow'),
    of: await page.getByRole('slider').getAttribute('aria-valuemax'),
    sentence: await page.getByRole('slider').getAttribute('aria-valuetext'),
    string: await page
      .locator('[data-index]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-byte')).join('')),
    packed: await page
      .locator('[data-offset]')
      .evaluateAll((cells) => cells.map((c) => c.textContent).join('')),
    selected: await page
      .locator('[aria-selected="true"]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label'))),
    outcome: await page.locator('[data-outcome]').textContent(),
    checked: await page
      .locator('main :checked')
      .evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent)),
    lang: await page.locator('html').getAttribute('lang'),
    title: await page.title(),
  };
}
const entries = (site: Site) => site.page.evaluate(() => history.length);

test('the address is complete: a reload and a shared link restore the page', async ({ site, browser }) => {
  await site.open();
  await site.enter(site.path, '/opt/x/y.cache');
  await site.run('validating thread').click();
  await site.button('Step back').click();
  await site.packedByte(47).click();
  await site.button('中文').click();
  await expect(site.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(site.page).toHaveURL(
    /#v=1&page=lab&world=article&path=\/opt\/x\/y\.cache&pools=3&fix=none&grain=coarse&schedule=S3\.V2\.S1\.V1&step=6&select=packed:47(:S)?&lang=zh$/,
  );
  const before = await picture(site);
  expect(before.selected).toHaveLength(1);
  await site.reload();
  expect(await picture(site)).toEqual(before);

  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(site.page.url());
  await page.getByRole('slider').waitFor();
  expect(await picture(new Site(page))).toEqual(before);
  await context.close();
});

test('at byte grain and in the source’s world too', async ({ site }) => {
  for (const hash of [
    '#v=1&page=lab&grain=byte&schedule=S25.V23.S11.V1.S3&step=60&lang=en',
    '#v=1&page=lab&world=faithful&path=/a/b/c&pools=3&fix=clone,none,lock&schedule=A4.B9.C2&step=12&lang=en',
  ]) {
    await site.open(hash);
    await expect(site.notices).toBeEmpty();
    const before = await picture(site);
    await site.reload();
    expect(await picture(site)).toEqual(before);
    // The address written in full gives the same page.
    await site.open(new URL(site.page.url()).hash);
    expect(await picture(site)).toEqual(before);
  }
});

test('copy link puts the present step into the clipboard', async ({ site }) => {
  await site.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open();
  await site.button('Step back').click();
  await site.button('Copy link to this step').click();
  await expect(site.page.getByText('Link copied. It opens at step 5.')).toBeVisible();
  expect(await site.page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /schedule=S3\.V2\.S2&step=5$/,
  );
});

test('scrubbing replaces the entry of the history; landmark, world, fix, and fork add one', async ({
  context,
}) => {
  // A new tab, since a history holds 50 entries, and that of a reused tab may be full.
  const site = new Site(await context.newPage());
  await site.open();
  const start = await entries(site);
  await site.playhead.focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft'])
    await site.page.keyboard.press(key);
  await expect(site.page).toHaveURL(/step=6$/);
  await site.button('Step back').click();
  await expect(site.page).toHaveURL(/step=5$/);
  expect(await entries(site)).toBe(start);

  await site.landmark.selectOption({ label: 'Clean: one thread after the other' });
  expect(await entries(site)).toBe(start + 1);
  await site.page.getByRole('checkbox', { name: /^clone: / }).check();
  expect(await entries(site)).toBe(start + 2);
  await site.radio('World', 'As in the source').check();
  expect(await entries(site)).toBe(start + 3);
  await site.run('worker A').click();
  expect(await entries(site)).toBe(start + 4);

  await site.page.goBack();
  await expect(site.schedule).toHaveValue('A8.B12.A4');
  await site.page.goBack();
  await expect(site.radio('World', 'As reported')).toBeChecked();
  await expect(site.page.getByRole('checkbox', { name: /^clone: / })).toBeChecked();
  await site.page.goBack();
  await expect(site.page.getByRole('checkbox', { name: /^clone: / })).not.toBeChecked();
  await expect(site.landmark).toHaveValue('clean');
  await site.page.goBack();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectStep(5, 7);
  await site.page.goForward();
  await expect(site.schedule).toHaveValue('V4.S5.F2');
});

test('a byte selected in one world is not selected in the other', async ({ site }) => {
  await site.open('#v=1&page=lab&select=packed:54');
  await site.radio('World', 'As in the source').check();
  await expect(site.page.locator('[aria-selected="true"]')).toHaveCount(0);
  await expect(site.page).not.toHaveURL(/select=/);
});

interface Damage {
  readonly hash: string;
  readonly says: string;
  readonly schedule: string;
  readonly at: readonly [number, number];
}
const DAMAGED: readonly Damage[] = [
  { hash: '#garbage', says: '“garbage”', schedule: 'S3.V2.S2', at: [6, 7] },
  { hash: '#%%%&=&==&%zz&v=banana&page=lab', says: '“banana”', schedule: 'S3.V2.S2', at: [6, 7] },
  {
    hash: '#v=9&page=lab&schedule=V4&step=1',
    says: 'This address comes from a newer version (9) of this site. The opening view is shown instead.',
    schedule: 'S3.V2.S2',
    at: [6, 7],
  },
  {
    hash: '#v=1&page=lab&schedule=S3.Q2.S2',
    says: 'This address breaks off at “Q2”. The run is shown up to step 3.',
    schedule: 'S3',
    at: [3, 3],
  },
  {
    hash: '#v=1&page=lab&schedule=S9.V1',
    says: 'Step 6 asks for the serializing thread, which cannot run there. The run stops before it.',
    schedule: 'S5',
    at: [5, 5],
  },
  {
    hash: '#v=1&page=lab&schedule=S3.V2.S2.F1&step=8',
    says: 'Step 8 asks for the freeing thread, which cannot run there. The run stops before it.',
    schedule: 'S3.V2.S2',
    at: [7, 7],
  },
  {
    hash: '#v=1&page=lab&step=99',
    says: 'This run has no step “99”. It is shown at step 7.',
    schedule: 'S3.V2.S2',
    at: [7, 7],
  },
  {
    hash: '#v=1&page=lab&world=mars&pools=7&grain=fine&lang=fr&select=x',
    says: '“mars” is no world that this page knows. Shown instead: article.',
    schedule: 'S3.V2.S2',
    at: [6, 7],
  },
  {
    hash: '#v=1&page=lab&fix=clone+flock',
    says: 'There is no fix “flock” in this world. Shown instead: clone.',
    schedule: 'S3.V2.S2',
    at: [6, 7],
  },
  {
    hash: `#v=1&page=lab&noise=${'%00x&;=S9.'.repeat(2000)}`,
    says: 'only the first 16384 were read',
    schedule: 'S3.V2.S2',
    at: [6, 7],
  },
];
for (const { hash, says, schedule, at } of DAMAGED) {
  test(`a damaged address is reported and shows the nearest valid page: ${hash.slice(0, 50)}`, async ({
    site,
    complaints,
  }) => {
    await site.open(hash);
    await expect(site.notices).toContainText(says);
    await expect(site.schedule).toHaveValue(schedule);
    await site.expectStep(...at);
    await expect(site.string.getByRole('gridcell')).toHaveCount(23);
    await expect(site.packed.locator('[data-offset]')).toHaveCount(72);
    expect(complaints.errors).toEqual([]);
  });
}

test('a damaged address can be corrected in the address bar of the open page', async ({ site }) => {
  await site.open();
  await site.page.evaluate(() => (location.hash = '#v=1&page=lab&schedule=S3.Q2'));
  await expect(site.notices).toContainText('This address breaks off at “Q2”.');
  await site.page.evaluate(() => (location.hash = '#v=1&page=lab&schedule=S3.V2'));
  await expect(site.notices).toBeEmpty();
  await site.expectStep(5, 5);
});
