import { expect, test, type Site } from './page.ts';

const TORN = 'V=killed S=efault F=killed flags=-';
const CLEAN = 'V=ok S=ok F=done flags=-';

/** Expects that the run button of each thread is refused, for the given reason. */
async function expectRefusals(site: Site, why: Readonly<Record<string, string>>): Promise<void> {
  for (const [thread, sentence] of Object.entries(why)) {
    await expect(site.run(thread)).toHaveAttribute('aria-disabled', 'true');
    await expect(site.run(thread)).toHaveAccessibleDescription(sentence);
  }
}

test('the recorded thread moves the playhead, another one forks the run', async ({ site }) => {
  await site.open();
  await site.run('serializing thread').click();
  await site.expectStep(7, 7);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expect(site.button('Undo')).toHaveAttribute('aria-disabled', 'true');

  await site.block(6).click();
  await site.run('validating thread').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.V1');
  await site.expectStep(7, 7);
  await site.expectOutcome('');
  await expect(site.outcome).toContainText('Not finished');
  await expect(site.stub('S1')).toBeVisible();
});

test('the old future is one click back, and so is the new one', async ({ site }) => {
  await site.open();
  await site.run('freeing thread').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.F1');
  await site.stub('S1').click();
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectOutcome(TORN);
  await expect(site.stub('S1')).toHaveCount(0);
  await site.stub('F1').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.F1');
});

test('undo, redo, and Back lead through the runs', async ({ site }) => {
  await site.open();
  await site.run('validating thread').click();
  await site.run('validating thread').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.V2');
  await site.button('Undo').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.V1');
  await site.page.keyboard.press('Control+z');
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expect(site.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  await site.button('Redo').click();
  await site.page.keyboard.press('Control+y');
  await expect(site.schedule).toHaveValue('S3.V2.S1.V2');
  await expect(site.button('Redo')).toHaveAttribute('aria-disabled', 'true');
  await expect(site.page).toHaveURL(/schedule=S3\.V2\.S1\.V2/);
  for (const schedule of [
    'S3.V2.S1.V1',
    'S3.V2.S2',
    'S3.V2.S1.V1',
    'S3.V2.S1.V2',
    'S3.V2.S1.V1',
    'S3.V2.S2',
  ]) {
    await site.page.goBack();
    await expect(site.schedule).toHaveValue(schedule);
  }
  await site.expectOutcome(TORN);
  await site.expectStep(6, 7);
});

test('one other choice and a finished run leave every copy intact', async ({ site }) => {
  await site.open('#v=1&page=lab&step=3');
  await site.run('serializing thread').click();
  await expect(site.schedule).toHaveValue('S4');
  await site.button('Let it finish').click();
  await site.expectOutcome(CLEAN);
  await expect(site.outcome).toContainText('every copy is whole');
  await expect(site.button('Let it finish')).toHaveAttribute('aria-disabled', 'true');
});

test('after the end no thread can run, and choosing one changes nothing', async ({ site }) => {
  await site.open('#v=1&page=lab&step=7');
  await expectRefusals(site, {
    'validating thread': 'The validating thread cannot run: the process has exited at step 7.',
    'serializing thread': 'The serializing thread cannot run: the process has exited at step 7.',
    'freeing thread': 'The freeing thread cannot run: the process has exited at step 7.',
  });
  const url = site.page.url();
  for (const thread of ['validating thread', 'serializing thread', 'freeing thread']) {
    await site.run(thread).click({ force: true });
  }
  await site.page.keyboard.press('1');
  await site.expectStep(7, 7);
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await expect(site.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  expect(site.page.url()).toBe(url);
});

test('a waiting thread says what it waits for', async ({ site }) => {
  await site.open('#v=1&page=lab&fix=lock+join&schedule=V2&step=2');
  await expectRefusals(site, {
    'serializing thread': 'The serializing thread cannot run: the validating thread holds the mutex.',
    'freeing thread':
      'The freeing thread waits until the validating thread and the serializing thread have finished.',
  });
  await expect(site.run('validating thread')).not.toHaveAttribute('aria-disabled');
  await site.open('#v=1&page=lab&schedule=F2');
  await expectRefusals(site, { 'freeing thread': 'The freeing thread has finished with done.' });
  await site.open('#v=1&page=lab&world=faithful&fix=lock&schedule=A1');
  await expectRefusals(site, { 'worker B': 'Worker B cannot run: worker A holds the mutex.' });
});

test('fix join-holding-lock ends in a deadlock that says who waits', async ({ site }) => {
  await site.open('#v=1&page=lab&fix=join-holding-lock&schedule=F1');
  await expectRefusals(site, {
    'validating thread': 'The validating thread cannot run: the freeing thread holds the mutex.',
    'freeing thread':
      'The freeing thread waits until the validating thread and the serializing thread have finished.',
  });
  await site.expectOutcome('V=blocked S=blocked F=blocked flags=-');
  await expect(site.outcome).toContainText('deadlock');
});

test('Alt with an arrow moves the focused step to the next legal place, and the focus goes along', async ({
  site,
}) => {
  await site.open();
  await site.block(6).focus();
  await site.page.keyboard.press('Alt+ArrowLeft');
  await expect(site.schedule).toHaveValue('S3.V1.S1.V1.S1');
  await expect(site.block(5)).toBeFocused();
  await site.expectOutcome('');
  await expect(site.timeline.getByText('S4 is now step 5.')).toBeAttached();
  expect((await site.packedHex()).slice(108, 110)).toBe('2f');
  await site.page.keyboard.press('Alt+ArrowLeft');
  await expect(site.schedule).toHaveValue('S4.V2.S1');
  await site.page.keyboard.press('Alt+ArrowLeft');
  await expect(site.timeline.getByText('S4 has no other place in this direction.')).toBeAttached();
  await expect(site.schedule).toHaveValue('S4.V2.S1');
  await site.page.keyboard.press('Alt+ArrowRight');
  await site.page.keyboard.press('Alt+ArrowRight');
  await expect(site.schedule).toHaveValue('S3.V2.S2');
  await site.expectOutcome(TORN);
});

async function drag(site: Site, from: number, to: number): Promise<void> {
  const [start, end] = await Promise.all([site.block(from).boundingBox(), site.block(to).boundingBox()]);
  if (!start || !end) throw new Error('The timeline is not drawn.');
  const y = start.y + start.height / 2;
  await site.page.mouse.move(start.x + start.width / 2, y);
  await site.page.mouse.down();
  await site.page.mouse.move(end.x + end.width / 2, y, { steps: 6 });
}

test('a step can be dragged to a legal place; Escape and an illegal place leave it', async ({ site }) => {
  await site.open();
  await drag(site, 6, 5);
  await site.page.keyboard.press('Escape');
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V2.S2');

  await drag(site, 6, 5);
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V1.S1.V1.S1');
  await expect(site.cell(10)).toHaveAttribute('data-byte', '2f');

  // S2 cannot come before S1: both are in the lane of S.
  await drag(site, 2, 1);
  await site.page.mouse.up();
  await expect(site.schedule).toHaveValue('S3.V1.S1.V1.S1');
});

test('the outline in a lane offers the pointer the same choice', async ({ site }) => {
  await site.open();
  await site.timeline.locator('[data-offer="2"]').click();
  await expect(site.schedule).toHaveValue('S3.V2.S1.F1');
  const stops = await site.timeline
    .locator('[data-offer]')
    .evaluateAll((offers) =>
      offers.filter(
        (offer) => offer.matches('[tabindex], button, a') || !offer.closest('[aria-hidden="true"]'),
      ),
    );
  expect(stops).toEqual([]);
});
