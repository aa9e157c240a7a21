import type { Main, Panel } from '../stage/lead.ts';
import type { Focus } from './chapters/focus.ts';

/** The focus leads to one of these: bytes, a thread, a spot, or a whole view. */
const leads = (focus: readonly Focus[], ...to: readonly string[]): boolean =>
  focus.some((one) => to.includes('spot' in one ? one.spot : 'view' in one ? one.view : one.kind));

/** The views that a picture's focus asks for, in the order in which they stand in two columns. */
export function panelsOf(focus: readonly Focus[]): readonly [Panel, ...Panel[]] {
  if (leads(focus, 'progress')) return ['progress', 'searched'];
  if (leads(focus, 'search')) return ['searched', 'terminal'];
  if (leads(focus, 'thread')) return ['threads'];
  if (leads(focus, 'chain')) return ['chain', 'terminal', 'reply'];
  return ['packed', 'terminal'];
}

/** What the stage of one picture shows on a phone. A buffer stands there too when only the other pictures of the chapter ask for something. */
export function mainOf(focus: readonly Focus[], others: readonly (readonly Focus[])[]): Main {
  return ownMain(focus) ?? (others.some(ownMain) ? 'packed' : null);
}

function ownMain(focus: readonly Focus[]): Main {
  const panels = panelsOf(focus);
  // A graph needs a page: its counts stand there.
  if (panels.includes('searched')) return 'searched';
  if (panels[0] !== 'packed') return panels[0];
  return (['packed', 'outcome', 'terminal'] as const).find((view) => leads(focus, view)) ?? null;
}

/** Bytes of one object that the focus leads to: the first range of it. */
export function focusBytes(
  focus: readonly Focus[],
  object: 'string' | 'packed',
): { readonly from: number; readonly to: number } | null {
  const found = focus.find((one) => one.kind === object);
  return found && 'from' in found ? { from: found.from, to: found.to } : null;
}
