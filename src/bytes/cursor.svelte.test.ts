import { expect, test } from 'vitest';
import { USUAL_MACHINE, readList, sampleBytes, type Reading } from '../bytefile/index.ts';
import { Cursor } from './cursor.svelte.ts';

/** A place in the bytes of the request, with and without what was read from them. */
function withPlace(run: (place: Cursor, read: () => Reading) => void): void {
  const bytes = sampleBytes('request');
  let reading = $state.raw<Reading | null>(null);
  const stop = $effect.root(() => {
    const place = new Cursor(
      () => reading,
      () => bytes.length,
    );
    run(place, () => (reading = readList(bytes, USUAL_MACHINE)));
  });
  stop();
}

test('the cursor stays within the bytes', () =>
  withPlace((place) => {
    place.point(1000);
    expect(place.cursor).toBe(71);
    place.point(-1);
    expect(place.cursor).toBe(0);
  }));

test('a byte and its node of the tree follow each other', () =>
  withPlace((place, read) => {
    place.follow(read(), null);
    place.point(28);
    const pair = place.nodeAt(28);
    expect(place.wish).toEqual({ offset: 28, node: pair });
    place.chooseNode(pair);
    // The pair lies at 12 to 67; the cursor stands on its value.
    expect(place.chosen).toEqual({ start: 12, end: 68, node: pair });
    expect(place.cursor).toBe(44);
    expect(place.rowOfNode(pair)).toBeGreaterThan(0);
  }));

test('a range that an address chose finds its node when the tree comes, and is not moved by it', () =>
  withPlace((place, read) => {
    place.chooseRange(12, 68);
    expect(place.chosen).toEqual({ start: 12, end: 68, node: -1 });
    place.follow(read(), null);
    expect(place.chosen?.node).toBe(place.nodeAt(28));
    expect(place.cursor).toBe(12);
  }));

test('a range outside of the bytes, or an empty one, is not chosen', () =>
  withPlace((place) => {
    for (const [start, end] of [
      [72, 73],
      [70, 73],
      [5, 5],
      [9, 3],
    ] as const) {
      place.chooseRange(start, end);
      expect(place.chosen).toBeNull();
    }
    // One byte of no node is only pointed at.
    place.chooseRange(7, 8);
    expect([place.chosen, place.cursor]).toEqual([null, 7]);
  }));

test('a list is closed and opened by hand, and by what lies in it', () =>
  withPlace((place, read) => {
    place.follow(read(), null);
    const rows = place.rows.length;
    place.toggle(0);
    expect(place.rows.length).toBeLessThan(rows);
    place.point(28);
    expect(place.rows.length).toBe(rows);
  }));

test('other bytes begin at their first', () =>
  withPlace((place, read) => {
    place.follow(read(), null);
    place.chooseNode(1);
    place.hovered = 3;
    place.restart();
    expect([place.cursor, place.chosen, place.hovered]).toEqual([0, null, null]);
  }));
