import type { SmallGraph } from '../answers/small-graph.ts';

/** What the picture of a run says. */
export interface RunCard {
  readonly title: string;
  /** Printed large, as the result. */
  readonly verdict: string;
  readonly lines: readonly string[];
  /** The string as the last step left it: each cell a sign, or null for a NUL. */
  readonly cells: readonly (string | null)[];
  readonly graph: SmallGraph;
  readonly isHarm: boolean;
}

const [WIDTH, MARGIN] = [1200, 60];
/** The light theme: a picture that is passed on has no theme of its own. */
const [INK, PAPER, MUTED, ALARM, TINT, OFF] = [
  '#16150f',
  '#fbfaf6',
  '#5b584c',
  '#cc0f1f',
  '#fbe3e1',
  '#d8d4c6',
];
const HEIGHT = 630;

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Returns the picture of a run as an SVG that needs no style and no font of the page. */
export function runCard({ title, verdict, lines, cells, graph, isHarm }: RunCard): string {
  const cell = Math.min(46, (WIDTH - 2 * MARGIN) / Math.max(cells.length, 1));
  const hole = cells.indexOf(null);
  const tape = cells
    .map((sign, index) => {
      const left = MARGIN + index * cell;
      const isOff = hole >= 0 && index > hole;
      if (sign === null) {
        return index === hole && index < cells.length - 1
          ? `<rect x="${left + 2}" y="142" width="${cell - 4}" height="60" fill="${PAPER}" stroke="${ALARM}" stroke-width="5"/>`
          : '';
      }
      return (
        `<rect x="${left}" y="140" width="${cell + 0.5}" height="64" fill="${isOff ? OFF : INK}"/>` +
        `<text x="${left + cell / 2}" y="183" font-family="monospace" font-size="${Math.min(34, cell * 0.8)}" text-anchor="middle" fill="${isOff ? INK : PAPER}">${escaped(sign)}</text>`
      );
    })
    .join('');
  const scale = Math.min(1.6, 520 / graph.width, 330 / graph.height);
  const [left, top] = [WIDTH - MARGIN - graph.width * scale, HEIGHT - 50 - graph.height * scale];
  const said = lines
    .map(
      (line, index) =>
        `<text x="${MARGIN}" y="${400 + index * 40}" font-size="26" fill="${MUTED}">${escaped(line)}</text>`,
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Helvetica Neue, Segoe UI, Noto Sans, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>` +
    `<text x="${MARGIN}" y="92" font-size="34" font-weight="700" fill="${INK}">${escaped(title)}</text>${tape}` +
    wrapped(verdict)
      .map(
        (line, index) =>
          `<text x="${MARGIN}" y="${280 + index * 46}" font-size="36" font-weight="700" fill="${isHarm ? ALARM : INK}">${escaped(line)}</text>`,
      )
      .join('') +
    said +
    `<g transform="translate(${left} ${top}) scale(${scale})"><path d="${graph.dots}" fill="${MUTED}"/>` +
    `<path d="${graph.marks}" fill="${isHarm ? TINT : PAPER}" stroke="${isHarm ? ALARM : INK}" stroke-width="1.5" fill-rule="evenodd"/>` +
    `<path d="${graph.line}" fill="none" stroke="${INK}" stroke-width="4" stroke-linejoin="round"/>` +
    `<circle cx="${graph.start.x}" cy="${graph.start.y}" r="4" fill="${INK}"/>` +
    `<circle cx="${graph.end.x}" cy="${graph.end.y}" r="6" fill="${isHarm ? ALARM : INK}" stroke="${PAPER}" stroke-width="2"/></g></svg>`
  );
}

/** Most width of a line of the verdict, in letters; a Chinese one counts for two. */
const LETTERS = 34;

/** Breaks a text into lines, between words or between Chinese signs. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)\s*/gu) ?? []) {
    if (line !== '' && widthOf(line + word.trimEnd()) > LETTERS) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
