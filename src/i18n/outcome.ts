import type { OutcomePart, Run } from '../frames/index.ts';
import type { Messages } from './catalogue.ts';

const partText = (messages: Messages, { id, args }: OutcomePart): string =>
  id === 'outcome.clean' ? messages[id] : messages[id](args);

/** Returns how every run with an outcome ends. */
export const endingSentence = (messages: Messages, parts: readonly OutcomePart[]): string =>
  messages['outcome.any']({ sentences: parts.map((part) => partText(messages, part)) });

/** Returns how the recorded run ended: the gravest part with its step, then the others. */
export function outcomeSentence(messages: Messages, { told: { step, parts } }: Run): string {
  const sentences = parts.map((part) => partText(messages, part));
  return step === null ? sentences.join(' ') : messages['outcome.told']({ step, sentences });
}
