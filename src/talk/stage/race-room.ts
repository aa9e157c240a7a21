import { laneMiddle } from '../../timeline/boxes.ts';
import type { DrawnJoin } from '../../timeline/joins.ts';
import type { TalkWords } from '../words.ts';
import type { HallLanes } from './lanes.ts';
import type { Shape } from './shape.ts';
import { widthOf } from './text.ts';

/** The words beside a race. */
export interface RaceWords {
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly string[];
}

/** Returns what a slide says of a race: its byte, or how many there are. */
export function raceSays(words: TalkWords, { join, count }: DrawnJoin): string {
  if (join.name !== undefined) return words.i18n.t('race.titleOn', { name: join.name });
  const n = join.to - join.index + count;
  return n === 1 ? words.say('hall.race', { byte: join.index }) : words.say('hall.races', { n });
}

interface Gap {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** The stretches in sight without a block and without the race's own line. */
function gapsOf({ drawing, offset }: HallLanes, race: DrawnJoin, here: number): readonly Gap[] {
  const { layout, blocks } = drawing;
  return Array.from({ length: layout.laneCount }, (_, lane) => lane).flatMap((lane) => {
    const taken = [
      ...blocks
        .filter(({ thread }) => thread.index === lane)
        .map(({ box }) => [box.left, box.left + box.width] as const),
      ...race.through.filter((one) => one.lane === lane).map(({ from, to }) => [from, to] as const),
    ].sort(([a], [b]) => a - b);
    const gaps: Gap[] = [];
    let at = offset;
    for (const [from, to] of taken) {
      if (from > at) gaps.push({ lane, from: at, to: from });
      at = Math.max(at, to);
    }
    // The playhead goes through no word.
    return [...gaps, { lane, from: at, to: offset + layout.view }].flatMap((gap) =>
      gap.from < here && here < gap.to
        ? [
            { ...gap, to: here },
            { ...gap, from: here },
          ]
        : [gap],
    );
  });
}

/**
 * Returns where the words of a race stand: in the free stretch nearest to its read, in one line or two; null where there is none,
 * or where the read is out of sight.
 */
export function raceRoom(
  hall: HallLanes,
  race: DrawnJoin,
  here: number,
  text: string,
  shape: Shape,
): RaceWords | null {
  const { layout } = hall.drawing;
  if (race.read.x < hall.offset || race.read.x > hall.offset + layout.view) return null;
  const air = shape.note * 0.4;
  const size = shape.lead;
  const fold = (): readonly string[] => {
    const cuts = [...text].flatMap((sign, at) =>
      sign === ' ' || sign === '上' ? [at + (sign === ' ' ? 0 : 1)] : [],
    );
    const middle = cuts.toSorted(
      (a, b) => Math.abs(a - text.length * 0.6) - Math.abs(b - text.length * 0.6),
    )[0];
    return middle === undefined ? [text] : [text.slice(0, middle).trim(), text.slice(middle).trim()];
  };
  const gaps = gapsOf(hall, race, here).toSorted(
    (a, b) => distance(a, race.read.x) - distance(b, race.read.x),
  );
  for (const lines of [[text], fold()]) {
    const width = Math.max(...lines.map((line) => widthOf(line, size, { isBold: true }))) + 2 * air;
    const fits = gaps.find(
      ({ from, to }) => to - from >= width && lines.length * size * 1.1 <= layout.laneSize,
    );
    if (!fits) continue;
    const y = laneMiddle(layout, fits.lane) + size * 0.36 - ((lines.length - 1) * size * 1.08) / 2;
    // As near to the race as the stretch lets it.
    return fits.to <= race.read.x
      ? { x: fits.to - air, y, anchor: 'end', lines }
      : {
          x: Math.max(fits.from, Math.min(race.write.x, fits.to - width)) + air,
          y,
          anchor: 'start',
          lines,
        };
  }
  return null;
}

const distance = ({ from, to }: Gap, x: number): number => (x < from ? from - x : x > to ? x - to : 0);
