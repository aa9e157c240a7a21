import { momentOf } from '../../scenarios/index.ts';
import type { Moment } from '../../schedule/index.ts';
import { worldOf, type WorldName } from '../../threads/index.ts';
import { parseFocus, type Focus } from './focus.ts';

/** One picture as the tables of story and talk write it, in the text form of addresses. */
export interface PictureText {
  readonly id: string;
  readonly world: WorldName;
  readonly path: string;
  readonly pools: number;
  /** One word for all workers; in the reported world a set joined with `+`. */
  readonly fix: string;
  readonly schedule: string;
  /** Position of the playhead: steps done. */
  readonly step: number;
  /** The focus, see focus.ts. */
  readonly focus: string;
  /** Printed outcome of the whole schedule; null while a thread can still run. */
  readonly ends: string | null;
}

/** A moment that a text describes, with its focus. */
export interface Picture extends Moment {
  readonly id: string;
  readonly focus: readonly Focus[];
  readonly ends: string | null;
}

/** Reads a picture. */
export function pictureOf(line: PictureText): Picture {
  const { id, world, path, pools: threads, schedule, step, ends } = line;
  const { fixes } = worldOf(world);
  const words = line.fix === 'none' ? [] : line.fix.split('+');
  const fix = fixes.isPerThread ? new Array<string>(threads).fill(line.fix) : words;
  const moment = momentOf({ world, path, threads, fix, schedule, step });
  return { id, ...moment, focus: line.focus.split(',').map(parseFocus), ends };
}
