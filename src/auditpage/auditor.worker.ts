import { answerQuestions } from '../base/worker-talk.ts';
import { readAndAudit } from './read.ts';
import type { Answer, Progress, Question } from './protocol.ts';

answerQuestions<Question, Answer, Progress>(self, async (question, tell) => ({
  value: await readAndAudit(question, tell, () => performance.now()),
}));
