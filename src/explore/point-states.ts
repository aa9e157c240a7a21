import { assert, defined } from '../base/index.ts';
import { printToken, stateOf, type Glance, type SearchProgram } from '../threads/index.ts';
import { futureOf, type Flow } from './flow.ts';
import { nearestDouble } from './fraction.ts';
import { placementsOf, type Axis } from './axis.ts';
import type { LocalState } from './thread-table.ts';

/** One state behind a point of the progress graph, with what distinguishes it from the others there. */
export interface PointState {
  /** Share of the runs through the point that pass this state. */
  readonly share: number;
  /** Bytes of each shared object. */
  readonly shared: Readonly<Record<string, readonly number[]>>;
  /** Indexed by thread number. */
  readonly threads: readonly ThreadView[];
  /** Chance of each kind from here. */
  readonly shares: readonly number[];
}

/** The local state of a thread: its next row, and what it has read. */
export interface ThreadView {
  readonly thread: number;
  /** Name of the next row; null when the thread has its verdict. */
  readonly row: string | null;
  readonly token: string | null;
  /** What the program reports of this local state; null when the thread has its verdict. */
  readonly seen: Glance | null;
}

/** Most states to return. A point of three threads can hold thousands. */
const MOST = 24;

type Slots = readonly [x: number, y: number];
interface Found {
  readonly state: number;
  readonly slots: Slots;
  readonly share: number;
}

/** Returns the states at a point, likeliest first. `chance` is that of the point. */
export function pointStatesOf(
  flow: Flow,
  xAxis: Axis,
  yAxis: Axis,
  point: { readonly x: number; readonly y: number; readonly chance: number },
): readonly PointState[] {
  const { graph, order, reached, scale } = flow;
  const { states } = graph;
  const placements = placementsOf(xAxis, yAxis);
  const found: Found[] = [];
  for (let state = 0; state < states.size; state += 1) {
    const local = (slot: number): number => states.words[state * states.width + slot + 1] ?? 0;
    const pairs = new Map<string, { readonly slots: Slots; count: number }>();
    for (const x of xAxis.slots) {
      if (xAxis.place(local(x)) !== point.x) continue;
      for (const y of yAxis.slots) {
        if (y === x || yAxis.place(local(y)) !== point.y) continue;
        const key = `${local(x)} ${local(y)}`;
        const pair = pairs.get(key) ?? { slots: [x, y], count: 0 };
        pair.count += 1;
        pairs.set(key, pair);
      }
    }
    if (pairs.size === 0) continue;
    const chance = nearestDouble({
      numerator: reached[state] ?? 0n,
      denominator: scale.power(order.longest[state] ?? 0),
    });
    for (const { slots, count } of pairs.values()) {
      // Every assignment of the group's slots to its threads is equally likely.
      found.push({ state, slots, share: (chance * count) / placements / point.chance });
    }
  }
  return found
    .sort((a, b) => b.share - a.share || a.state - b.state)
    .slice(0, MOST)
    .map(({ state, slots, share }) => {
      const start = state * states.width;
      return {
        share,
        shared: sharedOf(flow, states.words[start] ?? 0),
        threads: threadsOf(flow, start, xAxis.course.thread, yAxis.course.thread, slots),
        shares: futureOf(flow, state),
      };
    });
}

function sharedOf({ graph }: Flow, memory: number): PointState['shared'] {
  const { allocations } = graph.model.shared.worldOf(memory);
  return Object.fromEntries(Object.values(allocations).map(({ id, bytes }) => [id, [...bytes]]));
}

/** Assigns the slots of a sorted state to threads: the given slots to the two of the point, the rest in order. */
function threadsOf(
  { graph }: Flow,
  start: number,
  xThread: number,
  yThread: number,
  [xSlot, ySlot]: Slots,
): readonly ThreadView[] {
  const { model, states } = graph;
  const { threadOf, groupStart, groupEnd, tables, program } = model;
  const slotOf = new Map([
    [xThread, xSlot],
    [yThread, ySlot],
  ]);
  for (const [slot, thread] of threadOf.entries()) {
    if (slotOf.has(thread)) continue;
    const taken = [...slotOf.values()];
    let free = groupStart[slot] ?? 0;
    while (taken.includes(free)) free += 1;
    assert(free < (groupEnd[slot] ?? 0), 'a group has a slot for each of its threads');
    slotOf.set(thread, free);
  }
  return [...slotOf]
    .sort(([a], [b]) => a - b)
    .map(([thread, slot]) => {
      const table = defined(tables[slot], 'table');
      const number = states.words[start + slot + 1] ?? 0;
      const state = defined(table.locals[number], 'local state');
      const { local } = state;
      const hasEnded = local.token !== null;
      return {
        thread,
        row: hasEnded ? null : table.rowOf(number),
        token: local.token && printToken(local.token),
        seen: hasEnded ? null : glanceOf(program, thread, state),
      };
    });
}

function glanceOf(
  { charts, glance }: SearchProgram,
  thread: number,
  { local, memory }: LocalState,
): Glance | null {
  const chart = defined(charts[thread], `thread ${thread}`);
  return glance?.(stateOf(chart, local.at), local.registers, memory) ?? null;
}
