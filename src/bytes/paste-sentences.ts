import type { PasteError, PasteReading, TokenError } from '../bytefile/index.ts';
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

/** What was recognised: how a text is read, and from which offset on. */
export function readingSentence(words: BroughtWords, reading: PasteReading): string {
  const sentence = words.say('bytes.reading', told(words, reading));
  if (reading.base === 0n) return sentence;
  const from = words.say('bytes.reading.from', { at: words.bothWays(reading.base) });
  return words.lines(sentence, from);
}

/** What a text is: how it is read, or all that is known about why not. */
export function answerSentence(words: BroughtWords, answer: PasteAnswer): string {
  switch (answer.kind) {
    case 'read':
      return readingSentence(words, answer.pasted);
    case 'token':
      return words.lines(
        words.say('bytes.token', { size: words.size(answer.bytes.length) }),
        answer.isChecksumRight ? '' : words.say('bytes.token.sum'),
      );
    case 'badToken':
      return tokenSentence(words, answer.error);
    case 'refused':
      return refusedSentence(words, answer.error);
  }
}

/** Why a text is no bytes, what it seems to be, and what one can do. */
function refusedSentence(words: BroughtWords, error: PasteError): string {
  const fault = faultSentence(words, error);
  if (error.kind === 'choose' || error.kind === 'empty' || error.kind === 'long') return fault;
  return words.lines(
    fault,
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

/** A piece of somebody's text in a sentence whose backticks mean code. */
const plain = (text: string): string => text.replaceAll('`', '\u2019');

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
