import type { RequestView } from '../frames/index.ts';

/** A stretch of the value's slots. `hole` is the NUL that ends the text, at any place. */
export interface RoomSegment {
  readonly kind: 'characters' | 'hole' | 'needed' | 'rest';
  readonly start: number;
  readonly end: number;
}

/** Divides the slots that a pair has for its value by what the string uses of them. No stretch reaches behind the room. */
export function roomSegments(room: NonNullable<RequestView['room']>): readonly RoomSegment[] {
  const inside = (slot: number): number => Math.min(slot, room.room);
  const ends = [
    ['characters', inside(room.characters)],
    ['hole', inside(room.characters + 1)],
    ['needed', inside(room.need)],
    ['rest', room.room],
  ] as const;
  let start = 0;
  const segments: RoomSegment[] = [];
  for (const [kind, end] of ends) {
    if (end > start) segments.push({ kind, start, end });
    start = Math.max(start, end);
  }
  return segments;
}
