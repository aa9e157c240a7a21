import { answerQuestions, type Given } from '../base/worker-talk.ts';
import type { Progress } from '../explore/index.ts';
import { answerTo } from './answer.ts';
import type { Answers, Question } from './protocol.ts';

answerQuestions(
  self,
  (question: Question, onProgress: (progress: Progress) => void): Given<Answers[Question['kind']]> => ({
    value: answerTo(question, onProgress),
  }),
);
