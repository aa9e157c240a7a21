import type { LaneBlock, LaneRun } from '../frames/index.ts';
import { Moves, type LegalMove } from '../frames/moves.ts';
import type { moves } from '../i18n/en/moves.ts';
import type { I18n } from '../i18n/index.ts';
import type { PartWords } from '../i18n/part.svelte.ts';
import { blockBox, type Box } from './boxes.ts';
import type { Layout } from './layout.ts';
import { toldOf, type MoveTold } from './move-told.ts';
import {
  besideOf,
  caretBox,
  middleOf,
  nearestPlace,
  placesIn,
  shiftsOf,
  tickBox,
  type Beside,
  type Place,
} from './places.ts';
import { columnOf } from './window.ts';

/** What moving needs from the timeline, read at each event. */
export interface Ground {
  readonly run: () => LaneRun;
  readonly layout: () => Layout;
  /** The visible part of the track. */
  readonly seen: () => readonly [number, number];
  /** px of the whole timeline. */
  readonly width: () => number;
  readonly onmove: (schedule: readonly number[], position: number) => void;
}

/** What the lanes draw of a drag. */
export interface Carried {
  /** px along from their places, by first step: the dragged block, and those that it pushes. */
  readonly shifts: ReadonlyMap<number, number>;
  /** Places that the block may take, as far as they are known. */
  readonly ticks: readonly { readonly gap: number; readonly box: Box }[];
  /** Where it would be put in now; null over its own place. */
  readonly caret: { readonly isLegal: boolean; readonly box: Box } | null;
}

/** Words, and where they stand beside their block. */
interface Said extends MoveTold, Beside {}

/** A block and the place that it is moved to. */
interface Topic {
  readonly moves: Moves;
  readonly gap: number;
}

interface Held {
  readonly moves: Moves;
  readonly places: readonly Place[];
  readonly own: number;
}

/** Most places that a key tries in its direction. */
const MOST_TRIED = 64;
/** ms of a frame in which places are tried before the page is drawn. */
const SLICE = 4;

/** Moves blocks of one timeline along their lanes, by pointer and by key, and says what comes of it. */
export class Mover {
  readonly #ground: Ground;
  readonly #words: PartWords<typeof moves>;
  readonly #i18n: I18n;
  #held = $state.raw<Held | null>(null);
  #by = $state(0);
  #legal = $state.raw<readonly number[]>([]);
  /** A place that was refused, of which is told until the reader does something else. */
  #refused = $state.raw<Topic | null>(null);
  #keySaid = $state('');

  readonly #gap: number | null = $derived.by(() => {
    const held = this.#held;
    return held && (nearestPlace(held.places, held.own, held.own + this.#by)?.gap ?? null);
  });

  /** The drag; null if there is none, or if the run has changed since. */
  readonly carried: Carried | null = $derived.by(() => {
    const held = this.#held;
    if (held?.moves.run !== this.#ground.run()) return null;
    const layout = this.#ground.layout();
    const { block } = held.moves;
    const gap = this.#gap;
    return {
      shifts: shiftsOf(layout, block, this.#by),
      ticks: this.#legal.map((place) => ({ gap: place, box: tickBox(layout, block, place) })),
      caret:
        gap === null ? null : { isLegal: held.moves.at(gap).kind === 'legal', box: caretBox(layout, gap) },
    };
  });

  /** What is told of: the place under the dragged block, or one that was refused. */
  readonly #topic: Topic | null = $derived.by(() => {
    const moves = this.#held?.moves;
    const topic = moves ? this.#gap !== null && { moves, gap: this.#gap } : this.#refused;
    return topic && topic.moves.run === this.#ground.run() ? topic : null;
  });

