import { labelOfRow, memoryOp } from '../sim/index.ts';
import { defined } from '../base/index.ts';
import type { ChartState, Program } from '../threads/index.ts';
import type { RowId } from './sentence.ts';

/** Returns the label of a row; where calls are steps, of the call that starts with it. */
export function labelOf({ op, label, callLabel }: ChartState, { grain }: Pick<Program, 'grain'>): RowId {
  const own = grain.isByCall ? (callLabel ?? label) : label;
  return labelOfRow(own, memoryOp(defined(op, 'operation of a row')));
}
