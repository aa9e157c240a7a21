import { SLASH, assertUnreachable } from '../base/index.ts';
import type { MemoryOp } from './op.ts';
import type { Registers } from './registers.ts';

/**
 * Reports whether another thread can tell when this operation runs. At slot grain an invisible operation joins the step
 * before it (model.md section 5): one that touches private memory only, or that reads a byte which no thread can write (any
 * index of the path without a slash, and the final NUL). For the world as in the source, where only slashes are written.
 */
export function isVisible(op: MemoryOp, registers: Registers, path: string): boolean {
  const writable = (index: number): boolean => path.charCodeAt(index) === SLASH;
  const { i, k } = registers;
  switch (op.kind) {
    case 'measure':
    case 'copy':
    case 'duplicate':
      return writable(i);
    case 'find':
    case 'stat':
      return op.of === 'value' && writable(i);
    case 'load':
      return op.at === 'start' ? writable(0) : k === null || writable(k + 1);
    case 'compare':
      return writable((op.from === 'start' ? 0 : (k ?? 0)) + i);
    case 'inspect':
      return k === null;
    case 'store':
      return op.to === 'value' || k === null;
    case 'release':
    case 'pack':
    case 'touch':
      return false;
    case 'submit':
    case 'lock':
    case 'unlock':
    case 'drop':
    case 'freePair':
    case 'freeList':
      return true;
    default:
      return assertUnreachable(op);
  }
}
