import { perFrame } from '../ui/per-frame.ts';

/** What the keys of a playhead need to know of its run. */
export interface Track {
  /** Steps done. */
  readonly position: number;
  /** Steps of the run. */
  readonly length: number;
  /** Positions where the running thread changes, in order: the targets of large steps. */
  readonly stops: readonly number[];
  /** Whether time runs down. */
  readonly isVertical: boolean;
}

/**
 * Returns the position that a key leads to from `at`, within the run; null for another key. Forward is to the right, or down
 * where time runs down; Page Down goes forward, as clickers send it.
 */
export function positionAfterKey(key: string, at: number, track: Track): number | null {
  const { length, stops, isVertical } = track;
  const within = (position: number): number => Math.min(length, Math.max(0, position));
  switch (key) {
    case 'ArrowRight':
      return within(at + 1);
    case 'ArrowLeft':
      return within(at - 1);
    case 'ArrowDown':
      return isVertical ? within(at + 1) : null;
    case 'ArrowUp':
      return isVertical ? within(at - 1) : null;
    case 'PageUp':
      return stops.findLast((stop) => stop < at) ?? 0;
    case 'PageDown':
      return stops.find((stop) => stop > at) ?? length;
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return null;
  }
}

/** Returns the listener for the keys of a playhead. A held key moves once a frame, to the newest position. */
export function playheadKeys(
  track: () => Track,
  onseek: (position: number) => void,
): (event: KeyboardEvent) => void {
  const held = perFrame(onseek);
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const now = track();
    const to = positionAfterKey(event.key, held.asked() ?? now.position, now);
    if (to === null) return;
    event.preventDefault();
    held.ask(to);
    if (!event.repeat) held.settle();
  };
}
