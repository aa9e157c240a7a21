import { assert, defined } from '../../base/index.ts';
import { raceOp, READ_FREED, type Expr, type RaceGrain, type RaceOp } from '../../racetext/index.ts';
import type { Chart, ChartState } from '../../threads/index.ts';
import type { AtOnce } from './at-once.ts';
import { Hand } from './hand.ts';
import { holder } from './memory.ts';
import { failuresOf, perform, type Around, type Failure } from './perform.ts';
import { faultPlace, type Block, type End } from './step.ts';
import { and, FALSE, isNever, not, or, own, truth, type Value } from './value.ts';

/** A thread as its steps are made of it. */
export interface Maker extends Around {
  readonly chart: Chart;
  readonly grain: RaceGrain;
  /** Translates the condition of a `wait`. */
  readonly waits: (condition: Expr) => AtOnce;
}

/** A step before it forgets what nobody reads any more. */
export interface RawStep {
  readonly block: Block;
  readonly parts: ReadonlyMap<string, Block>;
}

/** Makes one step of a thread that stands at a row with values in so many slots. */
export function makeStep(
  maker: Maker,
  place: string,
  depth: number,
): RawStep & { depths: ReadonlyMap<string, number> } {
  return new StepMaker(maker, place).make(depth);
}

class StepMaker {
  readonly #maker: Maker;
  readonly #begin: string;
  /** Rows of this step that are reached in several ways. */
  readonly #shared: ReadonlySet<string>;
  readonly #parts = new Map<string, Block>();
  readonly #waiting: (readonly [string, number])[] = [];
  readonly #depths = new Map<string, number>();

  constructor(maker: Maker, begin: string) {
    this.#maker = maker;
    this.#begin = begin;
    this.#shared = this.#rowsOfSeveralWays();
  }

  make(depth: number): RawStep & { depths: ReadonlyMap<string, number> } {
    const block = this.#run(this.#row(this.#begin), Hand.at(depth), true);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const [key, values] = next;
      this.#parts.set(key, this.#run(this.#row(key), Hand.at(values), false));
    }
    return { block, parts: this.#parts, depths: this.#depths };
  }

  #row(key: string): ChartState {
    return defined(this.#maker.chart.states.get(key), key);
  }

