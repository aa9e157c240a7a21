import type { Block } from '../frames/index.ts';
import type { Drag } from '../ui/dragging.ts';
import type { Layout } from './layout.ts';
import { nearestPlace, placesFor, type Place } from './marks.ts';
import { columnOf, offsetFor, positionAt } from './window.ts';

/** A block that is being dragged along its lane. */
export interface Carried {
  readonly block: Block;
  /** px from the start of the drag. */
  readonly by: number;
  readonly places: readonly Place[];
  readonly target: Place | null;
}

/** What the pointer needs from the timeline, read at each event. */
export interface Ground {
  readonly layout: () => Layout;
  readonly position: () => number;
  readonly stage: () => HTMLElement | undefined;
  /** Returns the block of an element. */
  readonly blockOf: (item: string) => Block | undefined;
  readonly legalMoves: (step: number) => readonly number[];
  readonly onseek: (position: number) => void;
  readonly onmove: (step: number, to: number) => void;
}

/** Share of the window kept free around the playhead. While it is dragged, none, so that the track does not move. */
const FREE = 0.25;

/**
 * Pointer and window of one timeline: the offset of the track, and the drag of the playhead or of a block. Holds only
 * positions on the track; the run and its playhead belong to the owner of the timeline.
 */
export class Pointing {
  carried = $state.raw<Carried | null>(null);
  /** A focused step outside of the window, to be shown until the playhead moves. */
  #look = $state.raw<{ readonly step: number; readonly position: number } | null>(null);
  #isScrubbing = false;
  /** px between the pointer and the playhead at the start of the drag. */
  #grip = 0;
  #from = 0;
  #own = 0;
  /** The block under a pressed pointer that has not moved yet. */
  #pressed: Block | null = null;
  #last = 0;
  readonly #ground: Ground;

  /** Offset of the window on the track. Starts from its last value, so that it moves no further than needed. */
  readonly offset: number = $derived.by(() => {
    const layout = this.#ground.layout();
    const position = this.#ground.position();
    const look = this.#look;
    const column = look && look.position === position ? columnOf(layout, look.step) : undefined;
    const along = column ? column.start + column.size / 2 : layout.scale(position);
    this.#last = offsetFor(layout, this.#last, along, this.#isScrubbing ? 0.02 : FREE);
    return this.#last;
  });

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Scrolls a step into the window without moving the playhead. */
  lookAt(step: number): void {
    this.#look = { step, position: this.#ground.position() };
  }

  /** Returns the pointer's position along the track; null when unknown. */
  #along(event: MouseEvent): number | null {
    const layout = this.#ground.layout();
    const box = this.#ground.stage()?.getBoundingClientRect();
    if (!box) return null;
    const inWindow = layout.isVertical
      ? event.clientY - box.top - layout.rail
      : event.clientX - box.left - layout.head;
    return inWindow + this.offset;
  }

  #seek(along: number): void {
    const position = positionAt(this.#ground.layout(), along);
    if (position !== this.#ground.position()) this.#ground.onseek(position);
  }

  /** Seeks the step at the pointer; for a click into a folded run. */
  seekTo(event: MouseEvent): void {
    const along = this.#along(event);
    if (along !== null) this.#seek(along);
  }

  readonly drag: Drag = {
    onstart: (event) => {
      const along = this.#along(event);
      const target = event.target instanceof Element ? event.target : null;
      if (along === null || !target) return 'no';
      this.#pressed = null;
      if (target.closest('[data-handle]')) {
        this.#isScrubbing = true;
        this.#grip = along - this.#ground.layout().scale(this.#ground.position());
        return 'now';
      }
      const item = target.closest('[data-item]')?.getAttribute('data-item');
      if (item !== undefined && item !== null) return this.#takeUp(event, item, along);
      const isOwn = target.closest('[data-offer], [data-stub]') !== null;
      if (isOwn || event.pointerType === 'touch' || along < this.offset) return 'no';
      this.#isScrubbing = true;
      this.#grip = 0;
      this.#seek(along);
      return 'now';
    },
    onmove: (event) => {
      const along = this.#along(event);
      if (along === null) return;
      if (this.#isScrubbing) this.#seek(along - this.#grip);
      const carried = this.carried ?? this.#lift();
      if (!carried) return;
      const by = along - this.#from;
      this.carried = { ...carried, by, target: nearestPlace(carried.places, this.#own, this.#own + by) };
    },
    onend: (isDone) => {
      const { carried } = this;
      this.#isScrubbing = false;
      this.#pressed = null;
      this.carried = null;
      if (isDone && carried?.target) this.#ground.onmove(carried.block.from, carried.target.to);
    },
    ontap: (event) => {
      const isOwn =
        event.target instanceof Element && event.target.closest('button, [data-offer], [data-handle]');
      const along = this.#along(event);
      if (!isOwn && along !== null && along >= this.offset) this.#seek(along);
    },
  };

  /** Starts the drag of a block. Computes the legal places only now, since each needs a replay. */
  #lift(): Carried | null {
    const block = this.#pressed;
    if (!block || this.#isScrubbing) return null;
    const places = placesFor(this.#ground.layout(), block, this.#ground.legalMoves(block.from));
    return { block, by: 0, places, target: null };
  }

  /** Prepares the drag of a block. Refuses a touch where time runs down: there a vertical drag scrolls the page. */
  #takeUp(event: PointerEvent, item: string, along: number): 'later' | 'no' {
    const layout = this.#ground.layout();
    const block = this.#ground.blockOf(item);
    const [first, last] = block ? [columnOf(layout, block.from), columnOf(layout, block.to)] : [];
    if (!block || !first || !last || (layout.isVertical && event.pointerType === 'touch')) return 'no';
    this.#from = along;
    this.#own = (first.start + last.start + last.size) / 2;
    this.#pressed = block;
    return 'later';
  }
}
