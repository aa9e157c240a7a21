import { assert, defined } from '../base/index.ts';
import { privateId, type Access, type Registers } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import { numberOfBytes } from './arithmetic.ts';
import type { Cell, Code } from './code.ts';
import { keyOf, type RacePlace, type RaceRead, type RaceStore, type RaceStores } from './stores.ts';
import { stackOf, variableOf } from './registers.ts';
import { raceOp } from './rows.ts';

const FAULTLESS: ReadonlySet<string> = new Set(['DONE', 'MORE', 'GO', 'ZERO']);
/** What one value on the stack was made from. */
type Made = readonly RaceRead[];

const NOTHING: Made = [];
const SEARCHES: ReadonlySet<string> = new Set(['strrchr', 'strnrchr']);

/** Each read once, in the order of reading. */
function joined(...parts: readonly Made[]): Made {
  const seen = new Map(parts.flat().map((read) => [`${keyOf(read.place)} ${read.store?.step ?? 0}`, read]));
  return [...seen.values()];
}

/** A thread's stack with what its values were made from. It goes along with the operations that were performed. */
export class Shadow {
  readonly #stores: RaceStores;
  readonly #thread: number;
  readonly #stack: Made[];
  /** What the short-circuits of the present statement looked at. */
  #guards = NOTHING;
  #line = 0;

  constructor(stores: RaceStores, thread: number, registers: Registers) {
    this.#stores = stores;
    this.#thread = thread;
    this.#stack = stackOf(registers).map(() => NOTHING);
  }

  #pop(): Made {
    return defined(this.#stack.pop(), 'value');
  }

