import { shownName, type BadCopy, type OffsetError, type Refusal } from '../bytefile/index.ts';
import type { Problem } from './opened.ts';
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

/** Why a text is no offset of these bytes. */
export const offsetSentence = (words: Words, error: OffsetError): string =>
  error.kind === 'form'
    ? words.say('bytes.goto.form', { text: error.text })
    : words.say('bytes.goto.outside', {
        offset: words.offset(error.offset),
        first: words.offset(error.first),
        last: words.offset(error.last),
      });

/** What went wrong with a file or with the work on it. */
export function problemSentence(words: Words, problem: Problem): string {
  switch (problem.kind) {
    case 'unreadable':
      return words.say('bytes.problem.unreadable', { ...problem, name: shownName(problem.name) });
    case 'folder':
      return words.say('bytes.problem.folder', { name: shownName(problem.name) });
    case 'nothing':
      return words.say('bytes.problem.nothing');
    case 'sample':
      return words.say('bytes.problem.sample');
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
