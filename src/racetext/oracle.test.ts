import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import oracle from './fixtures/oracle-public.json' with { type: 'json' };
import { switchesOf } from '../schedule/index.ts';
import { exploreRace, faultsOf, linesOf, readRace, replayRace } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Returns the text of a public program. */
const textOf = (id: string): string =>
  readFileSync(new URL(`fixtures/programs/${id}.race`, import.meta.url), 'utf8');

const cases = oracle.programs.flatMap((program) =>
  (['statement', 'access'] as const).map((grain) => [program.id, grain, program] as const),
);

describe.each(cases)('%s by %s', (id, grain, program) => {
  const wanted = program.grains[grain];
  it('has the figures, outcomes and classes of the oracle', () => {
    const race = okValue(readRace(textOf(id)));
    expect(race.title).toBe(program.title);
    const { outcomes, complete, ...figures } = exploreRace(race, { grain });
    expect(complete).toBe(true);
    const { outcomes: wantedOutcomes, ...wantedFigures } = wanted;
    const plain = (all: readonly object[]) =>
      all.map((one) => ({ ...one, schedule: '', lines: [], faults: [] }));
    expect(plain(outcomes)).toEqual(plain(wantedOutcomes));
    expect(figures).toEqual(wantedFigures);
    for (const { outcome, schedule, minPreemptions, lines, faults } of outcomes) {
      const trace = okValue(replayRace(race, grain, [...schedule].map(Number)));
      expect([trace.outcome, switchesOf(trace).preemptions]).toEqual([outcome, minPreemptions]);
      expect(lines).toHaveLength(schedule.length);
      expect(faults).toEqual(faultsOf(trace).length === 0 ? undefined : faultsOf(trace));
    }
  });

  it('replays the schedules of the oracle to their outcomes, lines and faults', () => {
    const race = okValue(readRace(textOf(id)));
    for (const { outcome, schedule, lines, minPreemptions, ...rest } of wanted.outcomes) {
      const trace = okValue(replayRace(race, grain, [...schedule].map(Number)));
      expect(trace.outcome).toBe(outcome);
      expect(switchesOf(trace).preemptions).toBe(minPreemptions);
      expect(linesOf(trace)).toEqual(lines);
      expect(faultsOf(trace)).toEqual('faults' in rest ? rest.faults : []);
    }
  });
});
