import { expect, PHONE, test, type Site } from './page.ts';
import { field, LOST, packed } from './race-page.ts';

const open = (site: Site, text: string, more = ''): Promise<void> =>
  site.open(`#v=1&page=race&race=${packed(text)}${more}`);
const row = ({ page }: Site, outcome: string) => page.getByRole('row').filter({ hasText: outcome });

test('an example is searched, and the shortest bad run is on the stage', async ({ site }) => {
  await site.open('#v=1&page=race');
  await site.page.getByRole('button', { name: 'Lost update' }).click();
  await expect(site.page.getByText('All 3 interleavings')).toBeVisible();
  await expect(row(site, 'lost [count=1]')).toContainText('on stage');
  await expect(site.timeline.getByRole('button', { name: /A:5 u8 t = count/ })).toBeVisible();
  await expect(site.page.getByText('broken in 1 of 3')).toBeVisible();
  await expect(site.page).toHaveURL(/page=race&race=1\.[\w-]+&run=0\.1\.0/);
});

test('a link brings text and run, and Show, fork and undo change the run', async ({ site }) => {
  await open(site, LOST, '&run=0x2.1&at=1');
  await expect(field(site)).toHaveValue(LOST);
  await expect(site.playhead).toHaveAttribute('aria-valuenow', '1');
  await site.page.getByRole('button', { name: 'Run B: B:10 count++' }).click();
  await expect(site.page.getByText('step 2 of 2')).toBeVisible();
  await site.page.getByRole('button', { name: 'Let it finish' }).click();
  await expect(site.page.getByText('At the end: lost [count=1]')).toBeVisible();
  await site.page.getByRole('button', { name: 'Undo' }).click();
  await site.page.getByRole('button', { name: 'Undo' }).click();
  await expect(site.page.getByText('step 1 of 3')).toBeVisible();
  await site.page.getByRole('button', { name: 'Show the shortest run to: lost [count=1]' }).click();
  await expect(row(site, 'lost [count=1]')).toContainText('on stage');
});

test('a fork keeps both futures, and each can be brought back', async ({ site }) => {
  await open(site, LOST, '&run=0x2.1&at=1');
  await site.page.getByRole('button', { name: 'Run B: B:10 count++' }).click();
  await site.page.getByRole('button', { name: 'Let it finish' }).click();
  await expect(site.page.getByText('At the end: lost [count=1]')).toBeVisible();
  await site.page.getByRole('button', { name: 'Show: A2.B1' }).click();
  await expect(site.page.getByText('At the end: ok [count=2]')).toBeVisible();
  await site.page.getByRole('button', { name: 'Drop: A1.B1.A1' }).click();
  await expect(site.page.getByRole('button', { name: /^Drop/ })).toHaveCount(0);
});

test('an example by its link is named as that example', async ({ site }) => {
  await site.open('#v=1&page=race');
  await site.page.getByRole('button', { name: 'Double fetch' }).click();
  await expect(site.page.getByText('All 3 interleavings')).toBeVisible();
  await expect(row(site, 'ok [kbuf="abcd"]').getByRole('img', { name: 'kbuf: "abcd"' })).toBeVisible();
  await expect(site.page).toHaveURL(/race=1\./);
  await site.page.reload();
  await expect(site.page.getByLabel('Example')).toHaveValue('double-fetch');
  await field(site).press('Control+End');
  await field(site).pressSequentially('// mine');
  await expect(site.page).not.toHaveURL(/race=1\.$/);
});

test('an error stands below its line with a correction to press; the picture is dimmed meanwhile', async ({
  site,
}) => {
  await open(site, LOST);
  await field(site).fill(LOST.replace('count++', 'cuont++'));
  await expect(site.page.getByText('cuont is not declared.')).toBeVisible();
  await expect(site.page.getByText('line 10, column 3')).toBeVisible();
  await expect(site.page.getByText('From before line 10 was changed')).toBeVisible();
  await expect(field(site)).toHaveAttribute('aria-invalid', 'true');
  await site.page.getByRole('button', { name: 'Write count' }).click();
  await expect(field(site)).toHaveValue(LOST);
  await expect(site.page.getByText('From before line')).toHaveCount(0);
});

test('a link with an error says that its picture is still to come', async ({ site }) => {
  await open(site, LOST.replace('count++', 'cuont++'));
  await expect(site.page.getByText('Its picture comes once it can be read.')).toBeVisible();
  await site.page.getByRole('button', { name: 'Write count' }).click();
  await expect(site.page.getByText('All 3 interleavings')).toBeVisible();
});

test('a fix is compared with the text before, and proved at grain access only', async ({ site }) => {
  await open(site, LOST);
  await expect(site.page.getByText('1 of 3 bad', { exact: true })).toBeVisible();
  await field(site).fill(
    LOST.replace('u8 t = count\n  count = t + 1', 'atomic { count++ }').replace(
      '  count++\n}\n\nnever',
      '  atomic { count++ }\n}\n\nnever',
    ),
  );
  await expect(site.page.getByText('That is no proof.')).toBeVisible();
  await expect(site.page.getByText('was: 1 of 3 bad; now: 0 of 2, not proved at this grain')).toBeVisible();
  await site.page.getByRole('button', { name: 'Try every access' }).click();
  await expect(site.page.getByText('Nothing bad can happen: proved at this grain.')).toBeVisible();
  await expect(site.page.getByText('never: proved')).toBeVisible();
});

test('a damaged link gets a sentence', async ({ site }) => {
  await site.open('#v=1&page=race&race=1.rubbish&grain=word');
  await expect(site.page.getByText('The link is damaged')).toBeVisible();
  await expect(site.page.getByText('There is no grain word')).toBeVisible();
  await open(site, LOST, '&run=0x3');
  await expect(site.page.getByText('Step 3 of the run in the link cannot be taken')).toBeVisible();
});

test('a deadlock says what each lane waits for', async ({ site }) => {
  await open(
    site,
    'mutex a, b\nthread P {\n  lock a\n  lock b\n  unlock b\n  unlock a\n}\nthread Q {\n  lock b\n  lock a\n  unlock a\n  unlock b\n}\n',
  );
  await expect(site.timeline.getByText('waits for b, held by Q')).toBeVisible();
  await expect(site.timeline.getByText('waits for a, held by P')).toBeVisible();
});

test('all of it works by keyboard, in Chinese, and on a phone', async ({ site }) => {
  await open(site, LOST, '&lang=zh');
  await expect(site.page.getByText('全部 3 种交错')).toBeVisible();
  await site.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
  expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE[0]);
  const area = site.page.getByRole('textbox');
  await area.focus();
  await area.press('Control+End');
  await area.pressSequentially('exists fine: count == 2');
  await expect(site.page.getByText('可能：3 种中有 2 种')).toBeVisible();
  await area.press('Tab');
  await expect(area).not.toBeFocused();
});

test('a text of very many lines is told to be too long, and is drawn as one piece behind its first lines', async ({
  site,
}) => {
  await site.open('#v=1&page=race');
  // As it is pasted: typed, the browser itself would take its time.
  await field(site).evaluate((one) => {
    if (one instanceof HTMLTextAreaElement) one.value = '\n'.repeat(20_000) + 'the end';
    one.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(site.page.getByText('A race text has at most 8192 bytes.')).toBeVisible();
  const drawn = site.page.locator('.editor .drawn > *');
  await expect(drawn).toHaveCount(1001);
  await expect(drawn.last()).toContainText('the end');
  await field(site).fill(LOST);
  await expect(drawn).toHaveCount(LOST.split('\n').length);
});
