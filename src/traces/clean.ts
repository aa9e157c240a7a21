/** What a terminal is told besides the text: colours, erasing, titles of windows. */
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[\d;?]{0,40}[ -/]{0,4}[@-~]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\))/g;
/** The lines around a block of code in Markdown. */
const [OPENING, CLOSING] = [
  /^(\s*)(?:`{3,9}|~{3,9})[^`\n]{0,40}(?=\n)/,
  /\n[ \t]{0,20}(?:`{3,9}|~{3,9})\s*$/,
];

/** Returns a text without what terminals, mails and editors put around it. Each line stays at its number. */
export function cleanText(given: string): string {
  const plain = given.includes('\u001b') ? given.replace(ESCAPES, '') : given;
  const text = withoutMark(plain);
  const opening = OPENING.exec(text);
  return opening
    ? withoutMark(`${opening[1] ?? ''}${text.slice(opening[0].length).replace(CLOSING, '\n')}`)
    : text;
}

/** Returns a text without byte order marks at its start. */
const withoutMark = (text: string): string =>
  text.replace(/^[\s\ufeff]+/, (blanks) => blanks.replaceAll('\ufeff', ''));

/** Most blocks of a text that are looked at: each is as long as the text before it. */
const MOST_BLOCKS = 12;
const FENCE = /^\s{0,20}(`{3,9}|~{3,9})([^`]{0,40})$/;

/** Returns the blocks of code of a Markdown text, each alone with blank lines before it, so that each line stays at its number. */
export function fencedBlocks(text: string): readonly string[] {
  const lines = text.split('\n');
  const blocks: string[] = [];
  let opened: { readonly mark: string; readonly at: number } | null = null;
  for (const [at, line] of [...lines, null].entries()) {
    const [, mark = '', info = ''] = FENCE.exec(line?.trimEnd() ?? '') ?? [];
    if (opened === null) {
      if (mark !== '') opened = { mark, at };
    } else if (line === null || (mark.startsWith(opened.mark) && info === '')) {
      blocks.push('\n'.repeat(opened.at + 1) + lines.slice(opened.at + 1, at).join('\n'));
      opened = null;
    }
    if (blocks.length === MOST_BLOCKS) break;
  }
  return blocks;
}
