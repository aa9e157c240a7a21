/** An arc from one vertex to another. */
export type Arc = readonly [from: string, to: string];

/**
 * Returns the layer of each vertex: the length of the longest path to it (longest-path layering, Sugiyama et al. 1981,
 * first phase). Leaves out arcs that would close a circle, found by depth-first search in the order given.
 */
export function layersOf(vertices: readonly string[], arcs: readonly Arc[]): ReadonlyMap<string, number> {
  const heads = new Map<string, string[]>(vertices.map((vertex) => [vertex, []]));
  for (const [from, to] of arcs) heads.get(from)?.push(to);
  const order: string[] = [];
  const forward: Arc[] = [];
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (vertex: string): void => {
    if (done.has(vertex)) return;
    open.add(vertex);
    for (const head of heads.get(vertex) ?? []) {
      if (open.has(head)) continue;
      forward.push([vertex, head]);
      visit(head);
    }
    open.delete(vertex);
    done.add(vertex);
    order.unshift(vertex);
  };
  const entered = new Set(arcs.map(([, to]) => to));
  // Begins at the vertices without an arc to them, so that the first row comes first even in a chart with circles.
  for (const vertex of vertices) if (!entered.has(vertex)) visit(vertex);
  for (const vertex of vertices) visit(vertex);

  const layers = new Map<string, number>(vertices.map((vertex) => [vertex, 0]));
  for (const vertex of order) {
    const next = (layers.get(vertex) ?? 0) + 1;
    for (const [from, to] of forward) {
      if (from === vertex) layers.set(to, Math.max(layers.get(to) ?? 0, next));
    }
  }
  return layers;
}
