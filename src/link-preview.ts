import { frameAt, runOf } from './frames/index.ts';
import { defined, okValue } from './base/index.ts';
import { replay } from './schedule/index.ts';
import { messages as en } from './i18n/en/index.ts';
import { pictureIn } from './story/chapters/pictures.ts';

/** Width and height, px, of the picture that chats and networks show beside a link. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The light tokens of styles/tokens.css; src/link-preview.test.ts holds the two together. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#16150f',
  muted: '#5b584c',
  'tape-ink': '#fbfaf6',
  'tape-off': '#d8d4c6',
  'tape-off-ink': '#45423a',
  s: '#14514b',
  's-tint': '#dcebe7',
  alarm: '#cc0f1f',
} as const;

const TEXT = 'Noto Sans, Helvetica Neue, Noto Sans CJK SC, Arial, Nimbus Sans, DejaVu Sans, sans-serif';
const MONO = 'DejaVu Sans Mono, Menlo, Consolas, monospace';
const MARGIN = 56;
const TAPE = { height: 96, string: 254, copy: 392 } as const;
const FRAME = 8;

/** A byte of a tape, and whether a string function that starts at its first byte reads it. */
interface Cell {
  readonly byte: number;
  readonly isReached: boolean;
}

/** The string and the copy at the step of chapter 1's run that copies the hole. */
export function tapes(): {
  readonly string: readonly Cell[];
  readonly copy: readonly Cell[];
  readonly hole: number;
} {
  const { config, schedule } = pictureIn('symptom', 'a');
  const run = runOf(okValue(replay(config, schedule)));
  const at = run.joins.find(({ isRace }) => isRace)?.readStep ?? schedule.length;
  const frame = frameAt(run, at);
  const cells = frame.requests[frame.shownThread]?.cells ?? [];
  const copied = cells.filter(({ origin }) => origin?.source?.object === 'value');
  return {
    string: frame.string,
    copy: copied.map(({ byte }, index) => ({
      byte,
      isReached: index < copied.findIndex((cell) => cell.byte === 0),
    })),
    hole: defined(frame.string.find(({ kind }) => kind === 'hole')?.index, 'the hole'),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Draws a tape: what a string function reaches and the rest as one shape each, so that no seam parts its bytes. */
function tapeOf(
  cells: readonly Cell[],
  top: number,
  colours: Readonly<Record<'on' | 'off' | 'onInk' | 'offInk', string>>,
): string {
  const width = (WIDTH - 2 * MARGIN) / cells.length;
  const reach = cells.filter(({ isReached }) => isReached).length;
  const box = (from: number, to: number, inset: number, fill: string): string =>
    `<rect x="${MARGIN + from * width + inset}" y="${top + inset}" width="${(to - from) * width - 2 * inset}" height="${TAPE.height - 2 * inset}" fill="${fill}"/>`;
  const bytes = cells.map(({ byte, isReached }, index) =>
    byte === 0
      ? box(index, index + 1, 4, COLOURS.paper)
      : `<text x="${MARGIN + (index + 0.5) * width}" y="${top + 64}" text-anchor="middle" font-family="${MONO}" font-size="42" fill="${isReached ? colours.onInk : colours.offInk}">${escaped(String.fromCharCode(byte))}</text>`,
  );
  return [box(0, reach, 0, colours.on), box(reach, cells.length, 0, colours.off), ...bytes].join('');
}

/** Returns the picture as SVG: both tapes of chapter 1's run, and one shaft through the hole in both. */
export function previewPicture(): string {
  const { string, copy, hole } = tapes();
  const width = (WIDTH - 2 * MARGIN) / string.length;
  const say = (x: number, y: number, size: number, text: string, more = ''): string =>
    `<text x="${x}" y="${y}" font-family="${TEXT}" font-size="${size}" fill="${COLOURS.ink}" ${more}>${escaped(text)}</text>`;
  const shaft = {
    x: MARGIN + hole * width + FRAME / 2,
    y: TAPE.string - 14,
    width: width - FRAME,
    height: TAPE.copy + TAPE.height - TAPE.string + 28,
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>
${say(MARGIN, 82, 38, en['site.name'], 'font-weight="700"')}
${say(WIDTH - MARGIN, 82, 30, en['site.tagline'], `text-anchor="end" style="fill:${COLOURS.muted}"`)}
${say(MARGIN, 184, 66, PREVIEW.claim, `font-weight="700" textLength="${WIDTH - 2 * MARGIN}" lengthAdjust="spacingAndGlyphs"`)}
${tapeOf(string, TAPE.string, { on: COLOURS.ink, off: COLOURS['tape-off'], onInk: COLOURS['tape-ink'], offInk: COLOURS['tape-off-ink'] })}
${tapeOf(copy, TAPE.copy, { on: COLOURS.s, off: COLOURS['s-tint'], onInk: COLOURS.paper, offInk: COLOURS.s })}
<rect x="${shaft.x}" y="${shaft.y}" width="${shaft.width}" height="${shaft.height}" fill="${COLOURS.paper}" stroke="${COLOURS.alarm}" stroke-width="${FRAME}"/>
<text x="${MARGIN}" y="578" font-family="${MONO}" font-size="32" fill="${COLOURS.ink}">internal error: out of memory</text>
${say(WIDTH - MARGIN, 578, 34, 'OpenZFS #16405', `text-anchor="end" style="fill:${COLOURS.muted}"`)}
</svg>`;
}

/** What stands beside the picture. */
export const PREVIEW = {
  claim: 'Memory was fine. One byte was not.',
  title: `${en['site.name']}: ${en['site.tagline']}`,
} as const;
