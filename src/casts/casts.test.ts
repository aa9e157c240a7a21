import { expect, test } from 'vitest';
import { FIGURES, WRITING_FUNCTIONS } from '../facts/index.ts';
import { DAYS, HISTORY, yearOf } from './history.ts';
import { PLACES } from './places.ts';

test('the table has as many places as the facts say, each once', () => {
  const places = PLACES.flatMap(({ file, lines }) => lines.map((line) => `${file}:${line}`));
  expect(places).toHaveLength(FIGURES.casts.value);
  expect(new Set(places).size).toBe(places.length);
});

test('what is written is what the facts say', () => {
  const written = PLACES.filter((place) => place.class === 'pair');
  expect(written.flatMap(({ lines }) => lines)).toHaveLength(FIGURES.castsWritten.value);
  expect(new Set(written.map((place) => place.function)).size).toBe(FIGURES.castFunctions.value);
  for (const { name, lines, isShared } of Object.values(WRITING_FUNCTIONS)) {
    const its = written.filter((place) => place.function === name);
    expect(its.flatMap((place) => place.lines)).toEqual([...lines]);
    expect(its.every(({ shared }) => (shared === 'yes') === isShared)).toBe(true);
  }
});

test('the history is in order, and its spans are those of the facts', () => {
  const dates = HISTORY.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(DAYS).toEqual({ condition: FIGURES.conditionDays.value, race: FIGURES.daysApart.value });
  expect(yearOf('2024-07-02')).toBeCloseTo(2024.5, 2);
});
