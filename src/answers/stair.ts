import { defined } from '../base/index.ts';
import { Placing, type ProgressGraph } from '../explore/index.ts';
import type { ProgramTrace } from '../schedule/index.ts';
import type { Program, SystemState } from '../threads/index.ts';

/** A point of the progress graph: how many places each of its two threads has passed. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const isSame = (one: Point, two: Point): boolean => one.x === two.x && one.y === two.y;

/** Returns a function that gives the point of a state; null when one of the two threads gave up early. */
export function pointFinder({ x, y }: Pick<ProgressGraph, 'x' | 'y'>, program: Program) {
  const [xPlacing, yPlacing] = [x, y].map((course) => {
    return { placing: new Placing(course, program), thread: course.thread };
  });
  const place = (of: typeof xPlacing, state: SystemState): number | null => {
    const { placing, thread } = defined(of, 'an axis');
    return placing.of(defined(state.locals[thread], `thread ${thread}`));
  };
  return (state: SystemState): Point | null => {
    const [px, py] = [place(xPlacing, state), place(yPlacing, state)];
    return px === null || py === null ? null : { x: px, y: py };
  };
}

/** Returns the point of a run before the first step and after each step. */
export function stairOf(
  graph: Pick<ProgressGraph, 'x' | 'y'>,
  { program, states }: ProgramTrace,
): readonly (Point | null)[] {
  return states.map(pointFinder(graph, program));
}
