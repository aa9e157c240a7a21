import { expect, PHONE, SCREENS, test } from './page.ts';
import { address, stage } from './story-page.ts';

test('a prediction is chosen, then answered and announced, and the stage shows the answer', async ({
  site,
}) => {
  await site.open(address('collision', 'b'));
  const second = site.page.getByRole('group', { name: 'Predict' }).nth(1);
  const reveal = second.getByRole('button', { name: 'See the answer' });
  await reveal.click();
  await expect(second.getByRole('status')).toHaveText('Choose one first.');
  await second.getByRole('radio', { name: 'No', exact: true }).focus();
  await site.page.keyboard.press('Space');
  await reveal.focus();
  await site.page.keyboard.press('Enter');
  await expect(second.locator('[aria-live="polite"]')).toContainText('trunc:/var/cache');
  await site.expectOutcome('V=ok S=trunc:/var/cache F=done flags=-');
  await expect(site.page).toHaveURL(/picture=c$/);
});

test('a run of the reader’s own is kept, and the picture returns exactly', async ({ site }) => {
  await site.open(address('kernel', 'a'));
  await site.playhead.focus();
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('ArrowLeft');
  await site.page.keyboard.press('3');
  await site.expectStep(6, 6);
  await expect(stage(site)).toContainText('Your own run');
  await expect(site.page).toHaveURL(/chapter=kernel&picture=a&world=article.*schedule=S3\.V2\.F1&step=6/);
  const own = site.page.url();
  await site.button('Return to picture 1').click();
  await site.expectStep(7, 7);
  await expect(site.page).toHaveURL(/chapter=kernel&picture=a$/);
  await site.button('Back to your own run').click();
  await site.expectStep(6, 6);
  await site.open(new URL(own).hash);
  await site.expectStep(6, 6);
  await expect(stage(site)).toContainText('Your own run');
});

test('words highlight parts of the stage, and the stage highlights the words', async ({ site }) => {
  await site.open(address('collision', 'a'));
  const byte = site.page.getByRole('button', { name: 'Byte 54', exact: true });
  await byte.hover();
  await expect(site.packedByte(54)).toHaveClass(/linked/);
  await site.packedByte(54).hover();
  await expect(byte).toHaveClass(/lit/);
  await byte.click();
  await expect(site.packedByte(54)).toHaveAttribute('aria-selected', 'true');
  const step = site.page.getByRole('button', { name: 'writes NUL over it' });
  await site.block(5).hover();
  await expect(step).toHaveClass(/lit/);
});

test('a mark opens the source of its claim', async ({ site }) => {
  await site.open(address('borrow'));
  const mark = site.page.getByRole('button', { name: /^Sources? 1/ }).first();
  await mark.click();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const link = site.page.getByRole('complementary').getByRole('link', { name: 'libzfs_pool.c:798' });
  await expect(link).toHaveAttribute(
    'href',
    'https://github.com/openzfs/zfs/blob/bd949b10be/lib/libzfs/libzfs_pool.c#L798',
  );
});

test('the stage shows the progress graph, which makes a run of the reader’s own', async ({ site }) => {
  await site.open(address('search'));
  const drawing = stage(site).getByRole('application', { name: 'Progress graph of worker A and worker B' });
  await drawing.focus();
  await drawing.press('ArrowDown');
  await drawing.press('Enter');
  await expect(stage(site)).toContainText('Your own run');
  await expect(
    stage(site).getByRole('row', { name: /One worker imported its pool with the wrong cache file/ }),
  ).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [1366, 768],
  [1024, 768],
] as const)
  test(`the whole progress graph is in sight beside its text at ${width} by ${height}`, async ({ site }) => {
    await site.page.setViewportSize({ width, height });
    await site.open(address('search'));
    const drawing = stage(site).getByRole('application', { name: 'Progress graph of worker A and worker B' });
    for (const code of ['P1', 'IOCTL'])
      for (const name of await drawing.locator('text').filter({ hasText: code }).all())
        await expect(name).toBeInViewport({ ratio: 1 });
  });

test('the table of fixes rates each in both worlds, and links to a run that shows what is left', async ({
  site,
}) => {
  await site.open(address('fixes'));
  const row = site.page.getByRole('row', { name: /^clone (?!\+)/ });
  // It names the outcome that the prediction asks for, so it is folded until then.
  await expect(row).toBeHidden();
  await site.page.getByRole('button', { name: 'Read on without an answer' }).last().click();
  await expect(row.getByRole('cell')).toHaveText([
    /^Not enough: the list is freed too early/,
    /^Enough: only ok is left/,
  ]);
  await row.getByRole('link').click();
  await expect(site.page).toHaveURL(/page=lab.*fix=clone&/);
  await expect(site.page.getByRole('status', { name: 'Outcome' })).toHaveAttribute('data-outcome', /uafRead/);
});

test('the poison of a freed string is whole in its cells, with the hatch around it, on every screen', async ({
  site,
}) => {
  await site.open('#v=1&page=story&chapter=freed');
  for (const [width, height] of [...SCREENS, PHONE]) {
    await site.page.setViewportSize({ width, height });
    await site.settled();
    const cut = await site.string.getByRole('gridcell').evaluateAll(
      (cells) =>
        cells.filter((cell) => {
          const [box, glyph] = ['.box', '.glyph'].map((part) =>
            cell.querySelector(part)?.getBoundingClientRect(),
          );
          return (
            !box ||
            !glyph ||
            glyph.left < box.left ||
            glyph.right > box.right + 1 ||
            glyph.height > box.height - 6
          );
        }).length,
    );
    expect(cut, `${width}x${height}: cells that are cut or have no hatch`).toBe(0);
  }
});
