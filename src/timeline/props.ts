import type { Block, Frame, Run, ThreadView } from '../frames/index.ts';
import type { Density } from '../ui/density.ts';

/** A future that a fork left behind. It stays one click away. */
export interface Stub {
  readonly id: string;
  /** Steps done where the two futures part. */
  readonly at: number;
  /** The steps that were left behind, as a schedule: `S2.F1`. */
  readonly label: string;
}

/** What the timeline is given, and what it asks of its owner. It keeps no state of the run. */
export interface TimelineProps {
  readonly run: Run;
  readonly frame: Frame;
  /** Steps done, 0 to `run.length`. */
  readonly position: number;
  /** First steps of the folded blocks that stand open. */
  readonly openBlocks: ReadonlySet<number>;
  /** `strip`: on a narrow page all of the run in a strip, instead of lanes downwards. */
  readonly density?: Density;
  readonly stubs?: readonly Stub[];
  /** Rows of the longest window where time turns downwards. */
  readonly mostRows?: number | undefined;
  /** A thread that a text names, by its hue: the blocks of the others step back. */
  readonly litThread?: ThreadView['hue'] | null;
  /** A step that some other view points at. */
  readonly hoveredStep?: number | null;
  /**
   * Numbers (1-based) that a step may take instead of its own, the order of the others kept. Byte steps of one run move
   * as one: it is asked for the first of them, and `to` is the number that the first would get.
   */
  readonly legalMoves: (step: number) => readonly number[];
  readonly onseek: (position: number) => void;
  /** Let this thread take the next step: forks the run at the playhead unless the run does so anyway. */
  readonly onfork: (thread: number) => void;
  /** A step was dragged along its lane to become number `to`. */
  readonly onmove: (step: number, to: number) => void;
  readonly ontoggle: (block: Block) => void;
  readonly onreturn?: (stub: Stub) => void;
  readonly onhover?: (step: number | null) => void;
}

/** The five buttons, the place in the run, and the speed. */
export interface TransportProps {
  readonly position: number;
  readonly length: number;
  readonly isPlaying: boolean;
  /** Steps a second. */
  readonly speed: number;
  readonly speeds?: readonly number[];
  readonly onseek: (position: number) => void;
  readonly onplay: () => void;
  readonly onspeed: (speed: number) => void;
}
