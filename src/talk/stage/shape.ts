/** The canvas of a slide, px at its own size: a slide is scaled as one picture. */
export interface Shape {
  readonly name: 'wide' | 'square' | 'figure';
  readonly width: number;
  readonly height: number;
  /** Room at the left and the right, and above the sentence. */
  readonly margin: number;
  readonly top: number;
  /** Base line of the foot. */
  readonly foot: number;
  /** Sizes of type. `note` is the smallest one on any slide. */
  readonly say: number;
  readonly lead: number;
  readonly code: number;
  readonly note: number;
  /** Sizes of lines: rules, the ring of the step, the playhead, the frame of a hole, a race. */
  readonly rule: number;
  readonly ring: number;
  readonly now: number;
  readonly hole: number;
  readonly race: number;
  /** Most columns of lanes with their words. */
  readonly columns: number;
}

/** A projector of 16:9 and one of 4:3. Lines are half as thick again as on a page. */
export const SHAPES = {
  wide: {
    name: 'wide',
    width: 1920,
    height: 1080,
    margin: 96,
    top: 52,
    foot: 1038,
    say: 80,
    lead: 40,
    code: 46,
    note: 34,
    rule: 2,
    ring: 6,
    now: 5,
    hole: 9,
    race: 10,
    columns: 8,
  },
  square: {
    name: 'square',
    width: 1024,
    height: 768,
    margin: 28,
    top: 26,
    foot: 748,
    say: 45,
    lead: 27,
    code: 32,
    note: 24,
    rule: 2,
    ring: 4,
    now: 4,
    hole: 6,
    race: 8,
    columns: 6,
  },
} as const satisfies Readonly<Record<Exclude<Shape['name'], 'figure'>, Shape>>;

/** Width by height from which a window takes the wide canvas. */
const WIDE = 1.5;

/** Returns the canvas for a window. */
export const shapeFor = (width: number, height: number): Shape =>
  height === 0 || width / height >= WIDE ? SHAPES.wide : SHAPES.square;

/** A rectangle on the canvas. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
