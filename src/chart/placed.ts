/** What the drawing needs of a chart; the same for every machine. */
export interface ChartShape {
  readonly nodes: readonly { readonly row: string; readonly call: string }[];
  /** Ends are written `end:ok`. */
  readonly edges: readonly Link[];
  readonly ends: readonly {
    readonly verdict: string;
    /** Letters of its name, if that is not the verdict itself. */
    readonly letters?: number;
  }[];
}
/** An edge from a row to a row, or to an end. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Sizes in units of the drawing; one unit is one pixel at a text size of 16. */
export interface ChartSizes {
  readonly nodeHeight: number;
  /** Distance from the bottom of one layer to the top of the next. */
  readonly rise: number;
  /** Room between a call's rows and the frame around them. */
  readonly frame: number;
  /** Room between the rows of one call. */
  readonly gap: number;
  /** Distance between two edges that pass on the left. */
  readonly lane: number;
  /** Room for the lines to the ends. */
  readonly fan: number;
  readonly endPitch: number;
  /** Width of a character of code. */
  readonly character: number;
}

export const CHART_SIZES: ChartSizes = {
  nodeHeight: 20,
  rise: 12,
  frame: 4,
  gap: 20,
  lane: 8,
  fan: 20,
  endPitch: 20,
  character: 8,
};
/** Sizes for charts of a dozen rows that threads share. */
export const DENSE_SIZES: ChartSizes = { ...CHART_SIZES, nodeHeight: 18, rise: 7, endPitch: 18 };

export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A row: its box, and its position among the others. */
export interface PlacedRow extends PlacedBox {
  readonly call: string;
  readonly layer: number;
  /** Whether nothing lies between the row and the ends. */
  readonly isLast: boolean;
  /** Height of the room below its layer. */
  readonly below: number;
}
/** An end, a point with its token to the right. */
export interface PlacedEnd {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface PlacedEdge extends Link {
  readonly id: string;
  /** `loop`: to the same row. `on`: to the next row. `round`: past other rows. `out`: to an end. */
  readonly kind: 'loop' | 'on' | 'round' | 'out';
  readonly d: string;
  /** The tip of the arrow and its direction, in degrees clockwise from the right; null at the mark of an end. */
  readonly arrow: { readonly x: number; readonly y: number; readonly turn: number } | null;
}
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedRow[];
  /** Frames around calls that have several rows. */
  readonly calls: readonly PlacedBox[];
  readonly ends: readonly PlacedEnd[];
  readonly edges: readonly PlacedEdge[];
}
