import type { Kind } from '../../threads/index.ts';

/** What beads are painted with, read from the tokens of the page. */
export interface Paint {
  readonly ink: string;
  readonly paper: string;
  readonly muted: string;
  readonly off: string;
  readonly alarm: string;
  readonly tint: string;
}

/** Reads the colours where an element stands. */
export function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    paper: read('--paper'),
    muted: read('--muted'),
    off: read('--tape-off'),
    alarm: read('--alarm'),
    tint: read('--alarm-tint'),
  };
}

/** Paints a bead in the grammar of the marks; `kind` null while more than one ending is open. */
export function paintBead(
  pen: CanvasRenderingContext2D,
  paint: Paint,
  kind: Kind | null,
  x: number,
  y: number,
  r: number,
): void {
  pen.beginPath();
  if (kind === 'turnedAway' || kind === 'freed') pen.rect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
  else pen.arc(x, y, r, 0, 2 * Math.PI);
  const [fill, stroke] = looks(paint, kind);
  pen.fillStyle = fill;
  pen.fill();
  if (stroke === null) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = 1;
  pen.stroke();
}

function looks(paint: Paint, kind: Kind | null): readonly [fill: string, stroke: string | null] {
  switch (kind) {
    case null:
    case 'fine':
    case 'deadlock':
      return [paint.ink, null];
    case 'detected':
    case 'crash':
      return [paint.alarm, null];
    case 'turnedAway':
      return [paint.off, paint.muted];
    case 'silent':
    case 'rejected':
    case 'garbage':
    case 'freed':
      return [paint.tint, paint.alarm];
  }
}

/** Makes a canvas as large as its box, and returns a pen in CSS pixels; null where there is none. */
export function penOf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const pen = canvas.getContext('2d');
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen?.clearRect(0, 0, width, height);
  return pen;
}
