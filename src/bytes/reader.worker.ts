import { answerQuestions } from '../base/worker-talk.ts';
import { reader } from './reader.ts';

answerQuestions(self, reader());
