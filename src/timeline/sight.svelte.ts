import type { Layout, Zoom } from './layout.ts';

/** A place that the window was put to by hand: this moment stands `at` px from the start of the window. */
export interface Held {
  /** Steps done, also between two. */
  readonly moment: number;
  readonly at: number;
  /** The playhead then: as soon as it moves, the window follows it again. */
  readonly position: number;
}

/** The window as it is drawn. */
export interface Scene {
  readonly layout: Layout;
  /** The part of the track in the window, px. */
  readonly offset: number;
  readonly view: number;
  readonly position: number;
}

/** What the head of a lane says in the place of what its thread does. */
export interface Said {
  readonly text: string;
  /** Whether it tells of harm. */
  readonly isHarm: boolean;
}

/** Columns, rem, from which runs of byte steps are open. */
const OPEN_FROM = 6.5;

/** How much of a long run is in the window of one timeline, and which part; and what the heads of its lanes say. zooming.ts changes it. */
export class Sight {
  zoom = $state.raw<Zoom>('usual');
  held = $state.raw<Held | null>(null);
  /** Lanes that are folded to a stub. */
  folded = $state.raw<readonly number[]>([]);
  /** Whether the life of memory stands under the lanes, in place of what can still happen. */
  hasMemory = $state(false);
  /** The window of the timeline that has this sight; null before it is drawn. */
  scene: (() => Scene) | null = null;

  /** Returns what a thread has at the playhead; null where what it does says more. */
  readonly heldBy: ((thread: number) => Said | null) | undefined;

  /** Whether a thin line of the life of memory has room beside what can still happen. */
  readonly isRoomy: (() => boolean) | undefined;

  constructor(heldBy?: Sight['heldBy'], isRoomy?: Sight['isRoomy']) {
    this.heldBy = heldBy;
    this.isRoomy = isRoomy;
  }

  /** Folds a lane, or opens it. One lane stays open. */
  fold(lane: number, lanes: number): void {
    const others = this.folded.filter((one) => one !== lane && one < lanes);
    const isFolded = this.folded.includes(lane);
    this.folded = isFolded || others.length >= lanes - 1 ? others : [...others, lane];
  }

  /** Whether runs of byte steps are open by themselves: then those that a reader toggled are folded. */
  readonly isOpening: boolean = $derived(typeof this.zoom === 'number' && this.zoom >= OPEN_FROM);
}
