import { addStep, checkListWords, innerSize, pairSize, type Measuring } from './measure.ts';
import type { NvList } from './model.ts';
import { REFUSED } from './output.ts';

/** Bytes of the outermost list behind the packed header, or `REFUSED`. */
export function measureNative(m: Measuring, list: NvList): number {
  const size = measurePairs(m, list);
  return size < 0 ? REFUSED : 8 + size;
}

function measurePairs(m: Measuring, list: NvList): number {
  if (!checkListWords(m, list)) return REFUSED;
  let total = 4;
  for (const pair of list.pairs) {
    const size = pairSize(m, pair);
    if (size < 0) return addStep(m, pair.name);
    const inner = innerSize(m, pair, measurePairs);
    if (inner < 0) return REFUSED;
    total += size + inner;
  }
  return total;
}
