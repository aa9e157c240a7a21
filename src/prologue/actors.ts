/** The elements of the first chapter's stage that take part, and what is beside them. */
export interface Actors {
  /** What holds the stage. */
  readonly holder: HTMLElement;
  readonly tape: HTMLElement;
  /** Cells of the tape, by index. */
  readonly cells: readonly HTMLElement[];
  /** Bytes of the packed buffer that were copied from the tape, by index; empty where they cannot move freely. */
  readonly copies: readonly HTMLElement[];
  readonly time: HTMLElement;
  readonly flag: HTMLElement;
  /** Everything else in the holder. */
  readonly others: readonly HTMLElement[];
  /** Elements that would clip what moves. */
  readonly clipping: readonly HTMLElement[];
}

const all = (parent: ParentNode, selector: string): readonly HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(selector),
];

/** Finds the actors on the page; null where one is missing, or the stage scrolls. */
export function actorsOf(page: Document): Actors | null {
  const main = page.querySelector('main');
  const cells = main ? all(main, '[data-index]') : [];
  const tape = cells[0]?.closest<HTMLElement>('[role="grid"]');
  const flag = main?.querySelector<HTMLElement>('[role="slider"]');
  const time = flag?.closest<HTMLElement>('section, [role="region"]');
  const holder = [...(main?.children ?? [])].find((child) => tape && child.contains(tape));
  if (!main || !tape || !flag || !time || !(holder instanceof HTMLElement)) return null;
  if (holder.offsetWidth > holder.clientWidth) return null;

  const bytes = all(holder, '[data-offset]');
  const text = cells.map(({ dataset }) => dataset['byte'] ?? '').join('');
  const at =
    bytes
      .map(({ textContent }) => textContent.trim())
      .join('')
      .indexOf(text) / 2;
  const found = at >= 0 ? bytes.slice(at, at + cells.length) : [];
  // What was scrolled to would jump if its frame no longer scrolled.
  const isFree = found.every((byte) => parentsOf(byte, holder).every(({ scrollTop }) => scrollTop === 0));
  const copies = isFree ? found : [];
  const moving = [tape, ...copies, time];
  return {
    holder,
    tape,
    cells,
    copies,
    time,
    flag,
    others: othersOf(holder, moving),
    clipping: [...new Set(moving.flatMap((one) => [...parentsOf(one, holder), holder]))].filter(isClipping),
  };
}

function parentsOf(element: HTMLElement, end: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  return parent === null || parent === end ? [] : [parent, ...parentsOf(parent, end)];
}

const isClipping = (element: HTMLElement): boolean => {
  const { overflowX, overflowY, contain } = getComputedStyle(element);
  return overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain);
};

/** Returns the largest elements below `parent` that hold none of `kept`. */
function othersOf(parent: Element, kept: readonly Element[]): readonly HTMLElement[] {
  return [...parent.children].flatMap((child) => {
    if (kept.includes(child)) return [];
    if (kept.some((one) => child.contains(one))) return othersOf(child, kept);
    return child instanceof HTMLElement || child instanceof SVGElement ? [child as HTMLElement] : [];
  });
}
