let canvas: CanvasRenderingContext2D | null = null;
let family = '';

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
  canvas.font = `${size}px ${family}`;
  return canvas.measureText(text).width;
}
