import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { parseSchedule, replay } from '../schedule/index.ts';
import { checkConfig, lettersOf } from '../threads/index.ts';
import { LANDMARKS, momentOf, openingMoment, type Landmark, type LandmarkId } from './index.ts';

/** The printed outcome that each title promises, and the row just before the playhead. */
const PROMISED: Readonly<Record<LandmarkId, readonly [outcome: string, row: string]>> = {
  torn: ['V=killed S=efault F=killed flags=-', 'S4'],
  clean: ['V=ok S=ok F=done flags=-', 'S4'],
  shorter: ['V=ok S=trunc:/var/cache F=done flags=-', 'S5'],
  useAfterFree: ['V=crash S=einval:garbage F=done flags=uafRead:serializer,uafRead:validator', 'S4'],
  writeAfterFree: ['V=ok S=ok F=done flags=writeAfterFree:validator', 'V4'],
  sourceShorter: ['ok|trunc:/var/cache', 'P2'],
  sourceTorn: ['efault|killed', 'P2'],
  sourceBadDirectory: ['baddir|ok', 'C7'],
  sourceCrash: ['crash|killed', 'C4'],
  sourceThree: ['ok|trunc:/var|trunc:/var/cache', 'P2'],
  sourceFour: ['einval:/var/|ok|trunc:/var|trunc:/var/cache', 'P2'],
};

const cases = LANDMARKS.map((landmark): [LandmarkId, Landmark] => [landmark.id, landmark]);

describe.each(cases)('the landmark run %s', (id, landmark) => {
  const { config, schedule, position } = momentOf(landmark);

  it('is printed in canonical form, on a valid config', () => {
    expect(checkConfig(config).ok).toBe(true);
    expect(parseSchedule(landmark.schedule, lettersOf({ config }))).toEqual({ ok: true, value: schedule });
  });

  it('has the outcome of its title, and opens at the step that shows it', () => {
    const replayed = replay(config, schedule);
    if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
    const { outcome, steps } = replayed.value;
    expect([outcome, defined(steps[position - 1], 'step').step]).toEqual(PROMISED[id]);
  });
});

describe('the opening run', () => {
  it('is S3.V2.S2 at step 6 of 7 in the reported world', () => {
    expect(openingMoment('article')).toMatchObject({ schedule: [1, 1, 1, 0, 0, 1, 1], position: 6 });
  });

  it('is A8.B12.A4 at step 10 of two workers in the source', () => {
    const { config, schedule, position } = openingMoment('faithful');
    expect(config).toMatchObject({ threads: 2, fix: ['none', 'none'], grain: 'coarse' });
    expect([schedule.length, position]).toEqual([24, 10]);
  });
});
