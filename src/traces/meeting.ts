import { defined } from '../base/index.ts';
import type { Allocation } from '../sim/index.ts';
import {
  initialState,
  programOf,
  refusal,
  rowOf,
  stepName,
  takeStep,
  type Config,
  type ConfigProgram,
  type Local,
  type SystemState,
} from '../threads/index.ts';
import { futureKey, isInert } from './meeting-keys.ts';

/** A run whose last two steps are two rows, by two threads, on one byte that one of them writes. */
export interface Found {
  readonly schedule: number[];
  readonly byte: number | null;
}

/** Most states that a search looks at: far more than four workers have. */
const MAX_STATES = 300_000;

/** One of the two rows, and the threads that may take it. */
export interface Side {
  readonly row: string;
  readonly threads: ReadonlySet<number>;
}

/** The shared memory of a state. */
interface Shared {
  readonly id: number;
  readonly world: SystemState['world'];
}
/** What a thread has for itself. */
interface Own {
  readonly id: number;
  readonly local: Local;
  readonly blocks: Readonly<Record<string, Allocation>>;
  /** Equal for equal futures, whichever thread it is. */
  readonly key: number;
}
interface Node {
  readonly shared: Shared;
  readonly own: readonly Own[];
  readonly parent: Node | null;
  readonly thread: number;
}
interface Step {
  readonly shared: Shared;
  readonly own: Own;
  readonly kills: boolean;
  /** By place in shared memory: whether it writes. */
  readonly touches: ReadonlyMap<string, boolean>;
}

/**
 * Returns the shortest run that ends in two rows that meet, the first of these in the order of the threads. With `bytes`
 * they must meet on one of these bytes of the string. A search by breadth over what the future depends on: a thread that has
 * copied does not remember what.
 */
export class MeetingSearch {
  readonly #program: ConfigProgram;
  readonly #shared = new Map<string, Shared>();
  readonly #owns: Map<string, Own>[];
  readonly #keys = new Map<string, number>();
  readonly #steps = new Map<string, Step>();

  constructor(config: Config) {
    this.#program = programOf(config);
    this.#owns = this.#program.charts.map(() => new Map<string, Own>());
  }

