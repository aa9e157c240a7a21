/** A piece of a text, in text type or in code type. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}
export type Line = readonly Piece[];

/** Width of a Latin letter as a share of the size, where there is no page to measure it on. */
const LATIN = 0.56;
const CODE = 0.61;
const WIDE = /[⺀-鿿＀-￯“”‘’…—]/u;
const FACE = { text: '--face-text', code: '--face-mono' };

let canvas: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Returns the width of a text at a size, px. At build, an estimate. */
export function widthOf(text: string, size: number, { isBold = false, isCode = false } = {}): number {
  const key = `${isBold} ${isCode} ${text}`;
  const width = known.get(key) ?? measured(text, isBold, isCode);
  known.set(key, width);
  return width * size;
}

/** Width at a size of 1 px. */
function measured(text: string, isBold: boolean, isCode: boolean): number {
  const SIZE = 100;
  if (typeof document !== 'undefined') {
    canvas ??= document.createElement('canvas').getContext('2d');
    if (canvas) {
      const style = getComputedStyle(document.documentElement);
      const family = style.getPropertyValue(isCode ? FACE.code : FACE.text);
      canvas.font = `${isBold ? 700 : 400} ${SIZE}px ${family}`;
      return canvas.measureText(text).width / SIZE;
    }
  }
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : isCode ? CODE : LATIN), 0);
}

/** Signs that no line begins with. */
const CLOSING = /^[，。：；？、）”’.,:;?)]/u;

/** Pieces that stay on one line: words with what follows them at once, and single Chinese characters. */
function unbreakable(text: string): readonly Piece[] {
  const pieces: { text: string; isCode: boolean }[] = [];
  text.split('`').forEach((part, index) => {
    const isCode = index % 2 === 1;
    const found = isCode
      ? part.split(/(?<=[ =/])/)
      : part.split(/(?<=\s)|(?=[⺀-鿿])|(?<=[⺀-鿿，。：；？、）”])/u);
    for (const piece of found) {
      if (piece === '') continue;
      const last = pieces.at(-1);
      if (last && CLOSING.test(piece) && !last.text.endsWith(' ')) {
        if (last.isCode === isCode) last.text += piece;
        else pieces.push({ text: `⁠${piece}`, isCode });
      } else pieces.push({ text: piece, isCode });
    }
  });
  return pieces;
}

const lineWidth = (line: Line, size: number, isBold: boolean): number =>
  line.reduce((sum, { text, isCode }) => sum + widthOf(text, size, { isBold, isCode }), 0);

/** Joins neighbours of one type, so that a line is few elements. */
function joined(line: Line): Line {
  const pieces: Piece[] = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last?.isCode === piece.isCode) pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces.map((piece, at) =>
    at === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece,
  );
}

function filled(pieces: readonly Piece[], size: number, width: number, isBold: boolean): readonly Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of pieces) {
    const { text, isCode } = piece;
    const own = widthOf(text.trimEnd(), size, { isBold, isCode });
    const isGlued = text.startsWith('⁠');
    if (line.length > 0 && used + own > width && !isGlued) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(piece);
    used += widthOf(text, size, { isBold, isCode });
  }
  return [...lines, line];
}

/** Chinese words have no spaces: a line had better end where a clause does. One clause for other texts. */
function clausesOf(pieces: readonly Piece[]): readonly Line[] {
  const clauses: Piece[][] = [[]];
  for (const piece of pieces) {
    clauses.at(-1)?.push(piece);
    if (/[，：；]$/.test(piece.text)) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Returns lines of whole clauses; null where one is wider than a line. */
function clauseLines(
  clauses: readonly Line[],
  size: number,
  width: number,
  isBold: boolean,
): readonly Line[] | null {
  const lines: Line[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    const longer = [...(last ?? []), ...clause];
    if (last && lineWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else if (lineWidth(clause, size, isBold) <= width) lines.push(clause);
    else return null;
  }
  return lines;
}

/** Sets a text in lines of a width, as even as possible. Backticks set a part in code type. */
export function linesOf(text: string, size: number, width: number, isBold = false): readonly Line[] {
  const pieces = unbreakable(text);
  const lines = filled(pieces, size, width, isBold);
  if (lines.length === 1) return lines.map(joined);
  const byClause = clauseLines(clausesOf(pieces), size, width, isBold);
  if (byClause?.length === lines.length) return byClause.map(joined);
  // The narrowest width with as many lines, so that no last word stands alone.
  const total = lineWidth(pieces, size, isBold);
  for (let least = total / lines.length; least < width; least += size / 2) {
    const even = filled(pieces, size, least, isBold);
    if (even.length === lines.length) return even.map(joined);
  }
  return lines.map(joined);
}
