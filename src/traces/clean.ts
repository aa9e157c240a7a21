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
