import { defined } from '../base/index.ts';
import {
  stateOf,
  stepName,
  type Chart,
  type ChartState,
  type Local,
  type SearchProgram,
} from '../threads/index.ts';

/** A place on the course of a thread: its next row, and its progress in a loop over bytes. */
export interface CoursePlace {
  /** Row name at the grain, such as `C5` or `C5b`. */
  readonly row: string;
  /** Index of the next byte in the row's loop; 0 outside of loops. */
  readonly index: number;
}

/**
 * How far a thread has come. Places are numbered from 0 along the longest way through its rows; `places.length` is the
 * end. A thread that skips rows jumps over their places. A place therefore always determines the next row, which the
 * number of steps does not; without skipped rows the two numbers are equal.
 */
export interface Course {
  readonly thread: number;
  readonly places: readonly CoursePlace[];
  /** The bands of the program by name; null where this thread has none. */
  readonly bands: Readonly<Record<string, Span | null>>;
  /**
   * From the first freed byte to the end of the course; only to the end of the free where another way skips the free (a
   * counted reference), since the end then does not tell whether the thread freed.
   */
  readonly freed: Span | null;
  /** From the start to the last row that reads or writes shared memory; the thread's own free does not count. */
  readonly uses: Span | null;
}

/** A stretch of a course. The step from place p to p + 1 has its middle at p + 0.5. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const isVerdict = (state: ChartState): boolean => state.op === undefined;

/** Puts the places of a thread in the order of its rows. `met` holds all local states of the thread. */
export function courseOf(program: SearchProgram, thread: number, met: Iterable<Local>): Course {
  const { operations, loopIndex, bands = [] } = program;
  const chart = defined(program.charts[thread], `thread ${thread}`);
  const states = [...chart.states.values()];
  const rows = [
    ...new Set(states.filter((state) => !isVerdict(state)).map((state) => stepName(program, state))),
  ];
  const found = new Map<string, CoursePlace>();
  for (const { at, registers, token } of met) {
    if (token !== null) continue;
    const place = { row: stepName(program, stateOf(chart, at)), index: loopIndex(registers) };
    found.set(keyOf(place), place);
  }
  const places = [...found.values()].sort(
    (a, b) => rows.indexOf(a.row) - rows.indexOf(b.row) || a.index - b.index,
  );
  const namesOf = (isIt: (state: ChartState) => boolean): readonly string[] =>
    states.filter(isIt).map((state) => stepName(program, state));
  const middle = (isIt: (state: ChartState) => boolean, index = 0): number | null => {
    const names = namesOf(isIt);
    const within = places.flatMap(({ row }, place) => (names.includes(row) ? [place] : []));
    const exact = within.find((place) => places[place]?.index === index);
    const place = exact ?? within[0];
    return place === undefined ? null : place + 0.5;
  };
  const lastOf = (isIt: (state: ChartState) => boolean): number => {
    const names = namesOf(isIt);
    return places.findLastIndex(({ row }) => names.includes(row));
  };
  const frees = ({ op }: ChartState): boolean => op !== undefined && operations.facetsOf(op).frees === true;
  const isFreeSkipped = states.some((state) => {
    const next = [...state.next.values()].map((key) => stateOf(chart, key));
    return !frees(state) && next.some(frees) && !next.every(frees);
  });
  const lastUse = lastOf(({ op }) => op !== undefined && operations.usesShared(op));
  return {
    thread,
    places,
    bands: Object.fromEntries(
      bands.map(({ name, from, to, index }) => [name, span(middle(from, index), middle(to, index))] as const),
    ),
    freed: span(middle(frees), isFreeSkipped ? lastOf(frees) + 0.5 : places.length),
    uses: span(0, lastUse < 0 ? null : lastUse + 0.5),
  };
}

/** Returns the band of a course with this name; null where this thread has none. */
export const bandOf = ({ bands }: Course, name: string): Span | null => bands[name] ?? null;

const span = (from: number | null, to: number | null): Span | null =>
  from === null || to === null ? null : { from, to };

const keyOf = ({ row, index }: CoursePlace): string => `${row} ${index}`;

/**
 * Maps the local states of one thread to places. A thread that ended early, at a row that has no good end, has no place
 * (null): it has left the course, as with `baddir`.
 */
export class Placing {
  readonly #program: SearchProgram;
  readonly #chart: Chart;
  readonly #course: Course;
  readonly #numbers: ReadonlyMap<string, number>;
  /** Keys of the final states at the end of the course. */
  readonly #ends: ReadonlySet<string>;

  constructor(course: Course, program: SearchProgram) {
    this.#program = program;
    this.#chart = defined(program.charts[course.thread], `thread ${course.thread}`);
    this.#course = course;
    this.#numbers = new Map(course.places.map((place, number) => [keyOf(place), number]));
    const ways = [...this.#chart.states.values()].flatMap((state) =>
      [...state.next.values()].map((next) => ({
        row: stepName(program, state),
        end: stateOf(this.#chart, next),
      })),
    );
    const last = new Set(
      ways.flatMap(({ row, end }) => (isVerdict(end) && program.endings.endsWell(end) ? [row] : [])),
    );
    this.#ends = new Set(ways.flatMap(({ row, end }) => (isVerdict(end) && last.has(row) ? [end.key] : [])));
  }

  of({ at, registers, token }: Local): number | null {
    if (token !== null) return this.#ends.has(at) ? this.#course.places.length : null;
    const row = stepName(this.#program, stateOf(this.#chart, at));
    const index = this.#program.loopIndex(registers);
    return defined(this.#numbers.get(keyOf({ row, index })), `place ${row} ${index}`);
  }
}
