import { answerQuestions } from '../base/worker-talk.ts';
import { importRun } from '../traces/index.ts';
import type { Arrived, Arriving } from './arriving.ts';

/* Reads a text outside of the page's thread: a search for a meeting may take seconds. */
answerQuestions(self, ({ text, context }: Arriving): { value: Arrived } => ({
  value: importRun(text, context),
}));