  readonly #told: MoveTold | null = $derived.by(() => {
    const topic = this.#topic;
    return topic && toldOf(this.#words, this.#i18n, topic.moves, topic.gap);
  });

  /** The words beside the dragged block, or beside one that may not go where it was wanted; null for none. */
  readonly beside: Said | null = $derived.by(() => {
    const told = this.#told;
    const layout = this.#ground.layout();
    const column = this.#topic && columnOf(layout, this.#topic.moves.block.from);
    if (!told || !column) return null;
    const box = blockBox(layout, column);
    const by = this.#held ? this.#by : 0;
    const held = layout.isVertical ? { ...box, top: box.top + by } : { ...box, left: box.left + by };
    const { seen, width } = this.#ground;
    return { ...told, ...besideOf(layout, held, seen()[0], width()) };
  });

  /** What a screen reader says of the last place or move. */
  readonly said: string = $derived.by(() => {
    const told = this.#told;
    return [this.#keySaid, told ? sentence(told) : ''].filter(Boolean).join(' ');
  });

  constructor(ground: Ground, words: PartWords<typeof moves>, i18n: I18n) {
    this.#ground = ground;
    this.#words = words;
    this.#i18n = i18n;
  }

  /** Carries a block, px along from its place. Lifts it first. */
  carry(block: LaneBlock, by: number): void {
    if (!this.#held) this.#lift(block);
    this.#by = by;
  }

  #lift(block: LaneBlock): void {
    const layout = this.#ground.layout();
    const own = middleOf(layout, block);
    const places = placesIn(layout, block, this.#ground.seen());
    const held: Held = { moves: new Moves(this.#ground.run(), block), places, own };
    const near = places.toSorted((a, b) => Math.abs(a.middle - own) - Math.abs(b.middle - own));
    this.clear();
    this.#held = held;
    this.#explore(
      held,
      near.map(({ gap }) => gap),
    );
  }

  /** Tries places, a few in each frame, and shows those that may be taken. */
  #explore(held: Held, open: readonly number[]): void {
    if (this.#held !== held) return;
    const end = performance.now() + SLICE;
    let tried = 0;
    const found = [...this.#legal];
    for (; tried < open.length && performance.now() < end; tried += 1) {
      const gap = open[tried] ?? 0;
      if (held.moves.at(gap).kind === 'legal') found.push(gap);
    }
    this.#legal = found;
    if (tried < open.length) requestAnimationFrame(() => this.#explore(held, open.slice(tried)));
  }

  /** Puts the block down where it is held; if it may not stand there, or nothing is `isDone`, back to its place. */
  drop(isDone: boolean): void {
    const [held, gap] = [this.#held, this.#gap];
    this.#held = null;
    this.#legal = [];
    if (!held || gap === null || !isDone) return;
    const move = held.moves.at(gap);
    if (move.kind === 'legal') this.#take(held.moves, move);
    else this.#refused = { moves: held.moves, gap };
  }

  /**
   * Moves a block to the next place in a direction, and returns the new number of its first step; null if there is none, of
   * which it then tells.
   */
  shift(block: LaneBlock, direction: -1 | 1): number | null {
    this.clear();
    const moves = new Moves(this.#ground.run(), block);
    const first = direction > 0 ? block.to + 1 : block.from - 2;
    for (let gap = first; this.#isPlace(gap, first); gap += direction) {
      const move = moves.at(gap);
      if (move.kind === 'legal') {
        const told = toldOf(this.#words, this.#i18n, moves, gap);
        this.#take(moves, move);
        const moved = this.#words.say('move.moved', { row: block.row, to: move.to });
        this.#keySaid = told ? `${moved} ${sentence(told)}` : moved;
        return move.to;
      }
    }
    if (this.#isPlace(first, first)) this.#refused = { moves, gap: first };
    this.#keySaid = this.#words.say('move.stays', { row: block.row });
    return null;
  }

  #isPlace(gap: number, first: number): boolean {
    return gap >= 0 && gap <= this.#ground.run().length && Math.abs(gap - first) < MOST_TRIED;
  }

  #take({ block }: Moves, { schedule, to }: LegalMove): void {
    this.#ground.onmove(schedule, to + block.to - block.from);
  }

  /** Tells nothing more. */
  clear(): void {
    this.#refused = null;
    this.#keySaid = '';
  }
}

const sentence = ({ lead, main }: MoveTold): string => [lead, main].filter(Boolean).join(' ');
