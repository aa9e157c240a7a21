let canvas: CanvasRenderingContext2D | null = null;
let family = '';
/** Cached widths at the last size. Scrubbing asks for the same few sentences again and again. */
let known = new Map<string, number>();
let knownSize = 0;

/**
 * Returns the width of a text in the page's text face, px, measured by the browser without touching the page's layout.
 * System faces differ much in width, and a sentence that wraps would push the stage down.
 */
export function textWidth(text: string, size: number): number {
  if (canvas === null) {
    canvas = document.createElement('canvas').getContext('2d');
    family = getComputedStyle(document.documentElement).fontFamily;
  }
  if (canvas === null) return text.length * size * 0.5;
  if (size !== knownSize) {
    canvas.font = `${size}px ${family}`;
    known = new Map();
    knownSize = size;
  }
  const width = known.get(text) ?? canvas.measureText(text).width;
  known.set(text, width);
  return width;
}
