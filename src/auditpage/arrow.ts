/**
 * Draws the arrow from the store (`data-from`) to the byte that it hits (`data-to`), both beside the drawing in its parent, and
 * keeps it where they are while the page changes its width. Nothing is drawn where one of them is missing.
 */
export function arrow(svg: SVGSVGElement): (() => void) | undefined {
  const home = svg.parentElement;
  if (home === null || typeof ResizeObserver === 'undefined') return undefined;
  const draw = (): void => {
    const from = home.querySelector('[data-from]')?.getBoundingClientRect();
    const to = home.querySelector('[data-to]')?.getBoundingClientRect();
    svg.style.visibility = from === undefined || to === undefined ? 'hidden' : 'visible';
    if (from === undefined || to === undefined) return;
    const { left, top, width } = home.getBoundingClientRect();
    const start = { x: Math.min(from.right - left + 10, width - 24), y: from.top - top + from.height / 2 };
    const end = { x: to.left - left + to.width / 2, y: to.top - top - 2 };
    const code = [...home.querySelectorAll('[data-code]')].map(
      (each) => each.getBoundingClientRect().right - left,
    );
    const side = Math.min(width - 8, Math.max(end.x + 40, ...code.map((right) => right + 16), start.x + 24));
    svg
      .querySelector('path')
      ?.setAttribute('d', `M${start.x} ${start.y}H${side}V${end.y - 20}H${end.x}V${end.y - 8}`);
    svg.querySelector('rect')?.setAttribute('transform', `translate(${start.x - 5} ${start.y - 5})`);
    svg.querySelector('polygon')?.setAttribute('transform', `translate(${end.x} ${end.y})`);
  };
  const observer = new ResizeObserver(draw);
  observer.observe(home);
  for (const child of home.children) if (child !== svg) observer.observe(child);
  draw();
  return () => observer.disconnect();
}
