import { trouble } from '../src/i18n/en/trouble.ts';
import { packedList, VALUE, withByte } from './packed-list.ts';
import { expect, test, type Site } from './page.ts';

const TORN = 'V=killed S=efault F=killed flags=-';
const CLEAN = 'V=ok S=ok F=done flags=-';

const fix = (site: Site, word: string) =>
  site.page
    .getByRole('group', { name: 'Fix', exact: true })
    .getByRole('checkbox', { name: new RegExp(`^${word}: `) });

const NONE = trouble['path.none'];

test('clone and join remove the damage from the same run', async ({ site }) => {
  await site.open();
  await fix(site, 'clone').check();
  await site.expectOutcome('');
  await expect(site.page).toHaveURL(/fix=clone&/);
  expect(await site.packedHex()).toBe(packedList('/var/cache/zpool.cache'));
  await fix(site, 'join').check();
  await expect(site.page).toHaveURL(/fix=clone\+join&/);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.button('Let it finish').click();
  await site.expectOutcome(CLEAN);
  await fix(site, 'clone').uncheck();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectOutcome(TORN);
  await expect(site.notices).toContainText(
    /Kept 7 of \d+ steps: step 8 asked for .*, but the process has exited\./,
  );
});

test('a fix that does not go with another is refused with a reason', async ({ site }) => {
  await site.open('#v=1&page=lab&fix=join');
  const refused = fix(site, 'refcount');
  await expect(refused).toHaveAttribute('aria-disabled', 'true');
  await expect(refused).toHaveAccessibleDescription(/Does not go together with join/);
  await refused.click({ force: true });
  await expect(refused).not.toBeChecked();
  await expect(site.page).toHaveURL(/fix=join&/);
  await fix(site, 'join').uncheck();
  await expect(refused).not.toHaveAttribute('aria-disabled', 'true');
  await refused.check();
  await expect(fix(site, 'join')).toHaveAttribute('aria-disabled', 'true');
});

test('changing the world keeps the path and the fix it can, and says what it dropped', async ({ site }) => {
  await site.open('#v=1&page=lab&path=/srv/qux/abcdefgh.list&fix=clone+join');
  await site.radio('World', 'As in the source').check();
  await expect(site.path).toHaveValue('/srv/qux/abcdefgh.list');
  await expect(site.radio('Fix', 'clone: private copy')).toBeChecked();
  await expect(site.notices).toContainText('This world has no join; that part of the fix was dropped.');
  await expect(site.schedule).toHaveValue('A8.B12.A4');
  await site.button('Close this notice').click();
  await expect(site.notices).toBeEmpty();
  await site.page.goBack();
  await expect(site.radio('World', 'As reported')).toBeChecked();
  await expect(site.page).toHaveURL(/fix=clone\+join/);
});

test('a path that appears nowhere in the code replays and shows its bytes', async ({ site }) => {
  const path = '/srv/qux/abcdefgh.list';
  await site.open();
  await site.enter(site.path, path);
  await expect(site.page).toHaveURL(/path=\/srv\/qux\/abcdefgh\.list/);
  await site.expectStep(6, 7);
  await site.expectOutcome(TORN);
  expect(await site.packedHex()).toBe(withByte(packedList(path), VALUE + 8, '00'));
  expect(await site.stringHex()).toBe(withByte(Buffer.from(`${path}\0`).toString('hex'), 8, '00'));
  await expect(site.cell(8)).toHaveAccessibleName('index 8, NUL, written by V at step 5');
  await expect(site.packedByte(VALUE + 8)).toHaveAccessibleName(/expected 2f$/);
  await expect(site.terminal).toContainText(`cachefile=${path}`);
});

test('a short last name is cut silently: the kernel has room for what is left', async ({ site }) => {
  const path = '/q/zz9';
  await site.open();
  await site.enter(site.path, path);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  expect(await site.packedHex()).toBe(withByte(packedList(path), VALUE + 2, '00'));
  await site.button('Let it finish').click();
  await site.expectOutcome('V=ok S=trunc:/q F=done flags=-');
  await expect(site.outcome).toContainText('wrong cache file, /q. Nobody was told');
});

