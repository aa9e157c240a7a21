import type { Attachment } from 'svelte/attachments';
import { cellAfterKey } from './roving.ts';

/** What a grid of bytes reports to its component. Functions, so that the listeners stay while the bytes change. */
export interface ByteGridEvents {
  readonly columns: () => number;
  readonly count: () => number;
  /** Called when a cell is chosen; null when the choice is taken back. */
  readonly onselect: (at: number | null) => void;
  /** Called when the pointer or the focus is on a cell; null when it has left. */
  readonly onpoint: (at: number | null) => void;
  /** The one cell that Tab reaches. */
  readonly onrove: (at: number) => void;
}

const CELL = '[data-index], [data-offset]';

function placeOf(target: EventTarget | null): number | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
  const place = cell?.dataset['index'] ?? cell?.dataset['offset'];
  return place === undefined ? null : Number(place);
}

/** Adds one set of listeners for all cells: arrows walk, Enter and click choose, Escape takes the choice back. */
export function byteGrid(events: ByteGridEvents): Attachment<HTMLElement> {
  return (grid) => {
    const abort = new AbortController();
    const { signal } = abort;
    const cellAt = (at: number): HTMLElement | null =>
      grid.querySelector(`[data-index="${at}"], [data-offset="${at}"]`);

    function onkeydown(event: KeyboardEvent): void {
      const at = placeOf(event.target);
      if (at === null || event.altKey || event.metaKey) return;
      const next = cellAfterKey(event.key, event.ctrlKey, at, events.columns(), events.count());
      if (next !== null) cellAt(next)?.focus();
      else if (event.key === 'Enter' || event.key === ' ') events.onselect(at);
      else if (event.key === 'Escape') events.onselect(null);
      else return;
      // Elsewhere on the page these keys move the playhead.
      event.preventDefault();
      event.stopPropagation();
    }
    function onclick(event: MouseEvent): void {
      const at = placeOf(event.target);
      if (at !== null) events.onselect(at);
    }
    /** Where the pointer is on the screen. */
    let place = '';
    const isAtRest = ({ clientX, clientY }: PointerEvent): boolean => {
      const before = place;
      place = `${clientX} ${clientY}`;
      return place === before;
    };
    /** A page that scrolls below a pointer at rest points at nothing: what was told stays. */
    function onpointerover(event: PointerEvent): void {
      if (!isAtRest(event)) events.onpoint(placeOf(event.target));
    }
    const onpointermove = (event: PointerEvent): void => void isAtRest(event);
    function onpointerleave(): void {
      place = '';
      events.onpoint(null);
    }
    function onfocusin(event: FocusEvent): void {
      const at = placeOf(event.target);
      if (at === null) return;
      events.onrove(at);
      events.onpoint(at);
    }
    /** A grid that leaves the page lets go of the focus while it is taken down: then nothing of it may change any more. */
    const onfocusout = ({ relatedTarget }: FocusEvent): void =>
      queueMicrotask(() => {
        const isInside = relatedTarget instanceof Node && grid.contains(relatedTarget);
        if (!signal.aborted && !isInside) events.onpoint(null);
      });

    grid.addEventListener('keydown', onkeydown, { signal });
    grid.addEventListener('click', onclick, { signal });
    grid.addEventListener('pointerover', onpointerover, { signal });
    grid.addEventListener('pointermove', onpointermove, { signal, passive: true });
    grid.addEventListener('pointerleave', onpointerleave, { signal });
    grid.addEventListener('focusin', onfocusin, { signal });
    grid.addEventListener('focusout', onfocusout, { signal });
    return () => abort.abort();
  };
}
