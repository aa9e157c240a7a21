import { assertUnreachable } from '../base/index.ts';
import { answerQuestions, type Given } from '../base/worker-talk.ts';
import { configKey } from '../threads/index.ts';
import { Charted } from './charted.ts';
import type { Progress } from './exploration.ts';
import { explore, tracesOf } from './explore.ts';
import type { Answers, ChartQuestion, Question, QuestionKind } from './protocol.ts';

/*
 * Runs the searches outside of the page's thread. The only state is the graph of the last charted config. It is searched
 * again when it is lost, since cancelling a question ends the worker.
 */

type Answer = Answers[QuestionKind];
type OnProgress = (progress: Progress) => void;

let kept: { readonly key: string; readonly charted: Charted } | null = null;

function chartedOf({ config, maxStates }: ChartQuestion, onProgress: OnProgress): Charted | null {
  const key = configKey(config);
  if (kept?.key === key) return kept.charted;
  // Dropped before the search, so that memory never holds two graphs.
  kept = null;
  const charted = Charted.of(config, maxStates, ({ states }) => {
    onProgress({ phase: 'states', states, outcomes: 0, share: null });
  });
  if (charted !== null) kept = { key, charted };
  return charted;
}

function chart(question: ChartQuestion, onProgress: OnProgress): Answers[ChartQuestion['kind']] {
  const charted = chartedOf(question, onProgress);
  if (charted === null) return 'tooLarge';
  switch (question.kind) {
    case 'graph':
      return charted.progressGraph(question.threads);
    case 'closing':
      return charted.closingMap();
    case 'future':
      return charted.runFuture(question.schedule);
    case 'escape':
      return charted.escape(question.schedule);
    case 'behind':
      return charted.pointStates({ ...question.point, chance: question.chance });
    case 'sample':
      return charted.sample(question.seed, question.count);
    case 'way':
      return charted.wayTo(question.point);
    default:
      return assertUnreachable(question);
  }
}

answerQuestions(self, (question: Question, onProgress: OnProgress): Given<Answer> => {
  switch (question.kind) {
    case 'explore':
      return { value: explore(question.config, { maxStates: question.maxStates, onProgress }) };
    case 'traces':
      return { value: tracesOf(question.config, onProgress) };
    case 'graph':
    case 'closing':
    case 'future':
    case 'escape':
    case 'behind':
    case 'sample':
    case 'way':
      return { value: chart(question, onProgress) };
    default:
      return assertUnreachable(question);
  }
});
