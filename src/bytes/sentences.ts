import type { BadCopy, PasteError, Refusal } from '../bytefile/index.ts';
import type { Problem } from './session.svelte.ts';
import type { Words } from './words.ts';

/** Why the decoder refused, with its numbers. */
export function refusalSentence(words: Words, { detail }: Pick<Refusal, 'detail'>): string {
  switch (detail.kind) {
    case 'headerShort':
      return words.say('bytes.refusal.headerShort', detail);
    case 'encoding':
      return words.say('bytes.refusal.encoding', detail);
    case 'endian':
      return words.say('bytes.refusal.endian', detail);
    case 'inputEnds':
      return words.say('bytes.refusal.inputEnds', detail);
    case 'pairSize':
      return words.say('bytes.refusal.pairSize', detail);
    case 'pairSmall':
      return words.say('bytes.refusal.pairSmall', detail);
    case 'nameSize':
      return words.say('bytes.refusal.nameSize', detail);
    case 'nameEnd':
      return words.say('bytes.refusal.nameEnd', detail);
    case 'type':
      return words.say('bytes.refusal.type', detail);
    case 'count':
      return words.say('bytes.refusal.count', detail);
    case 'valueRoom':
      return words.say('bytes.refusal.valueRoom', detail);
    case 'stringRoom':
      return words.say('bytes.refusal.stringRoom', detail);
    case 'noNul':
      return words.say('bytes.refusal.noNul', detail);
    case 'textLength':
      return words.say('bytes.refusal.textLength', detail);
    case 'arrayCount':
      return words.say('bytes.refusal.arrayCount', detail);
    case 'notBoolean':
      return words.say('bytes.refusal.notBoolean', detail);
    case 'padding':
      return words.say('bytes.refusal.padding', detail);
    case 'textNul':
      return words.say('bytes.refusal.textNul', detail);
    case 'wide':
      return words.say('bytes.refusal.wide', detail);
    case 'listVersion':
      return words.say('bytes.refusal.listVersion', detail);
    case 'depth':
      return words.say('bytes.refusal.depth', detail);
    case 'memory':
      return words.say('bytes.refusal.memory', {
        bytes: words.number(detail.bytes),
        limit: words.number(detail.limit),
      });
  }
}

/** Why a pasted text is no bytes. */
export function pasteSentence(words: Words, error: PasteError): string {
  switch (error.kind) {
    case 'empty':
      return words.say('bytes.paste.empty');
    case 'long':
      return words.say('bytes.paste.long', { n: words.number(error.length), most: words.number(error.most) });
    case 'oddDigits':
      return words.say('bytes.paste.oddDigits', { n: words.number(error.digits) });
    case 'form':
      return words.say('bytes.paste.form');
    case 'dumpLine':
      return words.say('bytes.paste.dumpLine', { line: words.number(error.line), text: error.text });
    case 'dumpOffset':
      return words.say('bytes.paste.dumpOffset', {
        line: words.number(error.line),
        found: error.found.toString(16),
        expected: error.expected.toString(16),
      });
    case 'base64':
      return words.say('bytes.paste.base64', { n: words.number(error.length) });
    case 'piece':
    case 'picture':
    case 'ellipsis':
      return words.say(`bytes.paste.${error.kind}`, { line: words.number(error.line), text: error.text });
    case 'cut':
      return words.say('bytes.paste.cut', { line: words.number(error.line) });
    case 'count':
      return words.say('bytes.paste.count', {
        found: words.number(error.found),
        said: words.number(error.said),
      });
    case 'many':
      return words.say('bytes.paste.many', {
        line: words.number(error.line),
        n: words.number(error.length),
        most: words.number(error.most),
      });
    case 'choose':
      return words.say('bytes.paste.choose');
  }
}

/** What went wrong with a file or with the work on it. */
export function problemSentence(words: Words, problem: Problem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return words.say('bytes.problem.tooLarge', {
        size: words.size(problem.size),
        most: words.size(problem.most),
      });
    case 'unreadable':
      return words.say('bytes.problem.unreadable', { name: problem.name, reason: problem.reason });
    case 'paste':
      return pasteSentence(words, problem.error);
    case 'failed':
      return words.say('bytes.problem.failed', { reason: problem.reason });
  }
}

/** Returns why a bad copy is noticed or not: the alignment rule with the numbers of its string. */
export function ruleSentence(words: Words, copy: BadCopy): string {
  const { kind, length, slash, room, need } = copy;
  const numbers = { length, slash, room, need };
  switch (kind) {
    case 'torn':
      return words.say(room === need ? 'bytes.rule.tornSilent' : 'bytes.rule.torn', numbers);
    case 'cut':
      return words.say('bytes.rule.cut', numbers);
    case 'grown':
      return words.say(room === need ? 'bytes.rule.grown' : 'bytes.rule.grownNoNul', numbers);
  }
}
