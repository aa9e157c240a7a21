import type { Main, Panel } from '../stage/lead.ts';
import type { Focus } from './chapters/focus.ts';

/** Reports whether the focus contains any of these: bytes, a thread, a spot, or a whole view. */
const leads = (focus: readonly Focus[], ...to: readonly string[]): boolean =>
  focus.some((one) => to.includes('spot' in one ? one.spot : 'view' in one ? one.view : one.kind));

/** Returns the views that a picture's focus asks for, in the order of two columns. */
export function panelsOf(focus: readonly Focus[]): readonly [Panel, ...Panel[]] {
  if (leads(focus, 'progress')) return ['progress', 'searched'];
  if (leads(focus, 'search')) return ['searched', 'terminal'];
  if (leads(focus, 'thread')) return ['threads'];
  if (leads(focus, 'chain')) return ['chain', 'terminal', 'reply'];
  return ['packed', 'terminal'];
}

/** Returns the view of a picture on a phone: the request if only other pictures of the chapter have a view of their own. */
export function mainOf(focus: readonly Focus[], others: readonly (readonly Focus[])[]): Main {
  return ownMain(focus) ?? (others.some(ownMain) ? 'packed' : null);
}

function ownMain(focus: readonly Focus[]): Main {
  const panels = panelsOf(focus);
  // A phone has no room for a graph, so it shows the counts instead.
  if (panels.includes('searched')) return 'searched';
  if (panels[0] !== 'packed') return panels[0];
  return (['packed', 'outcome', 'terminal'] as const).find((view) => leads(focus, view)) ?? null;
}

/** Returns the first range of bytes of one object in the focus. */
export function focusBytes(
  focus: readonly Focus[],
  object: 'string' | 'packed',
): { readonly from: number; readonly to: number } | null {
  const found = focus.find((one) => one.kind === object);
  return found && 'from' in found ? { from: found.from, to: found.to } : null;
}
