import { describe, expect, it } from 'vitest';
import { okValue } from '../../base/index.ts';
import { I18n, TIERS, load } from '../../i18n/index.ts';
import { PartWords } from '../../i18n/part.svelte.ts';
import { readRace, replayRace, type RacePlace } from '../../racetext/index.ts';
import { oraclePrograms } from '../fixtures/programs.ts';
import { laneRunOf } from '../lane-run.ts';
import { variablePlace } from '../locals.ts';
import { raceLanes } from '../names.ts';
import { loadRaceWords } from '../words.ts';
import { nameAt, valueAt, wayOf } from './way.ts';

const words = new PartWords(await loadRaceWords('en'), new I18n(await load('en', TIERS), () => []));
function runOf(text: string, schedule: string) {
  const race = okValue(readRace(text));
  const trace = okValue(replayRace(race, 'statement', [...schedule].map(Number)));
  return laneRunOf({ trace, lanes: raceLanes(race), lines: text.split('\n'), words });
}
const textOf = (id: string): string => oraclePrograms().find((program) => program.id === id)?.text ?? '';
const cell = (object: string, index = 0): RacePlace => ({ kind: 'cell', object, index });
const told = (run: ReturnType<typeof runOf>, position: number, place: RacePlace, picks: number[] = []) =>
  wayOf(run, position, place, picks).map((hop) => [
    nameAt(run, hop.place),
    valueAt(run, hop.place, hop.value),
    hop.step,
    hop.store?.line ?? 0,
  ]);

describe('the way back of a value', () => {
  it('goes from store to store to the start of the run', () => {
    const run = runOf(textOf('lost-update'), '010');
    expect(told(run, 3, cell('count'))).toEqual([
      ['count', '1', 3, 6],
      ['A.t', '0', 1, 5],
      ['count', '0', 0, 0],
    ]);
    expect(told(run, 0, cell('count'))).toEqual([['count', '0', 0, 0]]);
  });

  it('goes from a byte that was copied to the cut, and on to the search for the slash', () => {
    const run = runOf(textOf('borrowed-slash'), '001111100');
    expect(told(run, 6, { kind: 'cell', object: 'copy:1', index: 10 })).toEqual([
      ['S.copy[10]', 'NUL', 6, 21],
      ['value[10]', 'NUL', 2, 9],
      ['V.k', '10', 1, 8],
      ['value[10]', "'/'", 0, 0],
    ]);
  });

  it('goes on from any value that was read', () => {
    const run = runOf('shared u8 a, b\nthread A {\n  a = 1\n}\nthread B {\n  b = a + b\n}\n', '01');
    expect(told(run, 2, cell('b'))).toEqual([
      ['b', '1', 2, 6],
      ['a', '1', 1, 3],
    ]);
    expect(told(run, 2, cell('b'), [1])).toEqual([
      ['b', '1', 2, 6],
      ['b', '0', 0, 0],
    ]);
  });

  it('begins at a variable, and at the first byte of a private array; a place that is gone has none', () => {
    const run = runOf(textOf('borrowed-slash'), '001111100');
    expect(variablePlace(run, 1, 'n')).toEqual({ kind: 'variable', thread: 1, name: 'n' });
    expect(told(run, 9, variablePlace(run, 1, 'n'))[1]).toEqual(['value[10]', 'NUL', 2, 9]);
    expect(variablePlace(run, 1, 'copy')).toEqual({ kind: 'cell', object: 'copy:1', index: 0 });
    expect(told(run, 9, cell('value', 99))).toEqual([]);
    expect(told(run, 9, { kind: 'variable', thread: 1, name: 'none' })).toEqual([]);
  });
});
