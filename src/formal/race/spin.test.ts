import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { sweep } from '../../../scripts/lib/sweep.ts';
import { okValue } from '../../base/index.ts';
import { exploreRace, readRace, type RaceGrain } from '../../racetext/index.ts';
import oracle from '../../racetext/fixtures/oracle-public.json' with { type: 'json' };
import { missingForSpin } from '../fixtures/spin.ts';
import { confirmBySpin } from './fixtures/confirm.ts';

vi.setConfig({ testTimeout: 120_000 });

const GRAINS: readonly RaceGrain[] = ['statement', 'access'];
const textOf = (id: string): string =>
  readFileSync(new URL(`../../racetext/fixtures/programs/${id}.race`, import.meta.url), 'utf8');

// The title appears in the summary of `npm test` when these tests are skipped.
const missing = missingForSpin();
const title = missing.length === 0 ? 'SPIN' : `SPIN: this machine has no ${missing.join(' and no ')}`;

describe.skipIf(missing.length > 0)(title, () => {
  it.each(sweep(oracle.programs.flatMap(({ id }) => GRAINS.map((grain) => [id, grain] as const))))(
    'confirms states and outcomes of %s, by %s',
    (id, grain) => {
      const race = okValue(readRace(textOf(id)));
      const answer = exploreRace(race, { grain });
      confirmBySpin(race, grain, answer);
      expect(answer.reachableStates).toBe(
        oracle.programs.find((program) => program.id === id)?.grains[grain].reachableStates,
      );
    },
  );

  it('confirms names that are words of Promela or C, an array indexed with itself, and what C traps', () => {
    const text = [
      'shared int len = -2147483647, max = -1, linux',
      'shared char active[3] = {1, 2, 0}',
      'thread run x2 {',
      'int timeout = active[active[len % 2 + active[0]]]',
      'linux += (len - 1) / max + (len - 1) % max + timeout',
      '}',
      'thread init {',
      'wait active[active[1]] == 0 && linux != 0',
      'active[active[0]] = 0',
      '}',
      'never skip: active[active[0]] == 2',
      'show linux, run.timeout',
    ];
    const race = okValue(readRace(text.join('\n')));
    for (const grain of GRAINS) confirmBySpin(race, grain, exploreRace(race, { grain }));
  });
});