  /** Goes along with an operation that led to the registers `after`. One that failed left nothing. */
  follow({ state, answer, accesses, registers }: Performed, after: Registers, step: number): void {
    const op = raceOp(state);
    if (op === null || !FAULTLESS.has(answer)) return;
    const turn: Turn = {
      step,
      before: registers,
      after,
      isOver: answer === 'DONE',
      accesses: new Accesses(accesses),
    };
    for (const [at, code] of op.codes.entries()) {
      const line = op.lines[at] ?? op.line;
      if (line !== this.#line || (at === 0 && op.isFirst)) [this.#line, this.#guards] = [line, NOTHING];
      this.#perform(code, turn);
    }
    assert(this.#stack.length === stackOf(after).length, 'the shadow of a stack is as high as the stack');
  }

  #perform(code: Code, turn: Turn): void {
    switch (code.do) {
      case 'push':
        this.#stack.push(NOTHING);
        return;
      case 'load':
        this.#stack.push([this.#variable(code.variable, turn)]);
        return;
      case 'store': {
        const place = { kind: 'variable', thread: this.#thread, name: code.variable } as const;
        this.#store(place, variableOf(turn.after, code.variable), this.#pop(), turn);
        return;
      }
      case 'read':
        this.#stack.push([this.#read(code.cell, turn)]);
        return;
      case 'readAt': {
        const index = this.#pop();
        this.#stack.push(joined([this.#read(code.cell, turn)], index));
        return;
      }
      case 'write':
        this.#write(code.cell, this.#pop(), turn);
        return;
      case 'writeAt': {
        const [value, index] = [this.#pop(), this.#pop()];
        this.#write(code.cell, joined(value, index), turn);
        return;
      }
      case 'duplicate':
        this.#stack.push(defined(this.#stack.at(-1), 'value'));
        return;
      case 'binary': {
        const [right, left] = [this.#pop(), this.#pop()];
        this.#stack.push(joined(left, right));
        return;
      }
      case 'assert':
        this.#pop();
        return;
      case 'branch':
        this.#guards = joined(this.#guards, this.#pop());
        return;
      case 'free':
        for (const cell of code.cells)
          for (let n = 0; n < (cell.length ?? 1); n += 1) this.#write(cell, NOTHING, turn, 'freed');
        return;
      case 'begin':
      case 'scan':
      case 'compareText':
      case 'fetch':
      case 'compare':
      case 'put':
        this.#loop(code, turn);
        return;
      default:
    }
  }

  #loop(
    code: Extract<Code, { do: 'begin' | 'scan' | 'compareText' | 'fetch' | 'compare' | 'put' }>,
    turn: Turn,
  ): void {
    switch (code.do) {
      case 'begin':
        // Nothing to do: a bound of 0, and the character that is looked for, lie below the value.
        if (turn.isOver) {
          const bound = this.#pop();
          if (SEARCHES.has(code.call)) this.#pop();
          if (code.call !== 'memcpy') this.#stack.push(bound);
          return;
        }
        this.#stack.push(NOTHING);
        if (SEARCHES.has(code.call)) this.#stack.push(NOTHING);
        return;
      case 'fetch':
        this.#stack.push([this.#read(code.cell, turn)]);
        return;
      case 'scan':
        this.#scan(code, turn);
        return;
      case 'compareText': {
        this.#pop();
        const read = [this.#read(code.cell, turn)];
        this.#stack.push(turn.isOver ? read : NOTHING);
        return;
      }
      case 'compare': {
        const [other, fetched] = [this.#read(code.cell, turn), this.#pop()];
        this.#pop();
        this.#stack.push(turn.isOver ? joined(fetched, [other]) : NOTHING);
        return;
      }
      case 'put': {
        const byte = this.#pop();
        this.#pop();
        this.#write(code.cell, byte, turn, 'copied');
        if (!turn.isOver) this.#stack.push(NOTHING);
        else if (code.call === 'memcpy') this.#pop();
      }
    }
  }

  /** A length comes from the byte at which counting stopped, a place that was found from the byte there. */
  #scan({ call, cell }: Extract<Code, { do: 'scan' }>, turn: Turn): void {
    const read = this.#read(cell, turn);
    const isSearch = SEARCHES.has(call);
    const before = isSearch ? this.#pop() : NOTHING;
    this.#pop();
    const found = stackOf(turn.after).at(-1);
    const isHit = read.place.kind === 'cell' && found === read.place.index;
    const last = !isSearch || isHit ? [read] : before;
    if (!turn.isOver) {
      this.#stack.push(NOTHING);
      if (isSearch) this.#stack.push(last);
      return;
    }
    if (call === 'strnlen' || call === 'strnrchr') this.#pop();
    if (isSearch) this.#pop();
    this.#stack.push(last.length > 0 ? last : [read]);
  }

  #variable(name: string, { before }: Turn): RaceRead {
    const place = { kind: 'variable', thread: this.#thread, name } as const;
    const store = this.#stores.last(place);
    return { place, value: store?.value ?? variableOf(before, name), store };
  }

  #objectOf({ name, isShared }: Cell): string {
    return isShared ? name : privateId(name, this.#thread);
  }

  #read(cell: Cell, { accesses }: Turn): RaceRead {
    const object = this.#objectOf(cell);
    const { index, value } = accesses.next('read', object, cell);
    const place = { kind: 'cell', object, index } as const;
    return { place, value, store: this.#stores.last(place) };
  }

  #write(cell: Cell, made: Made, turn: Turn, how: RaceStore['how'] = 'computed'): void {
    const object = this.#objectOf(cell);
    const { index, value } = turn.accesses.next('write', object, cell);
    this.#store({ kind: 'cell', object, index }, value, made, turn, how);
  }

  #store(
    place: RacePlace,
    value: number,
    made: Made,
    { step }: Turn,
    how: RaceStore['how'] = 'computed',
  ): void {
    const reads = joined(made, this.#guards);
    this.#stores.add({ place, value, step, thread: this.#thread, line: this.#line, how, reads });
  }
}

/** An operation that a thread has performed, as its codes go through it. */
interface Turn {
  readonly step: number;
  readonly before: Registers;
  readonly after: Registers;
  /** Whether a loop over bytes has ended. */
  readonly isOver: boolean;
  readonly accesses: Accesses;
}

/** The accesses of an operation, taken in their order. */
class Accesses {
  readonly #all: readonly Access[];
  #next = 0;

  constructor(all: readonly Access[]) {
    this.#all = all;
  }

  /** Returns the next access to an object: of a number all of its bytes. */
  next(kind: Access['kind'], object: string, { length }: Cell): { index: number; value: number } {
    const isNext = (one: Access): boolean => one.kind === kind && one.allocation === object;
    const from = this.#all.findIndex((one, at) => at >= this.#next && isNext(one));
    const first = defined(this.#all[from], `${kind} of ${object}`);
    if (length !== null) {
      this.#next = from + 1;
      return { index: first.index, value: first.byte };
    }
    let to = from + 1;
    for (let one = this.#all[to]; one && isNext(one) && one.index === to - from; one = this.#all[to]) to += 1;
    this.#next = to;
    return { index: 0, value: numberOfBytes(this.#all.slice(from, to).map(({ byte }) => byte)) };
  }
}
