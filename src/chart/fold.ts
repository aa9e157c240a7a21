import type { ChartEdge, ChartNode, RowId, ThreadState } from '../frames/index.ts';

/** What a call is called as a whole: by what it asks for, not by its first look. */
const WHOLE: { readonly [label in RowId]?: RowId } = {
  statFirst: 'stat',
  inspectDot: 'inspect',
  inspectDotDot: 'inspect',
};

/**
 * The same thread with one row a call, for the grain at which a call is one step: `V3a` and `V3b` are `V3`. Ways inside
 * a call vanish, ways of its rows to one place become one.
 */
export function foldCalls(state: ThreadState): ThreadState {
  const callOf = new Map(state.nodes.map(({ row, call }) => [row, call]));
  const nodes = new Map<string, ChartNode>();
  for (const node of state.nodes) {
    const known = nodes.get(node.call);
    const row = {
      ...(known ?? node),
      row: node.call,
      label: WHOLE[node.label] ?? known?.label ?? node.label,
    };
    nodes.set(node.call, {
      ...row,
      isCurrent: node.isCurrent || known?.isCurrent === true,
      isPast: node.isPast || known?.isPast === true,
    });
  }
  const edges = new Map<string, ChartEdge>();
  for (const edge of state.edges) {
    const from = callOf.get(edge.from) ?? edge.from;
    const to = callOf.get(edge.to) ?? edge.to;
    if (from === to) continue;
    const id = `${from}>${to}`;
    const known = edges.get(id);
    const answers = [...new Set([...(known?.answers ?? []), ...edge.answers])];
    edges.set(id, { from, to, answers, isTaken: edge.isTaken || known?.isTaken === true });
  }
  return {
    ...state,
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    at: callOf.get(state.at) ?? state.at,
  };
}
