import type { LaneBlock } from '../frames/index.ts';
import type { Drag } from '../ui/dragging.ts';
import { perFrame } from '../ui/per-frame.ts';
import type { Layout } from './layout.ts';
import type { Mover } from './mover.svelte.ts';
import type { Held } from './sight.svelte.ts';
import { columnOf, offsetAt, offsetFor, positionAt } from './window.ts';

/** What the pointer needs from the timeline, read at each event. */
export interface Ground {
  readonly layout: () => Layout;
  readonly position: () => number;
  readonly stage: () => HTMLElement | undefined;
  /** Returns the block of an element. */
  readonly blockOf: (item: string) => LaneBlock | undefined;
  /** Where the window was put by hand. */
  readonly held: () => Held | null;
  readonly onseek: (position: number) => void;
}

/** Share of the window kept free around the playhead. While it is dragged, none, so that the track does not move. */
const FREE = 0.25;

/**
 * Pointer and window of one timeline: the offset of the track, and the drag of the playhead or of a block. Holds only
 * positions on the track; the run and its playhead belong to the owner of the timeline.
 */
export class Pointing {
  /** Whether a reader came near the blocks: then what moves them is loaded. */
  isNear = $state(false);
  /** What moves blocks; null until it has come. */
  mover = $state.raw<Mover | null>(null);
  /** What a key asks of it before. */
  #asked: ((mover: Mover) => void) | null = null;
  /** A focused step outside of the window, to be shown until the playhead moves. */
  #look = $state.raw<{ readonly step: number; readonly position: number } | null>(null);
  #isScrubbing = false;
  /** px between the pointer and the playhead at the start of the drag. */
  #grip = 0;
  #from = 0;
  /** The block under a pressed pointer. */
  #pressed: LaneBlock | null = null;
  /** How far it was dragged, px along, before what moves blocks has come. */
  #early: { readonly block: LaneBlock; readonly by: number } | null = null;
  #last = 0;
  readonly #ground: Ground;

  /** Offset of the window on the track. Starts from its last value, so that it moves no further than needed. */
  readonly offset: number = $derived.by(() => {
    const layout = this.#ground.layout();
    const position = this.#ground.position();
    const look = this.#look;
    const column = look && look.position === position ? columnOf(layout, look.step) : undefined;
    const held = this.#ground.held();
    if (!column && held?.position === position) {
      this.#last = offsetAt(layout, layout.scale(held.moment), held.at);
      return this.#last;
    }
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

  /** Follows the pointer; a mouse may move more often than the screen shows it. */
  readonly #moves = perFrame<PointerEvent>((event) => {
    const along = this.#along(event);
    if (along === null) return;
    if (this.#isScrubbing) this.#seek(along - this.#grip);
    if (this.#pressed) this.#carry(this.#pressed, along - this.#from);
  });

  readonly drag: Drag = {
    onstart: (event) => {
      const along = this.#along(event);
      const target = event.target instanceof Element ? event.target : null;
      // With Shift the window is moved.
      if (along === null || !target || event.shiftKey) return 'no';
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
    onmove: (event) => this.#moves.lead(event),
    onend: (isDone) => {
      this.#moves.settle();
      this.#isScrubbing = false;
      this.#pressed = null;
      if (!isDone) this.#early = null;
      this.mover?.drop(isDone);
    },
    ontap: (event) => {
      const isOwn =
        event.target instanceof Element && event.target.closest('button, [data-offer], [data-handle]');
      const along = this.#along(event);
      if (!isOwn && along !== null && along >= this.offset) this.#seek(along);
    },
  };

  /** Notes that a pointer comes near. */
  readonly near = (node: HTMLElement): void => {
    node.addEventListener('pointerenter', () => (this.isNear = true));
  };

  #carry(block: LaneBlock, by: number): void {
    if (this.mover) this.mover.carry(block, by);
    else this.#early = { block, by };
  }

  /** Calls `act` with what moves blocks, once it has come. */
  withMover(act: (mover: Mover) => void): void {
    if (this.mover) act(this.mover);
    else this.#asked = act;
  }

  /** Takes what moves blocks, and takes up what was asked of it before. */
  equip(mover: Mover): void {
    this.mover = mover;
    this.#asked?.(mover);
    this.#asked = null;
    if (!this.#early) return;
    mover.carry(this.#early.block, this.#early.by);
    this.#early = null;
    if (!this.#pressed) mover.drop(true);
  }

  /** Prepares the drag of a block. Where time runs down a finger must rest first: there a vertical drag scrolls the page. */
  #takeUp(event: PointerEvent, item: string, along: number): 'later' | 'held' | 'no' {
    const block = this.#ground.blockOf(item);
    if (!block) return 'no';
    this.#from = along;
    this.#early = null;
    this.#pressed = block;
    return this.#ground.layout().isVertical && event.pointerType === 'touch' ? 'held' : 'later';
  }
}
