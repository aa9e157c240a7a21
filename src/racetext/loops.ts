import { assertUnreachable, defined } from '../base/index.ts';
import type { Cell, Code } from './code.ts';

/** The codes that go round over bytes. */
type LoopCode = Extract<Code, { do: 'begin' | 'scan' | 'compareText' | 'fetch' | 'compare' | 'put' }>;
type LoopAnswer = 'out-of-bounds' | 'DONE' | 'MORE' | null;

/** What a loop over bytes needs of the thread that runs it. */
interface Bytes {
  readonly stack: number[];
  pop(): number;
  readByte(cell: Cell, index: number): number;
  writeByte(cell: Cell, index: number, byte: number, from: Cell | null): void;
}

/** Index of the byte that a loop accesses next, counted from the top of the stack. */
export function depthOfIndex(code: Code): number | null {
  switch (code.do) {
    case 'scan':
      return code.call === 'strrchr' || code.call === 'strnrchr' ? 2 : 1;
    case 'compareText':
    case 'fetch':
      return 1;
    case 'compare':
    case 'put':
      return 2;
    default:
      return null;
  }
}

/** Runs one turn of a loop over bytes. */
export class Loops {
  readonly #bytes: Bytes;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  #drop(count: number): void {
    for (let dropped = 0; dropped < count; dropped += 1) this.#bytes.pop();
  }

  perform(code: LoopCode): LoopAnswer {
    switch (code.do) {
      case 'begin':
        return this.#begin(code.call);
      case 'scan':
        return this.#scan(code);
      case 'compareText':
        return this.#compareText(code);
      case 'fetch': {
        const index = this.#index(code);
        if (!isInside(code.cell, index)) return 'out-of-bounds';
        this.#bytes.stack.push(this.#bytes.readByte(code.cell, index));
        return null;
      }
      case 'compare':
        return this.#compare(code);
      case 'put':
        return this.#put(code);
      default:
        return assertUnreachable(code);
    }
  }

  #index(code: Code): number {
    return defined(this.#bytes.stack.at(-defined(depthOfIndex(code), 'loop')), 'index');
  }

  #begin(call: Extract<Code, { do: 'begin' }>['call']): LoopAnswer {
    const { stack } = this.#bytes;
    const isBounded = call === 'strnlen' || call === 'strnrchr' || call === 'memcpy';
    if (isBounded && stack.at(-1) === 0) {
      this.#drop(call === 'strnrchr' ? 2 : 1);
      if (call !== 'memcpy') stack.push(call === 'strnlen' ? 0 : -1);
      return 'DONE';
    }
    stack.push(0);
    if (call === 'strrchr' || call === 'strnrchr') stack.push(-1);
    return 'MORE';
  }

  #scan(code: Extract<Code, { do: 'scan' }>): LoopAnswer {
    const { stack } = this.#bytes;
    const { call, cell } = code;
    const index = this.#index(code);
    if (!isInside(cell, index)) return 'out-of-bounds';
    const byte = this.#bytes.readByte(cell, index);
    const isSearch = call === 'strrchr' || call === 'strnrchr';
    let last = isSearch ? this.#bytes.pop() : index;
    this.#bytes.pop();
    const isBounded = call === 'strnlen' || call === 'strnrchr';
    const most = isBounded ? defined(stack.at(-1), 'count') : Infinity;
    const wanted = isSearch ? defined(stack.at(isBounded ? -2 : -1), 'character') & 0xff : -1;
    if (byte === wanted) last = index;
    if (byte !== 0 && index + 1 < most) {
      stack.push(index + 1);
      if (isSearch) stack.push(last);
      return 'MORE';
    }
    this.#drop((isBounded ? 1 : 0) + (isSearch ? 1 : 0));
    stack.push(isSearch ? last : byte === 0 ? index : most);
    return 'DONE';
  }

  #compareText(code: Extract<Code, { do: 'compareText' }>): LoopAnswer {
    const index = this.#index(code);
    if (!isInside(code.cell, index)) return 'out-of-bounds';
    return this.#compared(this.#bytes.readByte(code.cell, index), code.bytes[index] ?? 0);
  }

  #compare(code: Extract<Code, { do: 'compare' }>): LoopAnswer {
    const index = this.#index(code);
    if (!isInside(code.cell, index)) return 'out-of-bounds';
    const other = this.#bytes.readByte(code.cell, index);
    return this.#compared(this.#bytes.pop(), other);
  }

  /** Goes on with the next byte, or leaves what the comparison came to. The index stands on the stack. */
  #compared(left: number, right: number): LoopAnswer {
    const { stack } = this.#bytes;
    const index = this.#bytes.pop();
    if (left === right && left !== 0) {
      stack.push(index + 1);
      return 'MORE';
    }
    stack.push(Math.sign(left - right));
    return 'DONE';
  }

  #put(code: Extract<Code, { do: 'put' }>): LoopAnswer {
    const { stack } = this.#bytes;
    const index = this.#index(code);
    if (!isInside(code.cell, index)) return 'out-of-bounds';
    const byte = this.#bytes.pop();
    this.#bytes.writeByte(code.cell, index, byte, code.from);
    this.#bytes.pop();
    const isOver = code.call === 'strcpy' ? byte === 0 : index + 1 === stack.at(-1);
    if (isOver) {
      if (code.call === 'memcpy') this.#bytes.pop();
      return 'DONE';
    }
    stack.push(index + 1);
    return 'MORE';
  }
}

/** Reports whether an array has a byte with this index. */
export const isInside = ({ length }: Cell, index: number): boolean => index >= 0 && index < (length ?? 0);
