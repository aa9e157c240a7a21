import { answerQuestions } from '../base/worker-talk.ts';
import { examine } from './examine.ts';

answerQuestions(self, examine);
