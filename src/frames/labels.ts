import type { MemoryOp } from '../sim/index.ts';
import type { RowId } from './sentence.ts';

/** What a row is called. Rows with the same operation are told apart by what they ask. */
export function labelOf(op: MemoryOp, row: string): RowId {
  switch (op.kind) {
    case 'load':
      if (op.at === 'afterSlash') return 'inspect';
      if (row === 'C1') return 'isEmpty';
      if (row === 'C3') return 'isAbsolute';
      // `C7a` is the look at the first byte; as one call, `C7` is the stat.
      return row.endsWith('a') ? 'statFirst' : 'stat';
    case 'compare':
      return op.from === 'start' ? 'isNone' : op.text === '/.' ? 'inspectDot' : 'inspectDotDot';
    case 'store':
      return op.byte === 'NUL' ? 'cut' : 'restore';
    case 'touch':
      return op.object;
    case 'inspect':
    case 'measure':
    case 'copy':
    case 'find':
    case 'stat':
    case 'release':
    case 'duplicate':
    case 'pack':
    case 'submit':
    case 'lock':
    case 'unlock':
    case 'drop':
    case 'freePair':
    case 'freeList':
      return op.kind;
  }
}
