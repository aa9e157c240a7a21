import { expect, test, type Site } from './page.ts';
import { field, packed } from './race-page.ts';

const panel = ({ page }: Site) => page.getByRole('region', { name: /^Mend it/ });

test('an exercise is judged as one types, and its receipt is judged again by who opens it', async ({
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.open('#v=1&page=race');
  await site.page.getByRole('button', { name: 'The letter and the flag' }).click();
  await expect(panel(site)).toContainText('Not solved yet.');
  await expect(panel(site)).toContainText('No never is violated: not so for empty');
  const text = await field(site).inputValue();
  await field(site).fill(text.replace('  posted = true\n  letter = 7', '  letter = 7\n  posted = true'));
  await expect(panel(site)).toContainText(/Solved\. None of its \d+ interleavings ends badly: proved\./);
  await panel(site).getByRole('button', { name: 'Copy the receipt' }).click();
  await expect(panel(site).getByRole('button', { name: 'Receipt copied' })).toBeVisible();
  const receipt = await site.page.evaluate(() => navigator.clipboard.readText());
  expect(receipt).toContain('exercise=letter');
  await site.page.goto('about:blank');
  await site.page.goto(receipt);
  await expect(panel(site)).toContainText('Solved.');
  await expect(panel(site)).toContainText('judged in this browser just now');
  await field(site).press('Control+End');
  await field(site).pressSequentially('// mine');
  await expect(panel(site)).toContainText('Solved.');
  await expect(panel(site)).not.toContainText('judged in this browser just now');
});

test('a forged receipt is judged, not believed', async ({ site }) => {
  const empty = `title: The last ticket
shared u8 left = 1, sold
thread seller x2 {
  atomic { }
}
never oversold: sold > 1
exists sold_out: sold == 1 && left == 0
show left, sold
`;
  await site.open(`#v=1&page=race&exercise=ticket&race=${packed(empty)}&run=0.1`);
  await expect(panel(site)).toContainText('Not solved yet.');
  await expect(panel(site)).toContainText('Every exists is still possible: not so for sold_out');
  await expect(panel(site)).toContainText(
    'in the order seller1, seller2, sold_out [left=0 sold=1] must come out, and it is ok [left=1 sold=0]',
  );
  await expect(panel(site).getByRole('button', { name: 'Copy the receipt' })).toHaveCount(0);
});

test('an error is told, the next exercise and the way out lead on', async ({ site }) => {
  await site.open('#v=1&page=race&lang=en');
  await site.page.getByLabel('Mend it').selectOption({ label: 'Two transfers' });
  await expect(panel(site)).toContainText('No deadlock');
  await expect(site.page).toHaveURL(/exercise=transfers/);
  await field(site).press('Control+End');
  await field(site).pressSequentially('nonsense');
  await expect(panel(site)).toContainText('The text has an error.');
  await panel(site).getByRole('button', { name: 'Next exercise' }).click();
  await expect(panel(site)).toContainText('Mend it, 4 of 8: Two parcels, two couriers');
  await panel(site).getByRole('button', { name: 'Lay it aside' }).click();
  await expect(panel(site)).toHaveCount(0);
  await expect(site.page).not.toHaveURL(/exercise=/);
});
