import type { Part } from './link.ts';
import { newTalk, type TalkState } from './script/index.ts';

/** The browser's storage for one tab; null where it is refused. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'> | null;

/** What a window keeps of its talk, so that a reload comes back to the same picture. */
export interface Kept {
  readonly window: string;
  readonly state: TalkState;
}

const keyOf = (part: Part): string => `nul-and-void.talk.${part}`;

/** Reports whether what was stored has the form of a state of this version. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('window' in value) || !('state' in value))
    return false;
  const { state } = value;
  const form = newTalk('', '');
  return (
    typeof value.window === 'string' &&
    typeof state === 'object' &&
    state !== null &&
    Object.keys(form).every((key) => key in state)
  );
}

/** Returns what this tab kept of a talk; of any, where `talk` is null. Null for nothing, or for a damaged one. */
export function kept(session: Keeping, part: Part, talk: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(session?.getItem(keyOf(part)) ?? 'null');
    if (!isKept(value)) return null;
    return talk === null || value.state.talk === talk ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a talk. A browser that refuses has the other window, or the address. */
export function keep(session: Keeping, part: Part, value: Kept): void {
  try {
    session?.setItem(keyOf(part), JSON.stringify(value));
  } catch {
    // Nothing is lost now: only a reload would show it.
  }
}
