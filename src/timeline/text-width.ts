let canvas: CanvasRenderingContext2D | null = null;
let family = '';
/** Widths at the size asked for last; the same few sentences come again and again while one scrubs. */
let known = new Map<string, number>();
let knownSize = 0;

/**
 * Width in px of a text in the page's text face at a size, by the browser's own measure and without touching the page's
 * layout. Widths differ much between the faces of systems, and a sentence that wraps would push the stage down.
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
