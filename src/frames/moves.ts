import { runOn } from '../schedule/edit.ts';
import { moveTo, type LegalMove, type Move, type RefusedMove } from '../schedule/moves.ts';
import { defined } from '../base/index.ts';
import { wordOf } from '../sim/index.ts';
import { kindOf, outcomeOf, type Kind } from '../threads/index.ts';
import { isWorldRun, type LaneBlock, type LaneRun, type LaneThread, type Written } from './lane-types.ts';

export type { LegalMove } from '../schedule/moves.ts';

/** What a run comes to once a block has been moved. */
export interface MoveEnd {
  readonly kind: Kind | Written;
  /** Whether the moved run ends there; otherwise the kind is that of the run that "Let it finish" gives. */
  readonly isFinished: boolean;
}

/** Why a block may not stand at a place, with the names that the page shows. */
export type MoveReason =
  | { readonly why: 'order'; readonly step: StepName; readonly after: StepName }
  | { readonly why: 'mutex'; readonly thread: LaneThread; readonly holder: LaneThread | null }
  | { readonly why: 'join'; readonly thread: LaneThread; readonly others: readonly LaneThread[] }
  | { readonly why: 'waits'; readonly thread: LaneThread; readonly row: string }
  | { readonly why: 'dead'; readonly step: StepName; readonly by: StepName | null }
  | { readonly why: 'finished'; readonly step: StepName; readonly thread: LaneThread };

/** A step by its number and the name of its row. */
export interface StepName {
  readonly step: number;
  readonly row: string;
}

/** The places of one block of a run. Each is replayed once, when it is first asked for. */
export class Moves {
  readonly run: LaneRun;
  readonly block: LaneBlock;
  readonly #moves = new Map<number, Move>();
  readonly #ends = new Map<LegalMove, MoveEnd>();

  constructor(run: LaneRun, block: LaneBlock) {
    this.run = run;
    this.block = block;
  }

  /** Returns what comes of it when the block is moved behind step `gap`; 0 is the beginning. */
  at(gap: number): Move {
    const known = this.#moves.get(gap);
    if (known) return known;
    const move = moveTo(this.run.trace, this.block, gap);
    this.#moves.set(gap, move);
    return move;
  }

  /** Returns what the run comes to after a move. */
  endOf(move: LegalMove): MoveEnd {
    const known = this.#ends.get(move);
    if (known) return known;
    const { schedule, end } = move;
    const { ran, state } = runOn(this.run.trace.program, {
      state: end,
      step: schedule.length,
      last: schedule.at(-1),
    });
    const { program } = this.run.trace;
    const kind = isWorldRun(this.run)
      ? kindOf(outcomeOf(state))
      : { written: program.endings.outcomeOf(state).text };
    const told = { kind, isFinished: ran.length === 0 };
    this.#ends.set(move, told);
    return told;
  }

  /** Returns the name of a step of the run. */
  readonly nameOf = (step: number): StepName => ({
    step,
    row: this.run.trace.steps[step - 1]?.step ?? '',
  });

  /** Returns why a place is refused. */
  reasonOf(move: RefusedMove): MoveReason {
    const step = this.nameOf(move.step);
    if (move.why === 'order') return { why: 'order', step, after: this.nameOf(move.after) };
    const { threads, trace } = this.run;
    const index = trace.steps[move.step - 1]?.thread ?? 0;
    const thread = defined(threads[index], `thread ${index}`);
    const isWaiting = move.why === 'mutex' || move.why === 'join';
    if (isWaiting && !isWorldRun(this.run)) return { why: 'waits', thread, row: step.row };
    switch (move.why) {
      case 'mutex': {
        const holder = wordOf(move.state.world, 'mutex') - 1;
        return { why: 'mutex', thread, holder: threads[holder] ?? null };
      }
      case 'join': {
        const isOpen = (other: LaneThread): boolean => move.state.locals[other.index]?.token === null;
        return { why: 'join', thread, others: threads.filter((other) => other !== thread && isOpen(other)) };
      }
      case 'dead':
        return { why: 'dead', step, by: move.before === null ? null : this.nameOf(move.before) };
      case 'finished':
        return { why: 'finished', step, thread };
    }
  }
}
