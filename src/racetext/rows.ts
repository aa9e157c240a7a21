import { defined } from '../base/index.ts';
import type { Operation } from '../sim/index.ts';
import type { Chart, ChartState } from '../threads/index.ts';
import type { Code, Fault, Gate, Placed } from './code.ts';
import type { Span } from './error.ts';

/** Fault kinds that end the process, with the codes that can raise them. */
const FAULTS: Readonly<Partial<Record<Code['do'], readonly Fault[]>>> = {
  readAt: ['out-of-bounds'],
  writeAt: ['out-of-bounds'],
  count: ['out-of-bounds'],
  scan: ['out-of-bounds'],
  compareText: ['out-of-bounds'],
  fetch: ['out-of-bounds'],
  compare: ['out-of-bounds'],
  put: ['out-of-bounds'],
  binary: ['divide-by-zero'],
  assert: ['assert'],
  unlock: ['unlock-not-held'],
  free: ['double-free'],
  wait: ['out-of-bounds', 'divide-by-zero'],
};

/** Codes after which a row branches. */
const BRANCHING: ReadonlySet<Code['do']> = new Set([
  'branch',
  'begin',
  'scan',
  'compareText',
  'compare',
  'put',
  'exit',
]);
/** Codes that are a step at access grain whatever they touch. */
const ALWAYS_STEPS: ReadonlySet<Code['do']> = new Set([
  'lock',
  'unlock',
  'wait',
  'join',
  'free',
  'exit',
  'enter',
]);

/** The operation of a row: a code where a thread can stand at access grain, and what is private behind it. */
export interface RaceOp extends Operation {
  readonly codes: readonly Code[];
  /** The line of each code: inside `atomic`, a row may go on in the next line. */
  readonly lines: readonly number[];
  readonly line: number;
  /** Whether a step of statement grain begins here. */
  readonly isFirst: boolean;
  readonly isInAtomic: boolean;
  /** Whether other threads can tell that it runs. */
  readonly isVisible: boolean;
  /** What an atomic block, a `lock` or a `wait` waits for. */
  readonly gates: readonly Gate[];
  readonly loops: readonly Span[];
  /** Variables that are still read behind here before they are written. */
  readonly live: readonly string[];
}

/** Narrows the operation of a row. */
export const isRaceOp = (op: Operation): op is RaceOp => 'codes' in op && 'gates' in op;

/** Returns the operation of a row that has one. */
export const raceOp = ({ op }: ChartState): RaceOp | null => (op !== undefined && isRaceOp(op) ? op : null);

/** Key of the row in which a thread has ended. */
export const ENDED = 'ended';

const isDivision = (code: Code): boolean => code.do === 'binary' && (code.op === '/' || code.op === '%');

/** Whether a thread may stand before a code at access grain: others can tell, or it may fail. */
const isStop = (code: Code): boolean =>
  code.do === 'binary' ? isDivision(code) : code.do in FAULTS || isVisible(code);

function isVisible(code: Code): boolean {
  if (ALWAYS_STEPS.has(code.do)) return true;
  return 'cell' in code && code.cell.isVisible;
}

/** Cuts the codes of a thread into rows. */
export function chartOfCodes(
  id: string,
  placed: readonly Placed[],
  live: readonly (readonly string[])[],
): Chart {
  const cutter = new Cutter(placed, live);
  return { id, initial: cutter.keyAt(0), states: cutter.states };
}

class Cutter {
  readonly states = new Map<string, ChartState>();
  readonly #placed: readonly Placed[];
  readonly #live: readonly (readonly string[])[];
  readonly #starts: ReadonlySet<number>;
  readonly #keys = new Map<number, string>();