  /** Whether a thread that comes to a row stands there, unless the row is private and does not fail. */
  #stands(op: RaceOp): boolean {
    return this.#maker.grain === 'statement' ? op.isFirst : op.isVisible && !op.isInAtomic;
  }

  #rowsOfSeveralWays(): ReadonlySet<string> {
    const ways = new Map<string, number>();
    const waiting = [this.#begin];
    for (const key of waiting) {
      for (const next of waysOf(this.#row(key))) {
        const op = raceOp(this.#row(next));
        if (op === null || this.#stands(op)) continue;
        const count = (ways.get(next) ?? 0) + 1;
        ways.set(next, count);
        if (count === 1) waiting.push(next);
      }
    }
    return new Set([...ways].flatMap(([key, count]) => (count > 1 ? [key] : [])));
  }

  /** Goes on at a row, with what was computed so far. */
  #goOn(key: string, hand: Hand): Block {
    const row = this.#row(key);
    const op = raceOp(row);
    if (op === null || this.#stands(op)) return this.#leaf(key, hand);
    if (!this.#shared.has(key)) return this.#run(row, hand, false);
    hand.settle();
    const depth = hand.stack.length;
    if (!this.#parts.has(key) && !this.#waiting.some(([other]) => other === key))
      this.#waiting.push([key, depth]);
    return { sets: hand.sets, end: { kind: 'goto', part: key } };
  }

  #leaf(place: string, hand: Hand): Block {
    hand.settle();
    this.#depths.set(place, hand.stack.length);
    return { sets: hand.sets, end: { kind: 'leaf', place, isFault: false } };
  }

  #run(row: ChartState, hand: Hand, isBegin: boolean): Block {
    const op = defined(raceOp(row), row.key);
    const [main] = op.codes;
    assert(main !== undefined, `${row.key} has a code`);
    const failures = [...this.#failuresOfWait(op, hand), ...failuresOf(main, hand, this.#maker)];
    // Who stands before something private at access grain stands there since it fails.
    const fails = this.#maker.grain === 'access' && !op.isVisible && !op.isInAtomic;
    const [first] = failures;
    if (fails && isBegin) return fault(defined(first, 'failure'), op, hand);
    if (fails && first !== undefined) {
      return this.#forked(
        hand,
        first.when,
        (stays) => this.#leaf(row.key, stays),
        (goes) => this.#work(row, op, goes),
      );
    }
    return this.#failing(failures, row, op, hand);
  }

  #failing(failures: readonly Failure[], row: ChartState, op: RaceOp, hand: Hand): Block {
    const [first, ...others] = failures;
    if (first === undefined) return this.#work(row, op, hand);
    return this.#forked(
      hand,
      first.when,
      (ends) => fault(first, op, ends),
      (goes) => this.#failing(others, row, op, goes),
    );
  }

  #failuresOfWait(op: RaceOp, hand: Hand): readonly Failure[] {
    const [main] = op.codes;
    if (main?.do !== 'wait') return [];
    const { outside, divides, touches } = this.#maker.waits(main.condition);
    if (!isNever(touches)) hand.set(own(READ_FREED), or(own(READ_FREED), touches));
    const all: readonly Failure[] = [
      { fault: 'out-of-bounds', when: outside },
      { fault: 'divide-by-zero', when: divides },
    ];
    return all.filter(({ when }) => !isNever(when));
  }

  #work({ next }: ChartState, { codes }: RaceOp, hand: Hand): Block {
    const to = (answer: string): string => defined(next.get(answer), answer);
    for (const code of codes) {
      const fork = perform(code, hand, this.#maker);
      if (fork === null) continue;
      return this.#forked(
        hand,
        fork.test,
        (yes) => {
          fork.yes.leave(yes);
          return this.#goOn(to(fork.yes.answer), yes);
        },
        (no) => {
          fork.no.leave(no);
          return this.#goOn(to(fork.no.answer), no);
        },
      );
    }
    return this.#goOn(to('DONE'), hand);
  }

  #forked(hand: Hand, test: Value, yes: (hand: Hand) => Block, no: (hand: Hand) => Block): Block {
    if (test.kind === 'number') {
      // Nothing was assigned on either way yet: the block goes on.
      return test.value === 0 ? no(hand) : yes(hand);
    }
    const end: End = { kind: 'branch', test, yes: yes(new Hand(hand.stack)), no: no(new Hand(hand.stack)) };
    return { sets: hand.sets, end };
  }
}

function fault({ fault: name }: Failure, { line }: RaceOp, hand: Hand): Block {
  return { sets: hand.sets, end: { kind: 'leaf', place: faultPlace(name, line), isFault: true } };
}

/** Returns the rows that follow one, faults left out. */
const waysOf = ({ next }: ChartState): readonly string[] =>
  ['DONE', 'GO', 'ZERO', 'MORE'].flatMap((answer) => next.get(answer) ?? []);

/** Returns the condition under which a thread can go on at a row. `ended` says when some threads have ended. */
export function guardOf(
  { gates }: RaceOp,
  waits: Maker['waits'],
  ended: (threads: readonly number[]) => Value,
): Value {
  const locked = new Set<string>();
  return and(
    ...gates.map((gate) => {
      if (gate.do === 'join') return ended(gate.threads);
      if (gate.do === 'wait') {
        const { value, outside, divides } = waits(gate.condition);
        return or(outside, divides, truth(value));
      }
      const isTaken = locked.has(gate.mutex);
      locked.add(gate.mutex);
      return isTaken ? FALSE : not(holder(gate.mutex));
    }),
  );
}
