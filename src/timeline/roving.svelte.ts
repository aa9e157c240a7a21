import { tick } from 'svelte';

/** Returns the direction along time of an arrow key; null for other keys. */
export function directionOf(key: string, isVertical: boolean): -1 | 1 | null {
  if (key === 'ArrowRight' || (isVertical && key === 'ArrowDown')) return 1;
  return key === 'ArrowLeft' || (isVertical && key === 'ArrowUp') ? -1 : null;
}

/**
 * Makes many steps one tab stop, in which the arrow keys move. Steps outside of the window are not drawn, so the owner
 * scrolls one into the window before it gets the focus.
 */
export class Roving {
  /** The item that last had the focus. */
  current = $state<string | null>(null);
  readonly #items: () => readonly string[];
  readonly #bringIn: (item: string) => void;
  readonly #root: () => HTMLElement | undefined;

  constructor(
    items: () => readonly string[],
    bringIn: (item: string) => void,
    root: () => HTMLElement | undefined,
  ) {
    this.#items = items;
    this.#bringIn = bringIn;
    this.#root = root;
  }

  /** Focuses an item, even one that is not drawn yet. */
  async focus(item: string): Promise<void> {
    this.current = item;
    this.#bringIn(item);
    await tick();
    this.#root()?.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus();
  }

  /** Handles a key. Returns whether it moved the focus. */
  handle(key: string, from: string, isVertical: boolean): boolean {
    const items = this.#items();
    const at = items.indexOf(from);
    const direction = directionOf(key, isVertical);
    const next =
      key === 'Home'
        ? items[0]
        : key === 'End'
          ? items.at(-1)
          : direction === null
            ? undefined
            : items[at + direction];
    if (next === undefined) return direction !== null;
    void this.focus(next);
    return true;
  }
}
