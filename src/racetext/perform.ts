import { assertUnreachable, defined } from '../base/index.ts';
import type { Bus, Done, Registers } from '../sim/index.ts';
import { binaryValue, bytesOfNumber, numberOfBytes, storedValue, unaryValue } from './arithmetic.ts';
import { EXITED } from './cells.ts';
import type { Cell, Code, Fault, Operand } from './code.ts';
import { evaluate } from './evaluate.ts';
import { isInside, Loops } from './loops.ts';
import { WIDTHS } from './race.ts';
import { READ_FREED, WROTE_FREED, heldBy, stackOf, variableOf, withHands, withResult } from './registers.ts';
import { FaultRaised, surroundings, type Finds } from './surroundings.ts';

/** Runs codes one after the other. Returns the answer of the last one, or of the one that failed. */
export function performCodes(
  codes: readonly Code[],
  finds: Finds,
  thread: number,
  registers: Registers,
  bus: Bus,
): Done {
  const hand = new Hand(finds, thread, registers, bus);
  for (const code of codes) {
    const answer = hand.perform(code);
    if (answer !== null) return { answer, registers: hand.registers };
  }
  return { answer: 'DONE', registers: hand.registers };
}

/** What a code answers; null goes on with the next code of the row. */
export type CodeAnswer = Fault | 'DONE' | 'MORE' | 'GO' | 'ZERO' | null;

/** A thread in the middle of an operation. */
export class Hand {
  readonly stack: number[];
  readonly #bus: Bus;
  readonly #finds: Finds;
  readonly #thread: number;
  readonly #held: Set<string>;
  #registers: Registers;

  constructor(finds: Finds, thread: number, registers: Registers, bus: Bus) {
    this.#finds = finds;
    this.#thread = thread;
    this.#bus = bus;
    this.#registers = registers;
    this.stack = [...stackOf(registers)];
    this.#held = new Set(heldBy(registers));
  }

  get registers(): Registers {
    return withHands(this.#registers, { stack: this.stack, held: this.#held });
  }

  pop(): number {
    return defined(this.stack.pop(), 'value on the stack');
  }

  perform(code: Code): CodeAnswer {
    switch (code.do) {
      case 'push':
        this.stack.push(code.value);
        return null;
      case 'load':
        this.stack.push(variableOf(this.#registers, code.variable));
        return null;
      case 'store':
        this.#registers = { ...this.#registers, [code.variable]: storedValue(code.type, this.pop()) };
        return null;
      case 'read':
        this.stack.push(this.readNumber(code.cell));
        return null;
      case 'write':
        this.#writeNumber(code.cell, this.pop());
        return null;
      case 'readAt':
        return this.#readAt(code.cell);
      case 'writeAt':
        return this.#writeAt(code.cell);
      case 'duplicate':
        this.stack.push(defined(this.stack.at(-1), 'value'));
        return null;
      case 'truth':
        this.stack.push(Number(this.pop() !== 0));
        return null;
      case 'unary':
        this.stack.push(unaryValue(code.op, this.pop()));
        return null;
      case 'binary': {
        const right = this.pop();
        if ((code.op === '/' || code.op === '%') && right === 0) return 'divide-by-zero';
        this.stack.push(binaryValue(code.op, this.pop(), right));
        return null;
      }
      case 'count':
        return defined(this.stack.at(-1), 'count') < 0 ? 'out-of-bounds' : null;
      case 'assert':
        return this.pop() === 0 ? 'assert' : null;
      case 'branch':
        return this.pop() === 0 ? 'ZERO' : 'GO';
      case 'jump':
      case 'enter':
      case 'join':
        return null;
      case 'begin':
      case 'scan':
      case 'compareText':
      case 'fetch':
      case 'compare':
      case 'put':
        return new Loops(this).perform(code);
      case 'lock':
        this.#bus.setWord(code.mutex, this.#thread + 1);
        this.#held.add(code.mutex);
        return null;
      case 'unlock':
        if (!this.#held.delete(code.mutex)) return 'unlock-not-held';
        this.#bus.setWord(code.mutex, 0);
        return null;
      case 'wait':
        return this.#wait(code);
      case 'free':
        return this.#free(code);
      case 'result':
        this.#registers = withResult(this.#registers, this.#operand(code.value));
        return null;
      case 'exit':
        this.#registers = withResult(this.#registers, this.#operand(code.value));
        this.#bus.setWord(EXITED, 1);
        return 'DONE';
      default:
        return assertUnreachable(code);
    }
  }

  #operand(operand: Operand): number {
    return 'value' in operand ? operand.value : variableOf(this.#registers, operand.variable);
  }

  #touch({ freedBy }: Cell, flag: typeof READ_FREED | typeof WROTE_FREED): void {
    if (freedBy !== null && this.#bus.word(freedBy) !== 0) {
      this.#registers = { ...this.#registers, [flag]: true };
    }
  }

  readNumber(cell: Cell): number {
    this.#touch(cell, READ_FREED);
    const bytes = Array.from({ length: WIDTHS[cell.type] }, (_, index) => this.#bus.read(cell.name, index));
    return numberOfBytes(bytes);
  }

  #writeNumber(cell: Cell, value: number): void {
    this.#touch(cell, WROTE_FREED);
    const bytes = bytesOfNumber(storedValue(cell.type, value), WIDTHS[cell.type]);
    for (const [index, byte] of bytes.entries()) this.#bus.write(cell.name, index, byte, null);
  }

  /** Reads a byte inside of an array. */
  readByte(cell: Cell, index: number): number {
    this.#touch(cell, READ_FREED);
    return this.#bus.read(cell.name, index);
  }

  /** Writes a byte inside of an array; `from` is where it was copied from. */
  writeByte(cell: Cell, index: number, byte: number, from: Cell | null): void {
    this.#touch(cell, WROTE_FREED);
    this.#bus.write(cell.name, index, byte, from && { object: from.name, index });
  }

  #readAt(cell: Cell): CodeAnswer {
    const index = this.pop();
    if (!isInside(cell, index)) return 'out-of-bounds';
    this.stack.push(this.readByte(cell, index));
    return null;
  }

  #writeAt(cell: Cell): CodeAnswer {
    const value = this.pop();
    const index = this.pop();
    if (!isInside(cell, index)) return 'out-of-bounds';
    this.writeByte(cell, index, value & 0xff, null);
    return null;
  }

  #wait({ condition }: Extract<Code, { do: 'wait' }>): CodeAnswer {
    try {
      const around = surroundings(this.#finds, this.#thread, {
        variable: (name) => variableOf(this.#registers, name),
        number: (cell) => this.readNumber(cell),
        byte: (cell, index) => this.readByte(cell, index),
      });
      evaluate(condition, around);
      return null;
    } catch (error) {
      if (error instanceof FaultRaised) return error.fault;
      throw error;
    }
  }

  #free({ cells, word }: Extract<Code, { do: 'free' }>): CodeAnswer {
    if (this.#bus.word(word) !== 0) return 'double-free';
    for (const { name } of cells) {
      for (let index = 0; index < this.#bus.length(name); index += 1) this.#bus.poison(name, index);
    }
    this.#bus.setWord(word, 1);
    return null;
  }
}
