import type { Snippet } from 'svelte';
import type {
  LaneBlock,
  LaneFrame,
  LaneRun,
  PointedMemory,
  Run,
  StepNote,
  ThreadView,
} from '../frames/index.ts';
import type { Density } from '../ui/density.ts';
import type { Scene, Sight } from './sight.svelte.ts';

/** A future that a fork left behind; a click returns to it. */
export interface Stub {
  readonly id: string;
  /** Number of steps after which the two futures part. */
  readonly at: number;
  /** The abandoned steps as a printed schedule: `S2.F1`. */
  readonly label: string;
}

/** Input of the timeline, and requests to its owner. The timeline keeps no state of the run. */
export interface TimelineProps {
  readonly run: LaneRun;
  readonly frame: LaneFrame;
  /** Position of the playhead: steps done, 0 to `run.length`. */
  readonly position: number;
  /** First steps of the opened blocks. */
  readonly openBlocks: ReadonlySet<number>;
  /** `strip`: on a narrow page the whole run in a strip, instead of lanes with time running down. */
  readonly density?: Density;
  readonly stubs?: readonly Stub[];
  /** Longest window where time runs down, in rows. */
  readonly mostRows?: number | undefined;
  /** Height of a lane, rem; the usual one if undefined. */
  readonly lane?: number | undefined;
  /** How much of a long run is in sight, and which part; without one, as much as fits. */
  readonly sight?: Sight | undefined;
  /** What stands under the lanes; gets the window, and whether a pointer came near the lanes. */
  readonly below?: Snippet<[scene: Scene, isNear: boolean]> | undefined;
  /** What stands beside the words of the step, or below the lanes where time runs down. */
  readonly beside?: Snippet<[scene: Scene, isNear: boolean]> | undefined;
  /** Hue of a thread that a text points at; the blocks of other threads are dimmed. */
  readonly litThread?: ThreadView['hue'] | null;
  /** A step under the pointer in another view. */
  readonly hoveredStep?: number | null;
  /** Two steps that a report on a race names, the earlier first: drawn as a race. */
  readonly met?: readonly [number, number] | null;
  readonly onseek: (position: number) => void;
  /** Lets this thread take the next step: forks the run at the playhead, unless that step is recorded already. */
  readonly onfork: (thread: number) => void;
  /** A step was moved along its lane: the schedule that this gives, and the position behind that step. */
  readonly onmove: (schedule: readonly number[], position: number) => void;
  readonly ontoggle: (block: LaneBlock) => void;
  readonly onreturn?: (stub: Stub) => void;
  readonly onhover?: (step: number | null) => void;
}

/** What notes and partners belong to. */
export interface AsideOwner {
  readonly run: Run;
  readonly notes: readonly StepNote[];
  readonly hoveredStep: number | null;
  pointed: PointedMemory | null;
  /** Whether the note at the playhead is being written. */
  isNoting: boolean;
  readonly annotate: (notes: readonly StepNote[]) => void;
}

/** The five buttons, the position in the run, and the speed. */
export interface TransportProps {
  readonly position: number;
  readonly length: number;
  readonly isPlaying: boolean;
  /** Steps per second. */
  readonly speed: number;
  readonly speeds?: readonly number[];
  readonly onseek: (position: number) => void;
  readonly onplay: () => void;
  readonly onspeed: (speed: number) => void;
}
