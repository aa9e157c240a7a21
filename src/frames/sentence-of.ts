import type { Trace } from '../schedule/index.ts';
import type { StepSentence } from './sentence.ts';
import { tellingOf } from './tellings.ts';
import { toldOf, type FilePerformed } from './telling.ts';

/** Returns the sentence on the last step with the playhead at `position`. */
export function sentenceOf(trace: Trace, position: number): StepSentence {
  if (trace.steps[position - 1] === undefined) return { id: 'step.start', args: {} };
  const told = toldOf(trace, position, position);
  // In steps of several operations, the last one decides the sentence.
  const { last, thread } = told;
  const telling = tellingOf(last);
  if (last.answer === 'LOADED' && isLoop(last) && telling.byte) return telling.byte(told);
  if (last.answer === 'FAULTED') {
    return last.op.kind === 'touch'
      ? { id: 'step.touchFaulted', args: { thread } }
      : { id: 'step.nullSlash', args: { thread } };
  }
  return telling.done(last.op, told);
}

const isLoop = ({ state }: FilePerformed): boolean => state.next.get('LOADED') === state.key;
