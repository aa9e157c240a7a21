import type { Offer, Run } from '../frames/index.ts';
import type { Messages } from './catalogue.ts';

export const refusalSentence = (_messages: Messages, offer: Offer, _run: Run): string => offer.refusal ?? '';
export const outcomeSentence = (_messages: Messages, run: Run): string => run.outcome ?? '';
