import type { KeyPlace } from './shortcuts.ts';

/** Elements that use keys themselves. */
const TYPED = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
const PRESSED = 'button, a, summary, input, [role="gridcell"]';

/** Describes where a key was pressed, as far as shortcuts depend on it. */
export function keyPlace(target: EventTarget | null, key: string): KeyPlace {
  const element = target instanceof Element ? target : null;
  const usesArrows = element?.matches('input[type="radio"], [role="gridcell"], [role="slider"]') ?? false;
  const usesSpace = element?.closest(PRESSED) !== null && element !== null;
  const isTyped = element?.closest(TYPED) !== null && element !== null;
  const isArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  const { scrollHeight, clientHeight } = document.documentElement;
  return {
    isTaken: isTyped || (isArrow && usesArrows) || (key === ' ' && usesSpace),
    isTimeline: (element?.closest('[data-stage="timeline"]') ?? null) !== null,
    isStill: scrollHeight <= clientHeight + 1,
  };
}