  find(earlier: Side, later: Side, bytes: ReadonlySet<number> | null): Found | null {
    const start = initialState(this.#program);
    const first: Node = {
      shared: this.#sharedOf(start.world),
      own: start.locals.map((local, thread) => this.#ownOf(thread, local, {})),
      parent: null,
      thread: -1,
    };
    const seen = new Set([this.#nameOf(first)]);
    const waiting = [first];
    for (const node of waiting) {
      const found = this.#meet(node, earlier, later, bytes);
      if (found) return found;
      if (seen.size > MAX_STATES) return null;
      for (let thread = 0; thread < node.own.length; thread += 1) {
        const next = this.#after(node, thread);
        if (!next) continue;
        const name = this.#nameOf(next.node);
        if (next.kills || seen.has(name)) continue;
        seen.add(name);
        waiting.push(next.node);
      }
    }
    return null;
  }

  /** Looks whether the two rows can be the next two steps. */
  #meet(node: Node, earlier: Side, later: Side, bytes: ReadonlySet<number> | null): Found | null {
    for (const one of earlier.threads) {
      if (this.#rowOf(node, one) !== earlier.row) continue;
      const first = this.#after(node, one);
      if (!first || first.kills) continue;
      for (const other of later.threads) {
        if (other === one || this.#rowOf(first.node, other) !== later.row) continue;
        const second = this.#after(first.node, other);
        const place = second && common(first.touches, second.touches, bytes);
        if (place !== null) return { schedule: [...scheduleOf(first.node), other], byte: place.byte };
      }
    }
    return null;
  }

  #rowOf({ own, shared }: Node, thread: number): string {
    const { local } = defined(own[thread], 'thread');
    if (local.token !== null) return '';
    const locals = own.map((part) => part.local);
    const row = rowOf(this.#program, { world: shared.world, locals, isDead: false }, thread);
    return stepName(this.#program, row);
  }

  #after(node: Node, thread: number): { node: Node; kills: boolean; touches: Step['touches'] } | null {
    const own = defined(node.own[thread], 'thread');
    if (isInert(this.#program, thread, own.local)) return null;
    const locals = node.own.map((part) => part.local);
    const state = { world: node.shared.world, locals, isDead: false };
    if (refusal(this.#program, state, thread) !== null) return null;
    const name = `${node.shared.id} ${thread} ${own.id}`;
    const known = this.#steps.get(name);
    const step = known ?? this.#take(state, thread, own);
    if (!known) this.#steps.set(name, step);
    const next = { shared: step.shared, own: node.own.with(thread, step.own), parent: node, thread };
    return { node: next, kills: step.kills, touches: step.touches };
  }

  #take(state: SystemState, thread: number, own: Own): Step {
    const { world } = state;
    const whole = { ...state, world: { ...world, allocations: { ...world.allocations, ...own.blocks } } };
    const taken = takeStep(this.#program, whole, thread, 1);
    const { objects } = this.#program.layout;
    const touches = new Map<string, boolean>();
    for (const { kind, allocation, index } of taken.performed.flatMap(({ accesses }) => accesses)) {
      const place = `${allocation}:${index}`;
      if (objects.has(allocation)) touches.set(place, (touches.get(place) ?? false) || kind === 'write');
    }
    const all = Object.entries(taken.state.world.allocations);
    const blocks = Object.fromEntries(all.filter(([id]) => !objects.has(id)));
    const allocations = Object.fromEntries(all.filter(([id]) => objects.has(id)));
    return {
      shared: this.#sharedOf({ ...taken.state.world, allocations, flags: [] }),
      own: this.#ownOf(thread, defined(taken.state.locals[thread], 'thread'), blocks),
      kills: taken.state.isDead,
      touches,
    };
  }

  #sharedOf(world: SystemState['world']): Shared {
    const bytes = Object.values(world.allocations).map((block) => block.bytes.join());
    const name = `${JSON.stringify(world.words)} ${bytes.join(' ')}`;
    const shared = this.#shared.get(name) ?? { id: this.#shared.size, world };
    this.#shared.set(name, shared);
    return shared;
  }

  #ownOf(thread: number, local: Local, blocks: Own['blocks']): Own {
    const owns = defined(this.#owns[thread], 'thread');
    const name = futureKey(this.#program, thread, local, blocks);
    const known = owns.get(name);
    if (known) return known;
    const key = this.#keys.get(name) ?? this.#keys.size;
    this.#keys.set(name, key);
    const own = { id: owns.size, local, blocks, key };
    owns.set(name, own);
    return own;
  }

  /** Returns a name that is equal for states up to swapping equal threads. */
  #nameOf({ shared, own }: Node): string {
    const groups = this.#program.groups.map((threads) =>
      threads
        .map((thread) => defined(own[thread], 'thread').key)
        .sort((one, other) => one - other)
        .join(),
    );
    return `${shared.id} ${groups.join(' ')}`;
  }
}

function scheduleOf(node: Node): number[] {
  const schedule: number[] = [];
  for (let at: Node | null = node; at?.parent; at = at.parent) schedule.push(at.thread);
  return schedule.toReversed();
}

/** Returns a place that two steps touch and one of them writes; null if there is none. */
function common(
  first: Step['touches'],
  second: Step['touches'],
  bytes: ReadonlySet<number> | null,
): { readonly byte: number | null } | null {
  for (const [place, writes] of first) {
    const other = second.get(place);
    if (other === undefined || !(writes || other)) continue;
    const [object, index] = place.split(':');
    const byte = object === 'value' ? Number(index) : null;
    if (bytes === null || (byte !== null && bytes.has(byte))) return { byte };
  }
  return null;
}
