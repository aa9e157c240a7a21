import { defined } from '../base/index.ts';
import type { ProgressGraph } from '../explore/index.ts';
import { finish, replayProgram, type ProgramTrace, type Schedule } from '../schedule/index.ts';
import { enabledThreads, takeStep, type Program, type SystemState } from '../threads/index.ts';
import { isSame, pointFinder, stairOf, type Point } from './stair.ts';

/**
 * Leads a run through a point. Keeps the part of the run before the point, goes straight there with the two threads, and
 * takes the rest of the run in its old order. A finished run is finished again. Returns null when no such run exists:
 * the point cannot be passed, or only a longer way leads to it.
 */
export function reroute(
  graph: Pick<ProgressGraph, 'x' | 'y'>,
  trace: ProgramTrace,
  target: Point,
): { readonly schedule: Schedule; readonly position: number } | null {
  const { program } = trace;
  const stair = stairOf(graph, trace);
  const kept = stair.findLastIndex((point) => point !== null && point.x <= target.x && point.y <= target.y);
  const [x, y] = [graph.x.thread, graph.y.thread];
  const pointOf = pointFinder(graph, program);
  for (let from = kept; from >= 0; from -= 1) {
    const last = trace.steps[from - 1]?.thread;
    // Continuing with the thread that ran last saves one switch.
    for (const order of last === y
      ? [[y, x] as const, [x, y] as const]
      : [[x, y] as const, [y, x] as const]) {
      const walk = new Walk(program, trace, from);
      for (const thread of order) {
        const isThere = (): boolean => {
          const point = pointOf(walk.state);
          return point === null || (thread === x ? point.x >= target.x : point.y >= target.y);
        };
        while (!isThere() && walk.step(thread));
      }
      const point = pointOf(walk.state);
      if (point === null || !isSame(point, target)) continue;
      const position = walk.schedule.length;
      walk.follow(trace);
      return { schedule: walk.finished(trace.outcome !== null), position };
    }
  }
  return null;
}

/** A run that is composed from another. */
class Walk {
  readonly schedule: number[];
  state: SystemState;
  readonly #program: Program;

  constructor(program: Program, trace: ProgramTrace, from: number) {
    this.#program = program;
    this.schedule = trace.steps.slice(0, from).map(({ thread }) => thread);
    this.state = defined(trace.states[from], 'state');
  }

  step(thread: number): boolean {
    if (!enabledThreads(this.#program, this.state).includes(thread)) return false;
    this.schedule.push(thread);
    this.state = takeStep(this.#program, this.state, thread, this.schedule.length).state;
    return true;
  }

  /** Takes those steps of a run that are not taken yet, in its order. */
  follow({ steps }: ProgramTrace): void {
    const taken = new Map<number, number>();
    for (const thread of this.schedule) taken.set(thread, (taken.get(thread) ?? 0) + 1);
    for (const { thread } of steps) {
      const left = taken.get(thread) ?? 0;
      if (left > 0) taken.set(thread, left - 1);
      else this.step(thread);
    }
  }

  finished(wasFinished: boolean): Schedule {
    const run = replayProgram(this.#program, this.schedule);
    return run.ok && wasFinished ? finish(run.value) : this.schedule;
  }
}
