import type { PasteError, PasteReading, TokenError } from '../bytefile/index.ts';
import { visible } from './naming.ts';
import type { PasteAnswer } from './examiner-protocol.ts';
import type { BroughtWords } from './words.ts';

/** `od`, octal offsets, words of 2 bytes: the layout of a text in words. Parts between backticks are code. */
export function layoutText(words: BroughtWords, { layout, id }: PasteReading): string {
  const { tool, offsets, digits, word, order } = layout;
  const parts = [words.say(`bytes.tool.${tool}`)];
  if (offsets !== null) parts.push(words.say(`bytes.reading.offsets.${offsets}`));
  if (digits !== null && digits !== 'hex') parts.push(words.say(`bytes.reading.digits.${digits}`));
  if (order !== null) parts.push(words.say('bytes.reading.words', { n: word, order }));
  if (id.endsWith('-unseen')) parts.push(words.say('bytes.reading.unseen'));
  return parts.join(words.say('bytes.comma'));
}

const told = (words: BroughtWords, reading: PasteReading): { what: string; size: string } => ({
  what: layoutText(words, reading),
  size: words.size(reading.length),
});

/** A reading on offer. */
export const offerText = (words: BroughtWords, reading: PasteReading): string =>
  words.say('bytes.reading.offer', told(words, reading));
export const insteadText = (words: BroughtWords, reading: PasteReading): string =>
  words.say('bytes.reading.instead', told(words, reading));

/** What a text is: first how it is read, or why not; then what else is known, and what one can do. */
export function answerLines(words: BroughtWords, answer: PasteAnswer): readonly [string, string] {
  switch (answer.kind) {
    case 'read': {
      const { pasted } = answer;
      const at = words.bothWays(pasted.base);
      return [
        words.say('bytes.reading', told(words, pasted)),
        pasted.base === 0n ? '' : words.say('bytes.reading.from', { at }),
      ];
    }
    case 'token':
      return [
        words.say('bytes.token', { size: words.size(answer.bytes.length) }),
        answer.isChecksumRight ? '' : words.say('bytes.token.sum'),
      ];
    case 'badToken':
      return [tokenSentence(words, answer.error), ''];
    case 'refused':
      return [faultSentence(words, answer.error), adviceOn(words, answer.error)];
  }
}

export const answerSentence = (words: BroughtWords, answer: PasteAnswer): string =>
  words.lines(...answerLines(words, answer));

/** What a text seems to be, and what one can do. */
function adviceOn(words: BroughtWords, error: PasteError): string {
  if (error.kind === 'choose' || error.kind === 'empty' || error.kind === 'long') return '';
  return words.lines(
    words.say(`bytes.seems.${error.seems}`),
    error.offers.length > 0 ? words.say('bytes.paste.offers') : '',
  );
}

function faultSentence(words: BroughtWords, error: PasteError): string {
  const line = 'line' in error ? words.number(error.line) : '';
  switch (error.kind) {
    case 'empty':
      return words.say('bytes.paste.empty');
    case 'long':
      return words.say('bytes.paste.long', { n: words.number(error.length), most: words.number(error.most) });
    case 'oddDigits':
      return words.say('bytes.paste.oddDigits', { line, n: words.number(error.digits) });
    case 'dumpOffset':
      return words.say('bytes.paste.dumpOffset', {
        line,
        found: error.found.toString(16),
        expected: error.expected.toString(16),
      });
    case 'base64':
      return words.say('bytes.paste.base64', { line, n: words.number(error.length) });
    case 'form':
    case 'dumpLine':
    case 'piece':
    case 'picture':
    case 'ellipsis':
      return words.say(`bytes.paste.${error.kind}`, { line, text: plain(error.text) });
    case 'cut':
      return words.say('bytes.paste.cut', { line });
    case 'count':
      return words.say('bytes.paste.count', {
        line,
        found: words.number(error.found),
        said: words.number(error.said),
      });
    case 'many':
      return words.say('bytes.paste.many', {
        line,
        n: words.number(error.length),
        most: words.number(error.most),
      });
    case 'choose':
      return words.say('bytes.paste.choose', { n: error.offers.length });
  }
}

/** A piece of somebody's text, in a sentence whose backticks mean code. */
const plain = (text: string): string => visible(text).replaceAll('`', '\u2019');

function tokenSentence(words: BroughtWords, error: TokenError): string {
  switch (error.kind) {
    case 'form':
      return words.say('bytes.badToken.form');
    case 'version':
      return words.say('bytes.badToken.version', { n: words.number(error.version) });
    case 'oddDigits':
      return words.say('bytes.badToken.oddDigits', { n: words.number(error.digits) });
    case 'compressed':
      return words.say('bytes.badToken.compressed');
    case 'length':
      return words.say('bytes.badToken.length', {
        found: words.number(error.found),
        said: words.number(error.said),
      });
  }
}
