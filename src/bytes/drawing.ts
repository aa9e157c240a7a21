import {
  field,
  fieldAt,
  NODE,
  type Difference,
  type Field,
  type Reading,
  type Refusal,
} from '../bytefile/index.ts';
import { outline } from '../hexview/outline.ts';
import type { Chosen } from './cursor.svelte.ts';

/** Rows in sight. */
export interface Sight {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
  /** Bytes of the file. */
  readonly count: number;
}

/** The most rails that are drawn. Deeper lists share the last one. */
const MOST_RAILS = 6;

export interface Marks {
  readonly chosen: string;
  /**
   * The outline of the field at the cursor; absent where that field is the refused one, which has an outline of its own.
   */
  readonly around: string;
  readonly hovered: string;
  readonly differs: string;
  /** The byte that caused the refusal, and the field that was refused. */
  readonly refused: string;
  readonly refusedField: string;
}
interface Marked {
  readonly choice: Chosen | null;
  readonly hovered: Field | null;
  /** The field at the cursor, which is outlined while nothing larger is chosen. */
  readonly cursor: Field | null;
  readonly refusal: Refusal | null;
  readonly differences: readonly Difference[];
}

export interface Drawing {
  readonly fields: string;
  readonly pairs: string;
  /** The lines of the lists around a row, one unit apart in a drawing `rails` units wide. */
  readonly lists: string;
  readonly rails: number;
  /** Rows of the drawing above the visible ones, where the view box begins. */
  readonly above: number;
  readonly marks: (marked: Marked) => Marks;
}

/** Returns the outlines over the visible rows as SVG path data in units of one cell. */
export function drawing(reading: Reading | null, sight: Sight): Drawing {
  const { first, last, columns, count } = sight;
  const from = first * columns;
  const to = Math.min((last + 1) * columns, count);
  // Outlines are cut two rows outside of the visible ones, so that the cut does not show.
  const low = Math.max(0, from - 2 * columns);
  const high = Math.min(count, to + 2 * columns);
  const above = (from - low) / columns;
  const around = (start: number, end: number): string => {
    const [begin, behind] = [Math.max(start, low), Math.min(end, high)];
    return behind > begin ? outline(begin - low, behind - low, columns) : '';
  };
  /** From the start of the refused field: over all its room where that is known, else as far as the cause. */
  const aroundRefused = ({ offset, cause, detail }: Refusal): string => {
    const isNativeText = reading?.encoding === 'native' && 'room' in detail;
    return around(offset, isNativeText ? offset + detail.room : cause + 1);
  };
  const marks = (marked: Marked): Marks => {
    const { choice, hovered, cursor, refusal, differences } = marked;
    const chosen = choice ?? cursor;
    return {
      chosen: chosen ? around(chosen.start, chosen.end) : '',
      around: chosen && (choice || chosen.start !== refusal?.offset) ? around(chosen.start, chosen.end) : '',
      hovered: hovered ? around(hovered.start, hovered.end) : '',
      differs: differences
        .slice(firstBehind(differences, low))
        .filter(({ start }, i) => start < high && i < high - low)
        .map(({ start, end }) => around(start, end))
        .join(''),
      refused: refusal === null || refusal.cause >= count ? '' : around(refusal.cause, refusal.cause + 1),
      refusedField: refusal === null || refusal.cause === refusal.offset ? '' : aroundRefused(refusal),
    };
  };
  if (reading === null || count === 0) {
    return { fields: '', pairs: '', lists: '', rails: MOST_RAILS, above, marks };
  }

  const { fields: table } = reading;
  let fields = '';
  let pairs = '';
  const depths = new Map<number, number>();
  const seen = new Set<number>();
  const end = fieldAt(table, Math.min(high, count) - 1);
  for (let id = fieldAt(table, low); id >= 0 && id <= end; id += 1) {
    const found = field(table, id);
    if (!found) break;
    fields += around(found.start, found.end);
    const { node } = found;
    const depth = Math.min(MOST_RAILS, table.nodeDepth[node] ?? 0);
    for (let row = Math.max(first, Math.floor(found.start / columns)); row <= last; row += 1) {
      if (row * columns >= found.end) break;
      depths.set(row, Math.max(depths.get(row) ?? 0, depth));
    }
    if (seen.has(node) || table.nodeKind[node] !== NODE.pair) continue;
    seen.add(node);
    pairs += around(table.nodeStart[node] ?? 0, ownEnd(reading, node));
  }
  let lists = '';
  for (const [row, depth] of depths) {
    for (let rail = 1; rail <= depth; rail += 1) {
      lists += `M${rail - 0.5} ${row - first + above}v1`;
    }
  }
  return { fields, pairs, lists, rails: MOST_RAILS, above, marks };
}

/** Returns the end of a pair's own bytes: the start of its first list, if it holds any. */
function ownEnd({ fields }: Reading, node: number): number {
  const behind = (fields.nodeChildren[node] ?? 0) > 0 ? fields.nodeStart[node + 1] : undefined;
  return behind ?? fields.nodeEnd[node] ?? 0;
}

/** Returns the index of the first difference that ends behind `offset`. */
function firstBehind(differences: readonly Difference[], offset: number): number {
  let first = 0;
  let last = differences.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((differences[middle]?.end ?? 0) > offset) last = middle;
    else first = middle + 1;
  }
  return first;
}
