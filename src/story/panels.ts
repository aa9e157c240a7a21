import type { Focus } from './chapters/focus.ts';

/** Views below the timeline, beside one another. */
export type Panel = 'packed' | 'chain' | 'terminal' | 'reply' | 'threads' | 'progress' | 'searched';

/** The views that a picture's focus asks for, in the order in which they stand in two columns. */
export function panelsOf(focus: readonly Focus[]): readonly Panel[] {
  const leads = (to: string): boolean =>
    focus.some((one) => one.kind === to || (one.kind === 'place' && one.place === to));
  if (leads('progress')) return ['progress', 'searched'];
  if (leads('search')) return ['searched', 'terminal'];
  if (leads('thread')) return ['threads'];
  if (leads('chain')) return ['chain', 'terminal', 'reply'];
  return ['packed', 'terminal'];
}

/** Bytes of one object that the focus leads to: the first range of it. */
export function focusBytes(
  focus: readonly Focus[],
  object: 'string' | 'packed',
): { readonly from: number; readonly to: number } | null {
  const found = focus.find((one) => one.kind === object);
  return found && 'from' in found ? { from: found.from, to: found.to } : null;
}