  constructor(placed: readonly Placed[], live: readonly (readonly string[])[]) {
    this.#placed = placed;
    this.#live = live;
    this.#starts = rowStarts(placed);
    const rows = [...this.#starts]
      .filter((at) => placed[at] !== undefined && placed[at].code.do !== 'jump')
      .sort((a, b) => a - b);
    const counts = new Map<number, number>();
    for (const at of rows) {
      const { line } = defined(placed[at], 'code');
      const count = (counts.get(line) ?? 0) + 1;
      counts.set(line, count);
      this.#keys.set(at, `${line}:${count}`);
    }
    let callKey = '';
    for (const at of rows) {
      const { isFirst } = defined(placed[at], 'code');
      if (isFirst || callKey === '') callKey = defined(this.#keys.get(at), 'key');
      this.#add(at, callKey);
    }
    const end = { key: ENDED, row: ENDED, call: ENDED, callKey: ENDED, verdict: ENDED, next: new Map() };
    this.states.set(ENDED, end);
  }

  /** Returns the key of the row that runs at a code, behind all jumps. */
  keyAt(at: number): string {
    const code = this.#placed[at]?.code;
    if (code === undefined) return ENDED;
    return code.do === 'jump' ? this.keyAt(code.to) : defined(this.#keys.get(at), `row at ${at}`);
  }

  #add(at: number, callKey: string): void {
    const first = defined(this.#placed[at], 'code');
    const run: Placed[] = [];
    let behind = at;
    do {
      run.push(defined(this.#placed[behind], 'code'));
      behind += 1;
    } while (
      !this.#starts.has(behind) &&
      this.#placed[behind]?.code.do !== 'jump' &&
      behind < this.#placed.length
    );
    const codes = run.map(({ code }) => code);
    const last = defined(codes.at(-1), 'code');
    const main = first.code;
    const key = this.keyAt(at);
    const { line, isFirst, isInAtomic, loops } = first;
    const gates = main.do === 'enter' ? this.#gatesAt(at + 1) : isGate(main) ? [main] : [];
    const op: RaceOp = {
      kind: isStop(main) ? main.do : 'work',
      codes,
      lines: run.map((placed) => placed.line),
      line,
      isFirst,
      isInAtomic,
      isVisible: isVisible(main),
      gates,
      loops,
      live: defined(this.#live[at], 'live variables'),
    };
    const awaits = gates.flatMap((gate) => (gate.do === 'join' ? gate.threads : []));
    const faults = isStop(main) ? (FAULTS[main.do] ?? []) : [];
    this.states.set(key, {
      key,
      row: key,
      call: String(line),
      callKey,
      op,
      ...(awaits.length > 0 ? { awaits } : {}),
      ...(last.do === 'branch' && last.isTurn ? { turn: 'GO' } : {}),
      next: new Map([
        ...this.#exits(last, behind - 1),
        ...faults.map((fault) => [fault, this.#fault(fault, line)] as const),
      ]),
    });
  }

  /** Returns what an atomic block waits for. */
  #gatesAt(at: number): readonly Gate[] {
    const placed = this.#placed[at];
    if (placed === undefined || !placed.isInAtomic || !isGate(placed.code)) return [];
    return [placed.code, ...this.#gatesAt(at + 1)];
  }

  #exits(last: Code, at: number): readonly (readonly [string, string])[] {
    const done = ['DONE', this.keyAt(at + 1)] as const;
    switch (last.do) {
      case 'branch':
        return [
          ['GO', this.keyAt(at + 1)],
          ['ZERO', this.keyAt(last.to)],
        ];
      case 'begin':
        return [
          ['MORE', this.keyAt(at + 1)],
          ['DONE', this.keyAt(last.to)],
        ];
      case 'scan':
      case 'compareText':
        return [['MORE', this.keyAt(at)], done];
      case 'compare':
      case 'put':
        return [['MORE', this.keyAt(last.again)], done];
      case 'exit':
        return [['DONE', ENDED]];
      default:
        return [done];
    }
  }

  #fault(fault: Fault, line: number): string {
    const key = `${fault}:${line}`;
    this.states.set(key, {
      key,
      row: key,
      call: String(line),
      callKey: key,
      verdict: fault,
      kills: true,
      next: new Map(),
    });
    return key;
  }
}

const isGate = (code: Code): code is Gate => code.do === 'lock' || code.do === 'wait' || code.do === 'join';

/** Returns the codes at which a row begins. */
function rowStarts(placed: readonly Placed[]): ReadonlySet<number> {
  const starts = new Set([0]);
  for (const [at, { code, isFirst }] of placed.entries()) {
    if (isFirst || isStop(code)) starts.add(at);
    if (code.do === 'jump' || BRANCHING.has(code.do)) starts.add(at + 1);
    if ('to' in code) starts.add(code.to);
    if ('again' in code) starts.add(code.again);
  }
  return starts;
}
