import type { Ink, Inks } from './inks.ts';

/** One mark of a picture, which is printed as SVG and painted as PNG. Lengths in px. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink | null;
      readonly stroke?: Ink;
      readonly line?: number;
    }
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill?: Ink;
      readonly stroke?: Ink;
      readonly line?: number;
      readonly isRound?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Ink;
      readonly isBold?: boolean;
      readonly isMono?: boolean;
      readonly isMiddle?: boolean;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What a reader who does not see it is told. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

const FACE =
  'Helvetica Neue, Segoe UI, Noto Sans, Arial, Liberation Sans, DejaVu Sans, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';
const MONO = 'ui-monospace, SF Mono, Consolas, DejaVu Sans Mono, Noto Sans Mono CJK SC, monospace';

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
/** At most two digits behind the point. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * Prints a picture as an SVG that needs nothing of a page: its colours stand in a style of its own, light or dark as the one
 * who looks at it has chosen, or as `only` says.
 */
export function svgOf(
  { width, height, title, shapes }: Picture,
  inks: Inks,
  only: keyof Inks | null,
): string {
  const rules = (of: keyof Inks): string =>
    Object.entries(inks[of])
      .map(([name, colour]) => `.${name}{fill:${colour}}.${name}-line{stroke:${colour}}`)
      .join('');
  const style =
    only === null ? `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}` : rules(only);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" font-family="${FACE}" role="img">` +
    `<title>${escaped(title)}</title><style>.none{fill:none}.mono{font-family:${MONO}}${style}</style>` +
    `<rect class="paper" width="100%" height="100%"/>${shapes.map(printShape).join('')}</svg>\n`
  );
}

/** Returns how many bytes shapes take in an SVG. */
export const bytesOf = (shapes: readonly Shape[]): number =>
  new TextEncoder().encode(shapes.map(printShape).join('')).length;

function printShape(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect class="${shape.fill ?? 'none'}${strokeOf(shape)} x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}"/>`;
    case 'path':
      return `<path class="${shape.fill ?? 'none'}${strokeOf(shape)}${shape.isRound ? ' stroke-linecap="round"' : ''} d="${shape.d.replace(/-?\d+\.\d+/g, (digits) => short(Number(digits)))}"/>`;
    case 'text':
      return `<text class="${shape.fill}${shape.isMono ? ' mono' : ''}" x="${short(shape.x)}" y="${short(shape.y)}" font-size="${short(shape.size)}"${shape.isBold ? ' font-weight="700"' : ''}${shape.isMiddle ? ' text-anchor="middle"' : ''}>${escaped(shape.text)}</text>`;
  }
}

const strokeOf = ({ stroke, line = 1 }: { readonly stroke?: Ink; readonly line?: number }): string =>
  stroke === undefined ? '"' : ` ${stroke}-line"${line === 1 ? '' : ` stroke-width="${short(line)}"`}`;

/** Paints a picture on a canvas, in one theme. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, colours: Inks['light']): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) {
    if (shape.kind === 'text') {
      context.font = `${shape.isBold ? '700 ' : ''}${shape.size}px ${shape.isMono ? MONO : FACE}`;
      context.textAlign = shape.isMiddle ? 'center' : 'start';
      context.fillStyle = colours[shape.fill];
      context.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    const path = pathOf(shape);
    if (shape.fill) {
      context.fillStyle = colours[shape.fill];
      context.fill(path);
    }
    if (shape.stroke) {
      context.strokeStyle = colours[shape.stroke];
      context.lineWidth = shape.line ?? 1;
      context.lineCap = shape.kind === 'path' && shape.isRound ? 'round' : 'butt';
      context.stroke(path);
    }
  }
}

function pathOf(shape: Exclude<Shape, { kind: 'text' }>): Path2D {
  const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
  if (shape.kind === 'rect') path.rect(shape.x, shape.y, shape.width, shape.height);
  return path;
}
