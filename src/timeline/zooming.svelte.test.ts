import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { layoutOf } from './layout.ts';
import { Sight } from './sight.svelte.ts';
import { offsetAt, offsetFor } from './window.ts';
import { fit, pan, zoomBy } from './zooming.ts';

const columns = columnsOf(
  Array.from({ length: 200 }, (_, at) => block(at + 1, at + 1, at % 3)),
  new Set(),
  () => [],
);

/** A sight on a run of 200 steps, with the playhead behind step 100. */
function sightOf() {
  const sight = new Sight();
  const position = 100;
  const layout = () =>
    layoutOf(columns, { width: 1376, rem: 16, lanes: 3, isFinished: true, zoom: sight.zoom });
  sight.scene = () => {
    const now = layout();
    const { held } = sight;
    const offset = held
      ? offsetAt(now, now.scale(held.moment), held.at)
      : offsetFor(now, 0, now.scale(position), 0.25);
    return { layout: now, offset, view: now.view, position };
  };
  return { sight, scene: () => sight.scene?.() ?? { layout: layout(), offset: 0, view: 0, position } };
}

test('a zoom keeps the moment under the pointer where it is', () => {
  const { sight, scene } = sightOf();
  const momentAt = (at: number): number => scene().layout.scale.invert(scene().offset + at);
  for (const factor of [1.25, 1.25, 0.8, 0.5]) {
    const before = momentAt(400);
    zoomBy(sight, factor, 400);
    expect(momentAt(400)).toBeCloseTo(before, 1);
  }
});

test('nothing is smaller than the whole run, and nothing larger than a bar', () => {
  const { sight, scene } = sightOf();
  for (let press = 0; press < 30; press += 1) zoomBy(sight, 0.8);
  expect(sight.zoom).toBe('fit');
  expect(scene().layout.extent).toBeLessThanOrEqual(scene().view + 1);
  for (let press = 0; press < 60; press += 1) zoomBy(sight, 1.25);
  expect(sight.zoom).toBe(12);
});

test('runs of bytes open by themselves from a size on', () => {
  const { sight } = sightOf();
  expect(sight.isOpening).toBe(false);
  zoomBy(sight, 1.25);
  expect(sight.isOpening).toBe(true);
  zoomBy(sight, 0.8);
  expect(sight.isOpening).toBe(false);
});

test('the window moves by a quarter of its length, and the whole run comes and goes with one key', () => {
  const { sight, scene } = sightOf();
  const { offset, view } = scene();
  pan(sight, 1);
  expect(scene().offset - offset).toBeCloseTo(view / 4, -1);
  fit(sight);
  expect(sight.zoom).toBe('fit');
  fit(sight);
  expect(sight.zoom).toBe('usual');
  expect(scene().offset).toBe(offset);
});