test('a path that cannot be is refused in a sentence and changes nothing', async ({ site }) => {
  await site.open();
  const long = `/${'x'.repeat(63)}`;
  const refusals: readonly (readonly [string, string])[] = [
    ['zpool.cache', 'A cache file path begins with a slash. Try /zpool.cache.'],
    ['/var/cache/', 'The path ends in a slash, so it names no file.'],
    [long, 'The path has 64 characters; this page shows up to 63.'],
    ['/1/2/3/4/5/6/7/8/9', 'The path has 9 slashes; this page shows up to 8.'],
    ['/é', 'The path holds a character that is not printable ASCII.'],
    ['', 'The cache file path is empty. Try /var/cache/zpool.cache.'],
    ['none', NONE],
    ['-o cachefile=none', NONE],
  ];
  for (const [text, sentence] of refusals) {
    await site.enter(site.path, text);
    await expect(site.page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(site.path).toHaveAttribute('aria-invalid', 'true');
    await expect(site.path).toHaveAccessibleDescription(sentence);
    await expect(site.path, 'what was typed stays').toHaveValue(text);
    expect(await site.stringHex()).toContain(Buffer.from('zpool.cache').toString('hex'));
  }
  expect(await site.axe()).toEqual([]);
  await site.path.press('Escape');
  await expect(site.path).toHaveValue('/var/cache/zpool.cache');
  await expect(site.path).toHaveAttribute('aria-invalid', 'false');
});

test('a path is read with the option and the space that come with it', async ({ site }) => {
  await site.open();
  for (const [text, path] of [
    ['  /srv/one/zpool.cache ', '/srv/one/zpool.cache'],
    ['cachefile=/srv/two', '/srv/two'],
    ['-o cachefile="/etc/zfs/zpool.cache"', '/etc/zfs/zpool.cache'],
  ] as const) {
    await site.enter(site.path, text);
    await expect(site.path).toHaveValue(path);
    await expect(site.path).toHaveAttribute('aria-invalid', 'false');
    expect(new URL(site.page.url()).hash).toContain(`path=${path}`);
    await expect(site.terminal).toContainText(`cachefile=${path}`);
  }
});

test('a NUL in a path, possible only in an address, is refused', async ({ site }) => {
  await site.open('#v=1&page=lab&path=/a%00b');
  await expect(site.notices).toContainText('The path holds a NUL, where a string ends.');
  await expect(site.path).toHaveValue('/var/cache/zpool.cache');
});

test('a schedule can be typed, and an error tells where it is invalid', async ({ site }) => {
  await site.open();
  await site.enter(site.schedule, 'v4.s5');
  await expect(site.schedule).toHaveValue('V4.S5');
  await site.expectStep(6, 9);
  await site.expectOutcome('');
  for (const text of ['v3, s5', 'V4 S5', 'V 3、S5', 'V4, S5,']) {
    await site.enter(site.schedule, text);
    await expect(site.schedule).toHaveValue(text.includes('3') ? 'V3.S5' : 'V4.S5');
  }
  const refusals: readonly (readonly [string, string])[] = [
    ['V2.Q3', 'There is no thread “Q3” here. Use V, S, F.'],
    ['S0', '“S0” is no run of steps. A thread runs at least once.'],
    ['S999999', '“S999999” asks for too many steps'],
  ];
  for (const [text, sentence] of refusals) {
    await site.enter(site.schedule, text);
    await expect(site.page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(site.schedule).toHaveValue(text);
    await site.expectStep(6, 9);
  }
  expect(await site.axe('structure')).toEqual([]);
  await site.enter(site.schedule, 'S9');
  await expect(site.schedule).toHaveValue('S5');
  await expect(site.notices).toContainText(
    'Kept 5 of 9 steps: step 6 asked for the serializing thread, which has finished.',
  );
  expect(await site.axe('structure')).toEqual([]);
});

test('two to four workers; a worker that is gone ends the run', async ({ site }) => {
  await site.open('#v=1&page=lab&world=faithful');
  const workers = site.page.getByRole('spinbutton', { name: 'Workers' });
  await expect(workers).toHaveValue('2');
  // As one types: a click that leaves the field must not meet a line that changes under it.
  await workers.fill('3');
  await expect(site.threads.getByRole('button', { name: /^Run worker [A-D]$/ })).toHaveCount(3);
  await site.enter(workers, '4');
  await expect(site.threads.getByRole('button', { name: /^Run worker [A-D]$/ })).toHaveCount(4);
  await site.expectOutcome('');
  await site.run('worker D').click();
  await expect(site.schedule).toHaveValue('A8.B2.D1');
  await site.button('Let it finish').click();
  await expect(site.outcome).not.toHaveAttribute('data-outcome', '');
  expect((await site.outcome.getAttribute('data-outcome'))?.split('|')).toHaveLength(4);
  await site.enter(workers, '9');
  await expect(workers).toHaveValue('4');
  await site.enter(workers, '2');
  await expect(site.threads.getByRole('button', { name: /^Run worker [A-D]$/ })).toHaveCount(2);
  await expect(site.schedule).toHaveValue('A8.B2');
  await expect(site.notices).toContainText('step 11 asked for worker D, which is not in this run');
});

test('each worker may have a fix of its own', async ({ site }) => {
  await site.open('#v=1&page=lab&world=faithful');
  await site.radio('Fix', 'one for each worker').check();
  await site.page.getByRole('combobox', { name: 'Fix of worker A' }).selectOption('clone');
  await expect(site.page).toHaveURL(/fix=clone,none/);
  await site.open('#v=1&page=lab&world=faithful&fix=clone,none&schedule=A8.B12.A5');
  await site.expectOutcome('ok|ok');
});

test('by call to by byte and back keeps the run and its outcome', async ({ site }) => {
  await site.open();
  await site.radio('Grain', 'by byte').check();
  await expect(site.schedule).toHaveValue('S25.V24.S24');
  await site.expectStep(72, 73);
  await site.expectOutcome(TORN);
  await expect(site.notices).toBeEmpty();
  await site.radio('Grain', 'by call').check();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectStep(6, 7);
  await site.expectOutcome(TORN);
  await expect(site.notices).toBeEmpty();
});

test('a cut in the middle of a copy is reported at call grain, which cannot express it, with a way back', async ({
  site,
}) => {
  // V cuts when S has copied the slash but not yet the last byte: the copy is whole by byte, and torn when it is one call.
  await site.open('#v=1&page=lab&grain=byte&schedule=S25.V23.S11.V1.S13');
  await expect(site.notices).toBeEmpty();
  await site.button('Let it finish').click();
  await site.expectOutcome(CLEAN);
  const whole = await site.schedule.inputValue();
  await site.radio('Grain', 'by call').check();
  await site.expectOutcome(TORN);
  await expect(site.notices).toContainText(
    `The outcome changed from ${CLEAN} to ${TORN} when the grain changed.`,
  );
  await site.button('Return to the other future').click();
  await expect(site.radio('Grain', 'by byte')).toBeChecked();
  await expect(site.schedule).toHaveValue(whole);
  await site.expectOutcome(CLEAN);
});

test('the byte at which the cut falls decides', async ({ site }) => {
  await site.open();
  for (const [copied, expected] of [
    [10, '00'],
    [11, '2f'],
  ] as const) {
    await site.go(`#v=1&page=lab&grain=byte&schedule=S25.V23.S${copied}.V1.S${23 - copied}`);
    await expect(site.packedByte(54)).toHaveText(expected);
    await expect(site.cell(10)).toHaveAttribute('data-byte', '00');
  }
});
