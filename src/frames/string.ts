import { NUL, stringLength } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { POISON, type Origin, type World } from '../sim/index.ts';
import type { OriginView, StringCell } from './types.ts';

/** Provenance as the page tells it: with the row name of the step that wrote. */
export function originView(trace: Trace, origin: Origin | null | undefined): OriginView | null {
  if (!origin) return null;
  const { thread, step, source, previous } = origin;
  return {
    thread,
    step,
    row: trace.steps[step - 1]?.step ?? '',
    source: source && { object: source.allocation, index: source.index },
    previous,
  };
}

/** The shared string as cells. `position` is the step just done: its writes are fresh. */
export function stringCells(trace: Trace, world: World, position: number): readonly StringCell[] {
  const value = world.allocations.value;
  if (!value) return [];
  const { path } = trace.config;
  const reach = stringLength(value.bytes);
  return Array.from(value.bytes, (byte, index): StringCell => {
    const origin = value.origins[index];
    const isPoison = byte === POISON && origin !== null && world.words.pairFreed === 1;
    const isEnd = index === path.length;
    return {
      index,
      byte,
      expected: isEnd ? NUL : path.charCodeAt(index),
      kind: isPoison ? 'poison' : byte !== NUL ? 'text' : isEnd ? 'end' : 'hole',
      isReached: index <= reach,
      isFreed: world.words.pairFreed === 1,
      isFresh: origin?.step === position && position > 0,
      origin: originView(trace, origin),
    };
  });
}
