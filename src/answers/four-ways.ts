import { defined } from '../base/index.ts';
import {
  enabledThreads,
  initialState,
  outcomeOf,
  printToken,
  programOf,
  rowOf,
  takeStep,
  kindOf,
  type Config,
  type Kind,
  type Program,
  type SystemState,
} from '../threads/index.ts';
import { memoryOp, type MemoryOp } from '../sim/index.ts';

/** How a thread's two reads of the string, measuring and copying, lie in time relative to another's loan of the slash. */
const COPY_FATES = ['torn', 'whole', 'cut', 'grown'] as const;
export type CopyFate = (typeof COPY_FATES)[number];

/** A run that goes one way past the open slash, and the fate of the copy. */
export interface WayPast {
  readonly way: CopyFate;
  readonly schedule: readonly number[];
  readonly kind: Kind;
  readonly outcome: string;
  /** Printed token of the thread that copies. */
  readonly token: string;
}

type Part = 'cut' | 'restore' | 'measure' | 'copy';
const PARTS: Readonly<Record<CopyFate, readonly Part[]>> = {
  torn: ['measure', 'cut', 'copy', 'restore'],
  whole: ['measure', 'cut', 'restore', 'copy'],
  cut: ['cut', 'measure', 'copy', 'restore'],
  grown: ['cut', 'measure', 'restore', 'copy'],
};

const DOES: Readonly<Record<Part, (op: MemoryOp) => boolean>> = {
  cut: (op) => op.kind === 'store' && op.to === 'value' && op.byte === 'NUL',
  restore: (op) => op.kind === 'store' && op.to === 'value' && op.byte === 'slash',
  measure: (op) => op.kind === 'measure',
  copy: (op) => op.kind === 'copy',
};

/**
 * Runs each way once: `cutter` cuts and restores, `copier` measures and copies, in the order of the way; then the cutter
 * ends, then the copier, then the others. Leaves out ways that the config does not allow, since the mutex blocks one of
 * the two, or the slash that is cut is in a private copy.
 */
export function waysPast(config: Config, cutter: number, copier: number): readonly WayPast[] {
  const program = programOf(config);
  return COPY_FATES.flatMap((way) => {
    const walk = new Walk(program);
    const isPossible = PARTS[way].every((part) =>
      walk.through(part === 'cut' || part === 'restore' ? cutter : copier, DOES[part]),
    );
    if (!isPossible) return [];
    walk.finish([cutter, copier, ...program.charts.keys()]);
    const { state, schedule } = walk;
    const ended = outcomeOf(state);
    return [
      {
        way,
        schedule,
        kind: kindOf(ended),
        outcome: program.endings.outcomeOf(state).text,
        token: printToken(defined(ended.tokens[copier], 'token')),
      },
    ];
  });
}

/** A run that is built step by step. */
class Walk {
  readonly schedule: number[] = [];
  state: SystemState;
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
    this.state = initialState(program);
  }

  #step(thread: number): boolean {
    if (!enabledThreads(this.#program, this.state).includes(thread)) return false;
    this.schedule.push(thread);
    this.state = takeStep(this.#program, this.state, thread, this.schedule.length).state;
    return true;
  }

  /** Runs a thread until it has completed a matching operation. Returns false when it cannot get that far. */
  through(thread: number, does: (op: MemoryOp) => boolean): boolean {
    const isAt = (): boolean => {
      const { op } = rowOf(this.#program, this.state, thread);
      return op !== undefined && does(memoryOp(op));
    };
    while (!isAt()) if (!this.#step(thread)) return false;
    while (isAt()) if (!this.#step(thread)) return false;
    return true;
  }

  /** Runs the threads to their ends, the first enabled one at each step, until none can run. */
  finish(threads: readonly number[]): void {
    for (;;) {
      const enabled = enabledThreads(this.#program, this.state);
      const next = threads.find((thread) => enabled.includes(thread));
      if (next === undefined) return;
      this.#step(next);
    }
  }
}
