import { NUL, defined, stringLength } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { POISON, wordOf, type Allocation, type Origin, type World } from '../sim/index.ts';
import { OfAllocation, freshness, internerOf } from './intern.ts';
import type { OriginView, StringCell } from './byte-types.ts';

/** Returns an origin as the page shows it, with the row name of the step that wrote. */
export function originView(trace: Trace, origin: Origin | null | undefined): OriginView | null {
  if (!origin) return null;
  const { thread, step, source, previous } = origin;
  const before = trace.states[step - 1]?.world.allocations;
  return {
    thread,
    step,
    row: trace.steps[step - 1]?.step ?? '',
    source: source && {
      object: source.allocation,
      index: source.index,
      origin: originView(trace, before?.[source.allocation]?.origins[source.index]),
    },
    previous,
  };
}

/** Returns the shared string as cells. Bytes that step `position` wrote are fresh. */
export function stringCells(trace: Trace, world: World, position: number): readonly StringCell[] {
  const value = defined(world.allocations['value'], 'value');
  const variant = `${freshness(value, position)} ${wordOf(world, 'pairFreed')}`;
  return strings.of(value, variant, () => cellsOf(trace, world, value, position));
}

const strings = new OfAllocation<readonly StringCell[]>();

function cellsOf(trace: Trace, world: World, value: Allocation, position: number): readonly StringCell[] {
  const { path } = trace.config;
  const interner = internerOf(trace);
  const reach = stringLength(value.bytes);
  const isFreed = wordOf(world, 'pairFreed') === 1;
  return Array.from(value.bytes, (byte, index): StringCell => {
    const origin = value.origins[index];
    const isPoison = byte === POISON && origin !== null && isFreed;
    const isEnd = index === path.length;
    const kind = isPoison ? 'poison' : byte !== NUL ? 'text' : isEnd ? 'end' : 'hole';
    const isReached = index <= reach;
    const isFresh = origin?.step === position && position > 0;
    const key = `string ${index} ${byte} ${kind} ${isReached} ${isFreed} ${isFresh} ${origin?.step ?? ''}`;
    return interner.same(key, () => ({
      index,
      byte,
      expected: isEnd ? NUL : path.charCodeAt(index),
      kind,
      isReached,
      isFreed,
      isFresh,
      origin: originView(trace, origin),
    }));
  });
}
