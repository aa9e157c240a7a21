import { assert } from '../base/index.ts';
import { wordOf, type Operation, type Operations, type Registers, type World } from '../sim/index.ts';
import type { ChartState } from '../threads/index.ts';
import type { Code, Gate } from './code.ts';
import { depthOfIndex, isInside } from './loops.ts';
import { performCodes } from './perform.ts';
import { stackOf } from './registers.ts';
import { isRaceOp, raceOp, type RaceOp } from './rows.ts';
import { isMet, type Finds } from './surroundings.ts';

/** The operations of a race text, for all engines. */
export function raceOperations(finds: Finds): Operations {
  return {
    perform(op, thread, registers, bus) {
      return performCodes(narrowed(op).codes, finds, thread, registers, bus);
    },
    facetsOf(op) {
      const { kind, codes, gates } = narrowed(op);
      const [first] = codes;
      const sync =
        first?.do === 'lock'
          ? { sync: { word: first.mutex, acquires: true as const } }
          : first?.do === 'unlock'
            ? { sync: { word: first.mutex, releases: true as const } }
            : {};
      return {
        ...sync,
        ...(gates.some((gate) => gate.do !== 'join') ? { waits: true as const } : {}),
        ...(kind === 'free' ? { frees: true as const } : {}),
      };
    },
    usesShared: (op) => narrowed(op).codes.some(usesShared),
    mayRun: (op, registers, world, thread) =>
      narrowed(op).gates.every((gate, place, all) =>
        isOpen(gate, all.slice(0, place), finds, thread, registers, world),
      ),
  };
}

function narrowed(op: Operation): RaceOp {
  assert(isRaceOp(op), `${op.kind} is an operation of a race text`);
  return op;
}

const usesShared = (code: Code): boolean =>
  code.do === 'wait' || ('cell' in code && code.cell.isShared) || (code.do === 'put' && code.from.isShared);

/** Reports whether a thread can go on behind a gate, once it has passed those before it. */
function isOpen(
  gate: Gate,
  passed: readonly Gate[],
  finds: Finds,
  thread: number,
  registers: Registers,
  world: World,
): boolean {
  // A thread that waits for others is held back by `refusal`.
  if (gate.do === 'join') return true;
  if (gate.do === 'wait') return isMet(gate.condition, finds, thread, registers, world);
  const isTaken = passed.some((other) => other.do === 'lock' && other.mutex === gate.mutex);
  return !isTaken && wordOf(world, gate.mutex) === 0;
}

/**
 * Reports whether a row would end the process by a fault, told from the registers alone: such a row is a step of its own at
 * access grain, also if nobody else can see it.
 */
export function wouldFail(row: ChartState, registers: Registers): boolean {
  const main = raceOp(row)?.codes[0];
  if (main === undefined) return false;
  const stack = stackOf(registers);
  const top = stack.at(-1) ?? 0;
  switch (main.do) {
    case 'binary':
      return (main.op === '/' || main.op === '%') && top === 0;
    case 'count':
      return top < 0;
    case 'assert':
      return top === 0;
    case 'readAt':
      return !isInside(main.cell, top);
    case 'writeAt':
      return !isInside(main.cell, stack.at(-2) ?? 0);
    case 'scan':
    case 'compareText':
    case 'fetch':
    case 'compare':
    case 'put':
      return !isInside(main.cell, stack.at(-(depthOfIndex(main) ?? 1)) ?? 0);
    default:
      return false;
  }
}
