import type { Area, Shape } from '../talk/stage/shape.ts';

/** The least window: below it parts get less room, but type no smaller. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [480, 320];
/** Share of a larger window that goes into larger type; the rest is room. */
const GROWS = 0.6;
/** Width of a column with its words, in sizes of the smallest type. */
const COLUMN = 5;

/** Returns the canvas of a figure of this size, px. */
export function figureShape(width: number, height: number): Shape {
  const share = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
  const unit = 1 + Math.max(0, share - 1) * GROWS;
  const note = 13 * unit;
  const margin = 12 * unit;
  return {
    name: 'figure',
    width,
    height,
    margin,
    top: 6 * unit,
    foot: height,
    say: 16 * unit,
    lead: 15 * unit,
    code: 16 * unit,
    note,
    rule: Math.max(1, unit * 0.7),
    ring: 2 * unit,
    now: 2 * unit,
    hole: 3 * unit,
    race: 3 * unit,
    columns: Math.max(4, Math.min(12, Math.floor((width - 2 * margin) / (note * COLUMN)))),
  };
}

/** Height of a line of the sentence, and of the verdict, in sizes of their type. */
export const LINE = 1.2;
/** Lines that the sentence always has room for, so that nothing moves while one scrubs; and those of the verdict. */
const LINES = 2;
/** Least and most height of the string, most height of a lane, and height of the flag, in sizes of code type. */
const [STRING_LEAST, STRING_MOST, LANE_MOST, FLAG] = [3.5, 6, 4.2, 1.35];
/** Share of the room that the string gets between its least and most height. */
const STRING_SHARE = 0.26;
/** Least room for the flag and a lane that bears a code, in sizes of code type. */
const LANE_LEAST = 1.25;

/** The parts of a figure. */
export interface FigureParts {
  readonly string: Area;
  readonly lanes: Area;
  readonly verdict: Area;
}

/** Puts the parts under each other, below a sentence of so many lines. */
export function figureParts(shape: Shape, lines: number, lanes: number): FigureParts {
  const { margin, width, height, say, lead, code, note } = shape;
  const x = margin;
  const inner = width - 2 * margin;
  const top = shape.top + Math.max(LINES, lines) * say * LINE + note * 0.3;
  const gap = note * 0.3;
  const verdict = LINES * lead * LINE + note * 0.3;
  const room = height - top - verdict - 2 * gap;
  const least = (lanes * LANE_LEAST + FLAG) * code;
  const wished = Math.min(STRING_MOST * code, Math.max(STRING_LEAST * code, room * STRING_SHARE));
  const string = Math.max(STRING_LEAST * code, Math.min(wished, room - least));
  const most = (lanes * LANE_MOST + FLAG) * code;
  const track = Math.max(least, Math.min(most, room - string));
  // What is left over is air between the three.
  const air = gap + Math.max(0, room - string - track) / 3;
  const under = top + string + air;
  return {
    string: { x, y: top, width: inner, height: string },
    lanes: { x, y: under, width: inner, height: track },
    verdict: { x, y: under + track + air, width: inner, height: verdict },
  };
}

/** Returns how many cells of the string fit, so that a sign, or the two digits of a poisoned byte, is not too small to read. */
export const mostCells = ({ width, margin, note }: Shape, hasPoison: boolean): number =>
  Math.floor((width - 2 * margin) / (note / (hasPoison ? 0.66 : 1.02)));
