import { describe, expect, test } from 'vitest';
import type { Join, Loan, Offer } from '../frames/index.ts';
import { columnsOf } from './columns.ts';
import { block } from './fixtures/blocks.ts';
import { spanOf } from './drawing.ts';
import { layoutOf } from './layout.ts';
import { columnOf } from './window.ts';
import { drawnJoins } from './joins.ts';
import { labelsFor, placedOffers } from './marks.ts';

const threads = [1, 1, 1, 0, 0, 1, 1];
const columns = columnsOf(
  threads.map((thread, at) => block(at + 1, at + 1, thread)),
  new Set(),
  (whole) => [whole],
);
const layout = layoutOf(columns, { width: 1376, rem: 16, lanes: 3, isFinished: true });
const loan: Loan = { thread: 0, index: 10, from: 5, to: null };
const race: Join = {
  writeStep: 5,
  writer: 0,
  readStep: 6,
  reader: 1,
  object: 'value',
  index: 10,
  to: 10,
  isRace: true,
};
const offer = (thread: number, refusal: Offer['refusal'], isRecorded: boolean): Offer => ({
  thread,
  row: 'R',
  label: 'find',
  op: { kind: 'find', of: 'value' },
  refusal,
  because: { holder: null, waitsFor: [], token: null, ended: null, deathStep: null },
  isRecorded,
});

describe('offers', () => {
  test('stand right of the playhead, one for each thread except that of the recorded next step', () => {
    const placed = placedOffers(
      layout,
      6,
      [offer(0, null, false), offer(1, null, true), offer(2, 'mutex', false)],
      layout.columns,
    );
    expect(placed.map(({ lane }) => lane)).toEqual([0, 2]);
    expect(placed.every(({ from }) => from === layout.scale(6))).toBe(true);
  });

  test('are none where no thread can run: in a dead process, in a deadlock, at the end', () => {
    const refused = (['dead', 'mutex', 'join', 'finished'] as const).map((why, lane) =>
      offer(lane, why, false),
    );
    expect(placedOffers(layout, 7, refused, layout.columns)).toEqual([]);
  });

  test('do not cover the next block of their lane while 44 px are left', () => {
    const [placed] = placedOffers(layout, 4, [offer(1, null, false)], layout.columns);
    expect(placed?.to).toBeLessThanOrEqual(columnOf(layout, 6)?.start ?? 0);
  });
});

describe('labels', () => {
  const told = drawnJoins(layout, [race])[0] ?? null;
  const offers = placedOffers(layout, 6, [offer(0, null, false), offer(2, null, false)], layout.columns);
  const labels = labelsFor(
    layout,
    layout.columns,
    offers,
    told ? [told] : [],
    [],
    [loan],
    told,
    layout.scale(6),
    [0, layout.extent],
  );

  test('cover no block, no offer, and not each other', () => {
    const spots = [...labels.loans.map(({ spot }) => spot), ...(labels.race ? [labels.race.spot] : [])];
    expect(spots).toHaveLength(2);
    for (const spot of spots) {
      const taken = [
        ...layout.columns.map(({ block: { thread }, start, size }) => ({
          lane: thread,
          from: start,
          to: start + size,
        })),
        ...offers,
      ];
      expect(
        taken.filter((part) => part.lane === spot.lane && part.from < spot.to && spot.from < part.to),
      ).toEqual([]);
    }
    expect(spots[0]?.lane === spots[1]?.lane && (spots[0]?.from ?? 0) === (spots[1]?.from ?? 0)).toBe(false);
  });

  test('the label of a loan stands where its band is filled', () => {
    const [from, to] = spanOf(layout, loan);
    const spot = labels.loans[0]?.spot;
    expect(spot?.from).toBeGreaterThanOrEqual(from);
    expect(spot?.to).toBeLessThanOrEqual(layout.scale(6));
    expect(to).toBe(layout.end);
  });
});

describe('labels of a scrolled run with two loans', () => {
  const long = layoutOf(
    columnsOf(
      [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0].map((thread, at) => block(at + 1, at + 1, thread)),
      new Set(),
      (whole) => [whole],
    ),
    { width: 864, rem: 16, lanes: 2, isFinished: true },
  );
  const loans: readonly Loan[] = [
    { thread: 0, index: 10, from: 2, to: 13 },
    { thread: 1, index: 10, from: 7, to: 9 },
  ];
  const labelsIn = (seen: readonly [number, number]) =>
    labelsFor(long, long.columns, [], [], [], loans, null, long.end, seen);

  test('stand inside the window, and on no edge of another band', () => {
    for (const seen of [
      [0, long.extent],
      [long.scale(4), long.extent],
      [0, long.scale(5)],
    ] as const) {
      const placed = labelsIn(seen).loans;
      expect(placed.length).toBeGreaterThan(0);
      for (const { loan: own, spot } of placed) {
        expect(spot.from).toBeGreaterThanOrEqual(seen[0]);
        expect(spot.to).toBeLessThanOrEqual(seen[1]);
        const edges = loans.filter((other) => other !== own).flatMap((other) => spanOf(long, other));
        expect(edges.filter((edge) => spot.from < edge && edge < spot.to)).toEqual([]);
      }
    }
  });
});
