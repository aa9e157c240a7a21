import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isBrief, sweep } from '../../../scripts/lib/sweep.ts';
import { okValue } from '../../base/index.ts';
import oracle from '../../racetext/fixtures/oracle-public.json' with { type: 'json' };
import { raceText } from '../../racetext/fixtures/random-race.ts';
import { exploreRace, readRace, type RaceGrain } from '../../racetext/index.ts';
import { confirmTla } from './fixtures/confirm-tla.ts';

vi.setConfig({ testTimeout: 120_000 });

const GRAINS: readonly RaceGrain[] = ['statement', 'access'];
const textOf = (id: string): string =>
  readFileSync(new URL(`../../racetext/fixtures/programs/${id}.race`, import.meta.url), 'utf8');
/** Most states that the small evaluator goes through here. */
const MOST = 300;

const cases = oracle.programs.flatMap(({ id, grains }) =>
  GRAINS.flatMap((grain) => (grains[grain].reachableStates <= MOST ? [[id, grain] as const] : [])),
);

describe('the TLA+ of a race', () => {
  it.each(sweep(cases))('has the states, steps and outcomes of %s, by %s', async (id, grain) => {
    const race = okValue(readRace(textOf(id)));
    await confirmTla(race, grain, exploreRace(race, { grain }));
  });

  it.each(GRAINS)('has them of random races, by %s', async (grain) => {
    let compared = 0;
    for (const text of fc.sample(raceText, { numRuns: isBrief ? 6 : 12, seed: 15 })) {
      const race = okValue(readRace(text));
      const answer = exploreRace(race, { grain, maxStates: 120 });
      if (!answer.complete) continue;
      await confirmTla(race, grain, answer);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3);
  });

  it('swaps copies, which may hold a mutex', async () => {
    const text = [
      'shared u8 n; char s[3] = "ab"',
      'mutex m',
      'thread W x3 {',
      'lock m',
      'u8 t = n + strlen(s)',
      'n = t',
      'unlock m',
      '}',
      'thread R {',
      'char own[3]',
      'strcpy(own, s)',
      'wait n % 2 == 0 && strcmp(s, "ab") == 0',
      '}',
      'never odd: n % 2 == 1',
      'show W.t, R.own',
    ].map((line) => line.replace('; char', '\nshared char'));
    const race = okValue(readRace(text.join('\n')));
    const answer = exploreRace(race, { grain: 'statement' });
    expect(answer.statesUpToThreadSymmetry).toBeLessThan(answer.reachableStates);
    await confirmTla(race, 'statement', answer);
  });

  it('computes as the language does', async () => {
    const text = [
      'shared int a = -7, b = 2, c = 2147483647, d, e, f, g, h, j, k',
      'thread A {',
      'd = a / b * 1000 + a % b',
      'e = c + 1',
      'f = (a & 12) | (c ^ b)',
      'g = a >> 1 << 30',
      'h = -c * 3 - ~a',
      'j = (e / -1) ^ (a / e)',
      'k = (a % -2) * 100 + (c << 33) % 1000',
      '}',
      'thread B {',
      'wait k != 0',
      'assert 0 != c',
      '}',
      'show d, e, f, g, h, j, k',
    ];
    const race = okValue(readRace(text.join('\n')));
    const answer = exploreRace(race, { grain: 'statement' });
    expect(answer.outcomes.map(({ outcome }) => outcome)).toHaveLength(1);
    await confirmTla(race, 'statement', answer);
  });
});
