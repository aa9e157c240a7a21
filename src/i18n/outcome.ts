import type { OutcomePart, Run } from '../frames/index.ts';
import type { Messages } from './catalogue.ts';

const partText = (messages: Messages, { id, args }: OutcomePart): string =>
  id === 'outcome.clean' ? messages[id] : messages[id](args);

/** What every run with an outcome comes to. */
export const endingSentence = (messages: Messages, parts: readonly OutcomePart[]): string =>
  messages['outcome.any']({ sentences: parts.map((part) => partText(messages, part)) });

/** What the whole recorded run comes to: the gravest ending with its step, then the others. */
export function outcomeSentence(messages: Messages, { told: { step, parts } }: Run): string {
  const sentences = parts.map((part) => partText(messages, part));
  return step === null ? sentences.join(' ') : messages['outcome.told']({ step, sentences });
}
