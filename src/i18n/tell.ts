import { assertUnreachable } from '../base/index.ts';
import type { Offer, Run } from '../frames/index.ts';
import type { Messages } from './catalogue.ts';

/** Returns why a thread cannot run; empty when it can. */
export function refusalSentence(
  messages: Messages,
  offer: Pick<Offer, 'thread' | 'refusal' | 'because'>,
  run: Run,
): string {
  const { thread, because } = offer;
  const { threads } = run;
  switch (offer.refusal) {
    case null:
      return '';
    case 'dead':
      return messages['refuse.dead']({ threads, thread, step: because.deathStep ?? run.length });
    case 'mutex':
      return messages['refuse.mutex']({ threads, thread, holder: because.holder ?? thread });
    case 'finished':
      return messages['refuse.done']({ threads, thread, token: because.token ?? '' });
    case 'join':
      return messages['refuse.join']({ threads, thread, who: because.waitsFor });
    default:
      return assertUnreachable(offer.refusal);
  }
}
