import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { Charted } from '../explore/index.ts';
import { findingsOf } from '../races/index.ts';
import { exploreRace, hasCourse, raceProgram, readRace, replayRace } from './index.ts';

const raceOf = (id: string) =>
  okValue(readRace(readFileSync(new URL(`fixtures/programs/${id}.race`, import.meta.url), 'utf8')));
const all =
  'abba borrowed-slash double-fetch join-missing lost-update peterson print-order toctou torn-read workers zfs-15526';

describe.each(all.split(' '))('%s goes through the other engines', (id) => {
  const race = raceOf(id);
  it.each(['statement', 'access'] as const)('is mapped by %s, with the chances of the search', (grain) => {
    const program = raceProgram(race, grain);
    const charted = defined(Charted.ofProgram(program, program.endings, 100_000), 'a small graph');
    const found = exploreRace(race, { grain });
    expect(charted.states.all).toBe(found.reachableStates);
    if (hasCourse(program)) {
      const { points } = charted.progressGraph([0, 1]);
      expect(points.find(({ x, y }) => x === 0 && y === 0)).toMatchObject({ chance: 1 });
    } else expect(['borrowed-slash', 'double-fetch', 'join-missing', 'workers']).toContain(id);
    const layers = charted.closingMap().layers;
    expect(layers).toHaveLength(found.longestInterleaving + 1);
    for (const { schedule } of found.outcomes) {
      const steps = [...schedule].map(Number);
      expect(charted.runFuture(steps).decidedAt).toBeLessThanOrEqual(steps.length);
    }
  });

  it.each(['statement', 'access'] as const)('is checked for races by %s', (grain) => {
    for (const { schedule } of exploreRace(race, { grain }).outcomes) {
      const findings = findingsOf(okValue(replayRace(race, grain, [...schedule].map(Number))));
      for (const { object, earlier, later } of findings) {
        expect(race.objects.has(object)).toBe(true);
        expect([earlier.kind, later.kind]).toContain('write');
      }
    }
  });
});

it('orders what mutexes and joins order, and nothing else', () => {
  const findings = (text: string, schedule: string): string[] =>
    findingsOf(okValue(replayRace(okValue(readRace(text)), 'statement', [...schedule].map(Number)))).map(
      ({ id }) => id,
    );
  const unlocked = 'shared u8 x\nthread A x2 {\n x++\n}';
  expect(findings(unlocked, '01')).toEqual(['x 3 3']);
  const locked = 'mutex m\nshared u8 x\nthread A x2 {\n lock m\n x++\n unlock m\n}';
  expect(findings(locked, '000111')).toEqual([]);
  const atomic = 'mutex m\nshared u8 x\nthread A x2 {\n atomic { lock m; x++; unlock m }\n}';
  expect(findings(atomic, '01')).toEqual([]);
  const joined = 'shared u8 x\nthread A {\n x++\n}\nthread B {\n join A\n x++\n}\nthread C {\n x++\n}';
  expect(findings(joined, '0112')).toEqual(['x 10 7', 'x 10 3']);
});
