import type { Held } from '../frames/held.ts';
import type { Run } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import type { Said } from '../timeline/sight.svelte.ts';

/** Returns what a thread has in a few words; null where it has nothing. */
export function heldText(i18n: I18n, { threads }: Run, parts: readonly Held[]): Said | null {
  if (parts.length === 0) return null;
  const text = i18n.list(
    parts.map((part) =>
      part.id === 'ended'
        ? i18n.t('lane.ended', part)
        : i18n.t('lane.held', {
            ...part,
            who: i18n.list(
              part.who.map((thread) => threads[thread]?.letter ?? ''),
              'words',
            ),
          }),
    ),
    'figures',
  );
  return { text, isHarm: parts.some((part) => part.id === 'ended' && part.isHarm) };
}
