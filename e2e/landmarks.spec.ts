import { controls } from '../src/i18n/en/controls.ts';
import { LANDMARKS, type LandmarkId } from '../src/scenarios/index.ts';
import { expect, test } from './page.ts';

/** The outcome of each landmark, and a part of its sentence on the page. */
const ENDS: Readonly<Record<LandmarkId, readonly [outcome: string, said: string]>> = {
  torn: ['V=killed S=efault F=killed flags=-', 'EFAULT, shown as “out of memory”'],
  clean: ['V=ok S=ok F=done flags=-', 'every copy is whole'],
  shorter: ['V=ok S=trunc:/var/cache F=done flags=-', 'wrong cache file, /var/cache. Nobody was told'],
  useAfterFree: [
    'V=crash S=einval:garbage F=done flags=uafRead:serializer,uafRead:validator',
    'read freed memory',
  ],
  writeAfterFree: ['V=ok S=ok F=done flags=writeAfterFree:validator', 'wrote into freed memory'],
  sourceShorter: ['ok|trunc:/var/cache', 'worker B imported its pool with the wrong cache file, /var/cache'],
  sourceTorn: ['efault|killed', 'the kernel refused worker A’s list: EFAULT'],
  sourceBadDirectory: ['baddir|ok', 'worker B refused the path'],
  sourceCrash: ['crash|killed', 'SIGSEGV'],
  sourceThree: [
    'ok|trunc:/var|trunc:/var/cache',
    'Worker C imported its pool with the wrong cache file, /var.',
  ],
  sourceFour: ['einval:/var/|ok|trunc:/var|trunc:/var/cache', 'the kernel refused /var/ in worker D’s list'],
};

/** Returns the number of steps of a written schedule: `S3.V2` has five. */
const stepsIn = (schedule: string): number =>
  [...schedule.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);

for (const world of new Set(LANDMARKS.map((one) => one.world))) {
  test(`each landmark of the world ${world} comes to its outcome, and axe finds nothing in it`, async ({
    site,
    complaints,
  }) => {
    await site.open(`#v=1&page=lab&world=${world}`);
    const landmarks = LANDMARKS.filter((one) => one.world === world);
    const title = (id: LandmarkId): string => controls[`landmark.${id}`];
    await expect(site.landmark.getByRole('option')).toHaveText(landmarks.map(({ id }) => title(id)));
    // In reverse order, so that each is a change.
    for (const { id, schedule, step } of landmarks.toReversed()) {
      await site.landmark.selectOption({ label: title(id) });
      await expect(site.schedule, id).toHaveValue(schedule);
      await site.expectStep(step, stepsIn(schedule));
      const [outcome, said] = ENDS[id];
      await site.expectOutcome(outcome);
      await expect(site.outcome, id).toContainText(said);
      expect.soft(await site.axe('structure'), id).toEqual([]);
    }
    expect(complaints.errors).toEqual([]);
  });
}

test('use after free: S copies poison, and the page does not blame the NUL', async ({ site }) => {
  await site.open('#v=1&page=lab&schedule=S3.F2.S2.V2&step=6');
  const packed = await site.packedHex();
  expect(packed.slice(88, 88 + 46)).toBe('5a'.repeat(23));
  expect(await site.stringHex()).toBe('5a'.repeat(23));
  await expect(site.cell(10)).toHaveAccessibleName('index 10, poison 5a, written by F at step 4, freed');
  await expect(site.consequence).not.toContainText('NUL in the copy');
  await site.open('#v=1&page=lab&schedule=S3.F2.S2');
  await expect(site.consequence).not.toContainText('NUL in the copy');
  await expect(site.consequence).toContainText('poison in the copy');
});

test('three pools: each worker has a buffer of its own', async ({ site }) => {
  await site.open('#v=1&page=lab&world=faithful&pools=3&schedule=A8.B8.C12.B4.A4&step=36');
  const buffers: string[] = [];
  for (const letter of ['A', 'B', 'C']) {
    await site.radio('Buffer of', letter).check();
    await expect(site.packed.locator('[data-thread]')).toHaveAttribute('data-thread', letter);
    const bytes = await site.packedHex();
    buffers.push(Buffer.from(bytes.slice(88), 'hex').toString().split('\0')[0] ?? '');
  }
  expect(buffers).toEqual(['/var/cache/zpool.cache', '/var/cache', '/var']);
});
