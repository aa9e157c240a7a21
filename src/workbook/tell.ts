import { assertUnreachable } from '../base/index.ts';
import { endOfModel, wantedEnd, type EndOfModel, type Exercise } from '../exercises/index.ts';
import type { Finding, ProgressError } from '../exercises/index.ts';
import { namelessThreadsOf, toldOf, type Run } from '../frames/index.ts';
import type { ExerciseWords } from './words.ts';

/** Returns the sentence of an outcome, as the search says it. */
const endSentence = (words: ExerciseWords, { config, ended }: EndOfModel): string =>
  words.i18n.ending(toldOf({ config, threads: namelessThreadsOf(config) }, ended));

/** What is judged: a part of an exercise, from 0, and the run on the stage. */
interface Judging {
  readonly exercise: Exercise;
  readonly part: number;
  readonly run: Run;
}

/**
 * Returns the sentence on the finding of one condition of a part: that it is met, or what is missing. How a run ends that should
 * end otherwise is said by the verdict on the stage.
 */
export function findingSentence(words: ExerciseWords, of: Judging, finding: Finding): string {
  const { isMet } = finding;
  switch (finding.kind) {
    case 'outcome': {
      const { found, isFreedOnly } = finding;
      const wanted = endSentence(words, wantedEnd(of.exercise, of.part, finding.wanted));
      if (isMet) return words.say('found.outcome', { wanted });
      if (found === null) return words.say('found.unfinished', { wanted, open: words.i18n.outcome(of.run) });
      return words.say(isFreedOnly ? 'found.freed' : 'found.other', { wanted });
    }
    case 'preemptions':
      return words.say('found.preemptions', finding);
    case 'steps':
      return words.say('found.steps', finding);
    case 'slashes':
      return words.say('found.slashes', finding);
    case 'fixCount':
      return words.say('found.fixCount', { found: finding.found.length, count: finding.count });
    case 'fix': {
      const found = [...new Set(finding.found)].join('+') || 'none';
      return words.say('found.fix', { words: finding.words.join('+'), found });
    }
    case 'proof':
      return proofSentence(words, of, finding);
    case 'loan': {
      const { cut } = finding;
      if (cut === null) return words.say('found.loanNone');
      return words.say(isMet ? 'found.loan' : 'found.loanElsewhere', { cut });
    }
    case 'lastName': {
      const { directory, length, found, isThere } = finding;
      if (isMet) return words.say('found.lastNameMet', { found, length });
      if (!isThere) return words.say('found.otherDirectory', { directory });
      // The sentence does not reveal how many characters are wanted, which the reader is to find out.
      if (found.includes('/')) return words.say('found.lastNameWrong');
      return words.say(found.length < length ? 'found.lastName' : 'found.lastNameLong', {
        found: found.length,
      });
    }
    case 'schedule':
      return words.say('found.schedule', finding);
    case 'sentence':
      if (finding.found === null) return words.say('found.sentenceNone');
      if (isMet) return words.say('found.sentence');
      return words.say(finding.found === 'none' ? 'found.sentenceNoRace' : 'found.sentenceOrdered');
    case 'culprit': {
      const { found } = finding;
      if (isMet) return words.say('found.culprit');
      return found === null ? words.say('found.culpritNone') : words.say('found.culpritWrong', { found });
    }
    default:
      return assertUnreachable(finding);
  }
}

function proofSentence(
  words: ExerciseWords,
  { exercise, part }: Judging,
  finding: Extract<Finding, { readonly kind: 'proof' }>,
): string {
  const { found, others } = finding;
  const wanted = endSentence(words, wantedEnd(exercise, part, finding.outcome));
  if (found === null) return words.say('found.proofNone', { wanted });
  const [example] = others;
  if (example !== undefined) {
    return words.say('found.proofOthers', {
      count: others.length,
      example: endSentence(words, endOfModel(found.config, example)),
    });
  }
  if (!found.isComplete) return words.say('found.proofPartial');
  const { grain, path, threads } = found.config;
  const said = words.i18n.t(`grain.${grain}`);
  return words.say('found.proof', { wanted, grain: said, path, threads });
}

/** Returns why a text is not progress. */
export function progressSentence(words: ExerciseWords, error: ProgressError): string {
  switch (error.kind) {
    case 'version':
      return words.say('keep.version', error);
    case 'json':
      return words.say('keep.json', error);
    default:
      return words.say(`keep.${error.kind}`);
  }
}
