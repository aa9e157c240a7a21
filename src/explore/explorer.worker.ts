import { answerQuestions, assertUnreachable, type Given } from '../base/index.ts';
import type { Progress } from './exploration.ts';
import { explore, tracesOf } from './explore.ts';
import type { Answers, Question, QuestionKind } from './protocol.ts';

/* Searches away from the page. It keeps nothing: a cancelled question ends the whole worker. */

type Answer = Answers[QuestionKind];

answerQuestions(self, (question: Question, onProgress: (progress: Progress) => void): Given<Answer> => {
  switch (question.kind) {
    case 'explore':
      return { value: explore(question.config, { maxStates: question.maxStates, onProgress }) };
    case 'traces':
      return { value: tracesOf(question.config, onProgress) };
    default:
      return assertUnreachable(question);
  }
});
