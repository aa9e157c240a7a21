import { pendingUntil, type Lab } from '../state/index.ts';
import { hasStored } from './stored.ts';

/** Keeps the futures of a lab for the session, while its page is open. What reads and stores them comes with the first. */
export function keepFutures(lab: Lab): void {
  let isKeeping = hasStored('futures');
  $effect(() => {
    const { runs } = lab.futures;
    isKeeping ||= runs.length > 0;
    if (!isKeeping) return;
    const kept = import('../state/kept-session.ts').then(({ keepSession }) =>
      keepSession(lab, runs, () => sessionStorage),
    );
    pendingUntil(kept).catch(() => lab.tell({ kind: 'futuresUnsaved' }));
  });
}
