import { packedList, withByte } from './packed-list.ts';
import { SCREENS, expect, test } from './page.ts';

/** Recorded from the real library: the list as a worker sends it, and the same with a NUL at byte 54, the last slash. */
const WHOLE =
  '000100000000000001000000380000000a0000000100000009000000636163686566696c65000000000000002f7661722f63616368652f7a706f6f6c2e6361636865000000000000';
const TORN =
  '000100000000000001000000380000000a0000000100000009000000636163686566696c65000000000000002f7661722f6361636865007a706f6f6c2e6361636865000000000000';

test('the list that these tests pack is the recorded one', () => {
  expect(packedList('/var/cache/zpool.cache')).toBe(WHOLE);
  expect(withByte(WHOLE, 54, '00')).toBe(TORN);
});

test('the corruption is on the first screen, in bytes and in words', async ({ site }) => {
  await site.open();
  expect(await site.packedHex()).toBe(TORN);
  const byte = site.packedByte(54);
  await expect(byte).toHaveText('00');
  await expect(byte).toHaveAccessibleName('byte 54, 00, value, written by S at step 6, expected 2f');
  await expect(site.packed).toContainText('room for 24');
  for (const [width, height] of SCREENS) {
    await site.page.setViewportSize({ width, height });
    await expect(byte, `at ${width} by ${height}`).toBeInViewport({ ratio: 1 });
    // The expected byte is no byte of the buffer, so it has no offset.
    const expected = site.packed
      .getByText('2f', { exact: true })
      .and(site.page.locator(':not([data-offset])'));
    await expect(expected).toBeInViewport({ ratio: 1 });
    await expect(site.packed.getByText('expected at 54')).toBeInViewport();
    await expect(site.cell(10)).toBeInViewport({ ratio: 1 });
  }
});

test('the hole is in the string', async ({ site }) => {
  await site.open();
  await expect(site.cell(10)).toHaveAttribute('data-byte', '00');
  await expect(site.cell(10)).toHaveAccessibleName('index 10, NUL, written by V at step 5');
  await expect(site.string.getByRole('gridcell')).toHaveCount(23);
  const path = Buffer.from('/var/cache/zpool.cache\0').toString('hex');
  expect(await site.stringHex()).toBe(withByte(path, 10, '00'));
  await expect(site.string).toContainText('strlen counts 10 characters');
});

test('the playhead is at 6 of 7 and describes the step', async ({ site }) => {
  await site.open();
  await site.expectStep(6, 7);
  await expect(site.playhead).toHaveAttribute('aria-valuetext', /serializing thread copies 23 bytes/);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectOutcome('V=killed S=efault F=killed flags=-');
  await expect(site.outcome).toContainText('At step 7: the kernel refused the list: EFAULT');
});

test('the chain leads from the NUL to the other pools, and is lit up to the playhead', async ({ site }) => {
  await site.open();
  const links = site.consequence.getByRole('listitem');
  await expect(links).toHaveText([
    /reached:.*NUL in the copy/,
    /ahead:.*EFAULT/,
    /ahead:.*reply never written/,
    /ahead:.*zero/,
    /ahead:.*byte-order byte/,
    /ahead:.*ENOTSUP/,
    /ahead:.*internal error: out of memory/,
    /ahead:.*exit\(1\)/,
    /ahead:.*the other pools/,
  ]);
  await site.button('Step forward').click();
  await expect(links.filter({ hasText: 'reached:' })).toHaveCount(9);
  await expect(site.terminal).toContainText('internal error: out of memory');
  const reply = site.reply.locator('[data-offset]');
  await expect(reply).toHaveText(new Array<string>(16).fill('00'));
});

test('the source’s world opens A8.B12.A4 at step 10', async ({ site }) => {
  await site.open();
  await site.radio('World', 'As in the source').check();
  await expect(site.schedule).toHaveValue('A8.B12.A4');
  await site.expectStep(10, 24);
  await site.expectOutcome('ok|trunc:/var/cache');
  await expect(site.page).toHaveURL(/world=faithful.*schedule=A8\.B12\.A4&step=10/);
  await site.open('#v=1&page=lab&world=faithful');
  await expect(site.schedule).toHaveValue('A8.B12.A4');
  await site.expectStep(10, 24);
});
