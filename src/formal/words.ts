import { assertUnreachable } from '../base/index.ts';
import type { MemoryOp } from '../sim/index.ts';

/** What an operation does, in words for a comment. Exports are in English, whatever the page speaks. */
export function wordsOf(op: MemoryOp): string {
  switch (op.kind) {
    case 'measure':
      return 'measure the shared string up to its NUL';
    case 'copy':
      return 'copy that many bytes of the shared string';
    case 'load':
      return op.at === 'start' ? 'look at the first byte' : 'is there a name behind the slash?';
    case 'compare':
      return op.from === 'start' ? `is it the word "${op.text}"?` : `is "${op.text}" all that is left?`;
    case 'find':
      return 'find the last slash';
    case 'inspect':
      return 'is there a name behind the slash?';
    case 'store':
      return op.byte === 'NUL' ? 'write NUL over the slash' : 'put the slash back';
    case 'stat':
      return 'is what is left a directory?';
    case 'duplicate':
      return 'make a private copy of the string';
    case 'release':
      return 'give the private copy back';
    case 'touch':
      return op.object === 'header' ? 'follow the list head, read the header' : 'read the name';
    case 'pack':
      return 'put header and end mark around the private pair';
    case 'submit':
      return 'the kernel unpacks the list and answers';
    case 'lock':
      return 'take the mutex';
    case 'unlock':
      return 'give the mutex back';
    case 'drop':
      return 'drop a reference; who drops the last one frees';
    case 'freePair':
      return 'free the pair: its bytes become poison';
    case 'freeList':
      return 'free the list head';
    default:
      return assertUnreachable(op);
  }
}
