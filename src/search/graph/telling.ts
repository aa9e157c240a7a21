import { rowLabel } from '../../answers/row-label.ts';
import type { Point } from '../../answers/stair.ts';
import type { ProgressGraph, ProgressPoint } from '../../explore/index.ts';
import type { ThreadState, ThreadView } from '../../frames/index.ts';
import { chance } from '../../i18n/figures.ts';
import type { I18n } from '../../i18n/index.ts';
import type { AxisLabel } from './axis-label.ts';
import type { GraphWords } from './words.ts';

/** Names a row of a thread on its axis. */
export function axisLabel(i18n: I18n, state: ThreadState | undefined, row: string): AxisLabel | null {
  const label = rowLabel(state, row);
  return label && { code: row, name: i18n.t(`row.${label.label}`), isNamed: label.isNamed };
}

/** Describes the points of one graph in words. */
export class PointTelling {
  readonly #words: GraphWords;
  readonly #graph: ProgressGraph;
  readonly #states: readonly ThreadState[];
  readonly #threads: readonly (ThreadView | undefined)[];

  /** `threads` are the ones on the x and the y axis. */
  constructor(
    words: GraphWords,
    graph: ProgressGraph,
    states: readonly ThreadState[],
    threads: readonly (ThreadView | undefined)[],
  ) {
    this.#words = words;
    this.#graph = graph;
    this.#states = states;
    this.#threads = threads;
  }

  /** Names the next row of each of the two threads. */
  where({ x, y }: Point): string {
    const [first, second] = this.#threads;
    return this.#words.say('graph.where', {
      first: first?.letter ?? '',
      x: this.place('x', x),
      second: second?.letter ?? '',
      y: this.place('y', y),
    });
  }

  /** Describes a point: its place, and what the runs through it come to. `isOnRun`: the current run passes it. */
  tell(point: ProgressPoint, isOnRun: boolean): string {
    const { i18n } = this.#words;
    const kinds = this.#graph.kinds.flatMap((kind, index) => {
      const share = point.shares[index] ?? 0;
      return share > 0 ? [`${i18n.t(`class.${kind}`)} ${chance(share)}`] : [];
    });
    const list = i18n.list(kinds, 'figures');
    const states = i18n.number(point.states);
    return this.#words.say('graph.tell', { where: this.where(point), list, states, isOnRun });
  }

  /** Names a place on one axis by its next row. */
  place(which: 'x' | 'y', place: number): string {
    const course = this.#graph[which];
    const at = course.places[place];
    if (!at) return this.#words.say('graph.place.end');
    const label = rowLabel(this.#states[course.thread], at.row);
    const row = at.index > 0 ? `${at.row}[${at.index}]` : at.row;
    const name = label ? this.#words.i18n.t(`row.${label.label}`) : '';
    return this.#words.say('graph.place.before', { row, name });
  }
}
