import { expect, test } from './page.ts';

interface Expected {
  readonly title: string;
  readonly schedule: string;
  /** Steps done where it opens, and steps in all. */
  readonly at: readonly [number, number];
  readonly outcome: string;
  /** A part of what the page says of the outcome. */
  readonly said: string;
}

const LANDMARKS: Readonly<Record<'As reported' | 'As in the source', readonly Expected[]>> = {
  'As reported': [
    {
      title: 'Torn copy: measured whole, copied with the hole',
      schedule: 'S3.V2.S2',
      at: [6, 7],
      outcome: 'V=killed S=efault F=killed flags=-',
      said: 'EFAULT, shown as “out of memory”',
    },
    {
      title: 'Clean: one thread after the other',
      schedule: 'V4.S5.F2',
      at: [8, 11],
      outcome: 'V=ok S=ok F=done flags=-',
      said: 'every copy is whole',
    },
    {
      title: 'Silently shorter: the kernel accepts /var/cache',
      schedule: 'V2.S5.V2.F2',
      at: [7, 11],
      outcome: 'V=ok S=trunc:/var/cache F=done flags=-',
      said: 'wrong cache file, /var/cache. Nobody was told',
    },
    {
      title: 'Use after free: S copies poison',
      schedule: 'S3.F2.S2.V2',
      at: [6, 9],
      outcome: 'V=crash S=einval:garbage F=done flags=uafRead:serializer,uafRead:validator',
      said: 'read freed memory',
    },
    {
      title: 'Write after free: V puts the slash into freed memory',
      schedule: 'S5.V3.F2.V1',
      at: [11, 11],
      outcome: 'V=ok S=ok F=done flags=writeAfterFree:validator',
      said: 'wrote into freed memory',
    },
  ],
  'As in the source': [
    {
      title: 'Silently shorter: B copies while A has borrowed the slash',
      schedule: 'A8.B12.A4',
      at: [10, 24],
      outcome: 'ok|trunc:/var/cache',
      said: 'worker B imported its pool with the wrong cache file, /var/cache',
    },
    {
      title: 'Torn copy: A measures, B cuts, A copies the hole',
      schedule: 'A1.B8.A11',
      at: [10, 20],
      outcome: 'efault|killed',
      said: 'the kernel refused worker A’s list: EFAULT',
    },
    {
      title: 'Good path refused: A puts back the slash that B had cut',
      schedule: 'A7.B8.A5.B2',
      at: [21, 22],
      outcome: 'baddir|ok',
      said: 'worker B refused the path',
    },
    {
      title: 'Crash: the only slash is borrowed, and A finds none',
      schedule: 'A5.B8.A2',
      at: [14, 15],
      outcome: 'crash|killed',
      said: 'SIGSEGV',
    },
    {
      title: 'Three pools, three answers',
      schedule: 'A8.B8.C12.B4.A4',
      at: [18, 36],
      outcome: 'ok|trunc:/var|trunc:/var/cache',
      said: 'Worker C imported its pool with the wrong cache file, /var.',
    },
  ],
};

for (const [world, landmarks] of Object.entries(LANDMARKS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${world}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('each landmark comes to its outcome, and axe finds nothing in it', async ({
        site,
        complaints,
      }) => {
        test.setTimeout(90_000);
        await site.open();
        await site.radio('World', world).check();
        await expect(site.landmark.getByRole('option')).toHaveText(landmarks.map(({ title }) => title));
        // From the last to the first, so that each is a change.
        for (const { title, schedule, at, outcome, said } of landmarks.toReversed()) {
          await site.landmark.selectOption({ label: title });
          await expect(site.schedule, title).toHaveValue(schedule);
          await site.expectStep(...at);
          await site.expectOutcome(outcome);
          await expect(site.outcome, title).toContainText(said);
          expect.soft(await site.axe(), title).toEqual([]);
        }
        expect(complaints.errors).toEqual([]);
      });
    });
  }
}

test('use after free: what S copies is poison, and the NUL is not blamed', async ({ site }) => {
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
