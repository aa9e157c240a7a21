import type { Locator } from '@playwright/test';
import { expect, test, type Site } from './page.ts';

/** How far around a control pictures are taken, in px: more than the ring reaches. */
const AROUND = 18;

/** Returns how many pixels around a control change by a contrast of 3:1 when it gets the focus. */
async function changed(site: Site, control: Locator): Promise<number> {
  const { page } = site;
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('the control is not drawn');
  const [x, y] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
  const clip = { x, y, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND };
  const picture = async () => [...(await page.screenshot({ clip, animations: 'disabled' }))];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const before = await picture();
  await control.focus();
  const after = await picture();
  return page.evaluate(
    async (pictures) => {
      const [one = [], two = []] = await Promise.all(
        pictures.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          const { data = [] } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
          const linear = (at: number): number => {
            const c = (data[at] ?? 0) / 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          };
          return Array.from(
            { length: data.length / 4 },
            (_, i) => 0.2126 * linear(4 * i) + 0.7152 * linear(4 * i + 1) + 0.0722 * linear(4 * i + 2) + 0.05,
          );
        }),
      );
      return one.filter((light, i) => Math.max(light, two[i] ?? 0) >= 3 * Math.min(light, two[i] ?? 0))
        .length;
    },
    [before, after],
  );
}

/** What has the focus, by place and form: on paper, on ink, in a row, framed, filled, inside a tint. */
const CONTROLS: Readonly<Record<string, (site: Site) => Locator>> = {
  'a cell of the tape': (site) => site.cell(4),
  'the hole': (site) => site.cell(10),
  'a step that is done': (site) => site.timeline.locator('button.isPast').first(),
  'the current step': (site) => site.timeline.locator('[aria-current="step"]'),
  'the middle of the transport': (site) => site.button('Play'),
  'the speed': (site) => site.page.getByRole('combobox', { name: 'Speed' }),
  'a landmark': (site) => site.landmark,
  'a field': (site) => site.schedule,
  'a checkbox': (site) => site.page.getByRole('checkbox', { name: /^clone/ }),
  'a radio button': (site) => site.page.getByRole('radio', { name: 'by byte' }),
  'a link': (site) => site.button('Copy link to this step'),
  'a byte': (site) => site.packed.getByRole('gridcell').first(),
};

for (const [mode, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
  test.describe(mode, () => {
    test.use({ ...options, ...('forcedColors' in options ? { contextOptions: options } : {}) });

    test('the ring changes as much as a frame of 2 px, by 3:1, round every kind of control', async ({
      site,
    }) => {
      await site.open();
      // Keys were used: what gets the focus from a script shows it too.
      await site.page.keyboard.press('Tab');
      for (const [name, find] of Object.entries(CONTROLS)) {
        const control = find(site);
        const { width = 0, height = 0 } = (await control.boundingBox()) ?? {};
        expect(await changed(site, control), name).toBeGreaterThanOrEqual(4 * (width + height));
      }
    });
  });
}
