import { expect, test } from './page.ts';

const FOUR = '&world=faithful&pools=4&schedule=A8.B8.C12.D1.B2.D11.B2.A4&step=32';

for (const [run, hash] of [
  ['three threads', '&select=packed:54'],
  ['four workers', `${FOUR}&select=packed:44`],
] as const)
  test(`who wrote the chosen byte is in sight, with the way back, on every screen: ${run}`, async ({
    site,
  }) => {
    await site.open(`#v=1&page=lab${hash}`);
    const trace = site.packed.getByRole('button', { name: 'Trace back' });
    for (const [width, height] of [
      [1920, 1080],
      [1536, 864],
      [1440, 900],
      [1366, 768],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await site.page.setViewportSize({ width, height });
      await site.settled();
      // A click would scroll to it.
      const seen = await trace.evaluate((button) => {
        const { x, y, width: wide, height: high } = button.getBoundingClientRect();
        const detail = button.closest('.detail');
        const top = document.elementFromPoint(x + wide / 2, y + high / 2);
        return button.contains(top) && detail !== null && getComputedStyle(detail).opacity === '1';
      });
      expect.soft(seen, `${width} by ${height}`).toBe(true);
    }
  });

test('a byte below the sentence of another is still pointed at', async ({ site }) => {
  await site.page.setViewportSize({ width: 1280, height: 720 });
  await site.open('#v=1&page=lab');
  const detail = site.packed.locator('.detail');
  const box = await site.packedByte(64).boundingBox();
  if (!box) throw new Error('byte 64 is not drawn');
  await site.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(detail).toContainText('Byte 64 is');
  // The sentence has come over the byte: the pointer is still on it.
  await site.page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  await expect(detail).toContainText('Byte 64 is');
});
