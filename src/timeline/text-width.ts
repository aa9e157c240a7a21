let canvas: CanvasRenderingContext2D | null = null;
let family = '';
/** Cached widths, by font and text. Scrubbing asks for the same few sentences again and again. */
const known = new Map<string, number>();

/**
 * Returns the width of a text in the page's text face, px, measured by the browser without touching the page's layout.
 * System faces differ much in width, and a sentence that wraps would push the stage down.
 */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  if (canvas === null) {
    canvas = document.createElement('canvas').getContext('2d');
    family = getComputedStyle(document.documentElement).fontFamily;
  }
  if (canvas === null) return text.length * size * 0.5;
  const font = `${weight} ${size}px ${family}`;
  const key = font + text;
  let width = known.get(key);
  if (width === undefined) {
    canvas.font = font;
    width = canvas.measureText(text).width;
    known.set(key, width);
  }
  return width;
}
