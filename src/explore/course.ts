import { assertUnreachable, defined } from '../base/index.ts';
import type { MemoryOp } from '../sim/index.ts';
import { stateOf, type Chart, type ChartState, type Grain, type Local } from '../threads/index.ts';

/** A place on the way of a thread: the row that comes next, and how far a loop over bytes has come. */
export interface CoursePlace {
  /** Row name at the grain, `C5` or `C5b`. */
  readonly row: string;
  /** Index of the next byte of the row's loop; 0 outside of loops. */
  readonly index: number;
}

/**
 * How far a thread has come. Places are numbered along the longest way through its rows, from 0; `places.length` is the
 * end. A thread that skips rows jumps over their places: so a place always says which row comes next, which the bare
 * number of steps does not. Where nothing is skipped the two are the same.
 */
export interface Course {
  readonly thread: number;
  readonly places: readonly CoursePlace[];
  /** The time between cutting a shared slash and restoring it: from the middle of one step to the middle of another. */
  readonly loan: Span | null;
  /** The time between measuring the shared string and copying it. */
  readonly copying: Span | null;
  /**
   * The time from the first freed byte on: to the end, or only as long as the thread is freeing where it may also go past
   * the free (a counted reference), and the end does not tell which.
   */
  readonly freed: Span | null;
  /** The time until the last row that looks at the shared list, or writes there; its own freeing is not meant. */
  readonly uses: Span | null;
}

/** Along a course; the middle of the step from place p to p + 1 is p + 0.5. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const nameOf = (grain: Grain, { call, row }: ChartState): string => (grain === 'coarse' ? call : row);

const isVerdict = (state: ChartState): boolean => state.op === undefined;

/** Puts the places that a thread can stand at in the order of its rows. `met`: its local states, all of them. */
export function courseOf(
  thread: number,
  chart: Chart,
  grain: Grain,
  path: string,
  met: Iterable<Local>,
): Course {
  const rows = [
    ...new Set(
      [...chart.states.values()].filter((state) => !isVerdict(state)).map((state) => nameOf(grain, state)),
    ),
  ];
  const found = new Map<string, CoursePlace>();
  for (const { at, registers, token } of met) {
    if (token !== null) continue;
    const place = { row: nameOf(grain, stateOf(chart, at)), index: registers.i };
    found.set(keyOf(place), place);
  }
  const places = [...found.values()].sort(
    (a, b) => rows.indexOf(a.row) - rows.indexOf(b.row) || a.index - b.index,
  );
  const middle = (isIt: (state: ChartState) => boolean, index = 0): number | null => {
    const names = [...chart.states.values()].filter(isIt).map((state) => nameOf(grain, state));
    const within = places.flatMap(({ row }, place) => (names.includes(row) ? [place] : []));
    const exact = within.find((place) => places[place]?.index === index);
    const place = exact ?? within[0];
    return place === undefined ? null : place + 0.5;
  };
  const slash = path.lastIndexOf('/');
  const stores = (byte: 'NUL' | 'slash') => (state: ChartState) =>
    state.op?.kind === 'store' && state.op.to === 'value' && state.op.byte === byte;
  const does = (kind: 'measure' | 'copy' | 'freePair') => (state: ChartState) => state.op?.kind === kind;
  const users = [...chart.states.values()].filter(({ op }) => op !== undefined && usesShared(op));
  const used = users.map((state) => nameOf(grain, state));
  const lastUse = places.findLastIndex(({ row }) => used.includes(row));
  const frees = (state: ChartState): boolean =>
    state.op?.kind === 'freePair' || state.op?.kind === 'freeList';
  const isFreeSkipped = [...chart.states.values()].some((state) => {
    const next = [...state.next.values()].map((key) => stateOf(chart, key));
    return !frees(state) && next.some(frees) && !next.every(frees);
  });
  const freeing = [...chart.states.values()].filter(frees).map((state) => nameOf(grain, state));
  const lastFree = places.findLastIndex(({ row }) => freeing.includes(row));
  const span = (from: number | null, to: number | null): Span | null =>
    from === null || to === null ? null : { from, to };
  return {
    thread,
    places,
    loan: span(middle(stores('NUL')), middle(stores('slash'))),
    copying: span(middle(does('measure'), slash), middle(does('copy'), slash)),
    freed: span(middle(does('freePair')), isFreeSkipped ? lastFree + 0.5 : places.length),
    uses: span(0, lastUse < 0 ? null : lastUse + 0.5),
  };
}

function usesShared(op: MemoryOp): boolean {
  switch (op.kind) {
    case 'measure':
    case 'copy':
    case 'load':
    case 'compare':
    case 'duplicate':
    case 'touch':
      return true;
    case 'find':
    case 'stat':
      return op.of === 'value';
    case 'store':
      return op.to === 'value';
    case 'inspect':
    case 'release':
    case 'pack':
    case 'submit':
    case 'lock':
    case 'unlock':
    case 'drop':
    case 'freePair':
    case 'freeList':
      return false;
    default:
      return assertUnreachable(op);
  }
}

const keyOf = ({ row, index }: CoursePlace): string => `${row} ${index}`;

/**
 * Finds places for the local states of one thread. A thread that ended at a row from which nobody ends well has no place
 * (null): it gave up early, by `baddir` for instance, and has left the course.
 */
export class Placing {
  readonly #chart: Chart;
  readonly #grain: Grain;
  readonly #course: Course;
  readonly #numbers: ReadonlyMap<string, number>;
  /** Keys of the final states that are the end of the course. */
  readonly #ends: ReadonlySet<string>;

  constructor(course: Course, chart: Chart, grain: Grain) {
    this.#chart = chart;
    this.#grain = grain;
    this.#course = course;
    this.#numbers = new Map(course.places.map((place, number) => [keyOf(place), number]));
    const ways = [...chart.states.values()].flatMap((state) =>
      [...state.next.values()].map((next) => ({ row: nameOf(grain, state), end: stateOf(chart, next) })),
    );
    const last = new Set(
      ways.flatMap(({ row, end }) => (end.verdict === 'ok' || end.verdict === 'done' ? [row] : [])),
    );
    this.#ends = new Set(ways.flatMap(({ row, end }) => (isVerdict(end) && last.has(row) ? [end.key] : [])));
  }

  of({ at, registers, token }: Local): number | null {
    if (token !== null) return this.#ends.has(at) ? this.#course.places.length : null;
    const row = nameOf(this.#grain, stateOf(this.#chart, at));
    return defined(this.#numbers.get(keyOf({ row, index: registers.i })), `place ${row} ${registers.i}`);
  }
}
