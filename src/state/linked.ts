import type { Selection } from '../address/index.ts';
import type { Frame, Run, TouchedRange } from '../frames/index.ts';

/** A range of bytes, both ends inclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}
/** Bytes that another part of the page highlights. */
export interface Linked {
  readonly string: ByteRange | null;
  readonly packed: ByteRange | null;
}

const rangeOf = (touched: readonly TouchedRange[], object: string): ByteRange | null => {
  const ranges = touched.filter((range) => range.object === object);
  if (ranges.length === 0) return null;
  return { from: Math.min(...ranges.map((r) => r.from)), to: Math.max(...ranges.map((r) => r.to)) };
};

/** Returns the bytes of the step under the pointer, or the other end of the copy whose byte is selected. */
export function linkedBytes(
  run: Run,
  frame: Frame,
  shown: number,
  selection: Selection | null,
  hoveredStep: number | null,
): Linked {
  const request = `request:${shown}`;
  const block = run.blocks.find(
    ({ from, to }) => hoveredStep !== null && from <= hoveredStep && hoveredStep <= to,
  );
  if (block) return { string: rangeOf(block.touched, 'value'), packed: rangeOf(block.touched, request) };
  const cells = frame.requests[shown]?.cells ?? [];
  if (selection?.object === 'packed') {
    const source = cells[selection.index]?.origin?.source;
    return {
      string: source?.object === 'value' ? { from: source.index, to: source.index } : null,
      packed: null,
    };
  }
  if (selection?.object === 'string') {
    const copy = cells.find(
      ({ origin }) => origin?.source?.object === 'value' && origin.source.index === selection.index,
    );
    return { string: null, packed: copy ? { from: copy.offset, to: copy.offset } : null };
  }
  return { string: null, packed: null };
}
