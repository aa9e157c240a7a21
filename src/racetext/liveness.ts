import type { Code, Placed } from './code.ts';
import { subExpressions } from './subexpressions.ts';

/** Variables of a thread that a code reads, and the one that it writes as a whole. */
interface Use {
  readonly reads: readonly string[];
  readonly writes: string | null;
}

/**
 * Returns, for each code and for the end of the thread, the variables that some way through the text reads before it writes
 * them. Ways go by the text alone: both sides of every branch are possible. `named` are read at the end.
 */
export function liveVariables(
  placed: readonly Placed[],
  variables: readonly string[],
  named: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const bitOf = new Map(variables.map((name, place) => [name, 1 << place]));
  const maskOf = (names: Iterable<string>): number =>
    [...names].reduce((mask, name) => mask | (bitOf.get(name) ?? 0), 0);
  const live = new Array<number>(placed.length + 1).fill(0);
  live[placed.length] = maskOf(named);
  const uses = placed.map(({ code }) => useOf(code));
  const reads = uses.map((use) => maskOf(use.reads));
  const writes = uses.map((use) => maskOf(use.writes === null ? [] : [use.writes]));
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (let at = placed.length - 1; at >= 0; at -= 1) {
      const behind = waysOn(placed, at).reduce((mask, to) => mask | (live[to] ?? 0), 0);
      const mask = (behind & ~(writes[at] ?? 0)) | (reads[at] ?? 0);
      isChanged ||= mask !== live[at];
      live[at] = mask;
    }
  }
  return live.map((mask) => variables.filter((name) => (mask & (bitOf.get(name) ?? 0)) !== 0));
}

/** Returns the codes that can follow one. */
function waysOn(placed: readonly Placed[], at: number): readonly number[] {
  const code = placed[at]?.code;
  switch (code?.do) {
    case 'jump':
      return [code.to];
    case 'branch':
    case 'begin':
      return [at + 1, code.to];
    case 'compare':
    case 'put':
      return [at + 1, code.again];
    case 'scan':
    case 'compareText':
      return [at, at + 1];
    default:
      return [at + 1];
  }
}

function useOf(code: Code): Use {
  switch (code.do) {
    case 'load':
      return { reads: [code.variable], writes: null };
    case 'store':
      return { reads: [], writes: code.variable };
    case 'readAt':
    case 'scan':
    case 'compareText':
    case 'fetch':
    case 'compare':
      return { reads: code.cell.isShared ? [] : [code.cell.name], writes: null };
    case 'wait':
      return { reads: subExpressions(code.condition).flatMap((expr) => namesIn(expr)), writes: null };
    case 'result':
    case 'exit':
      return { reads: 'variable' in code.value ? [code.value.variable] : [], writes: null };
    default:
      return { reads: [], writes: null };
  }
}

/** Names in one expression; those of shared objects are no variables and are passed over later. */
const namesIn = (expr: ReturnType<typeof subExpressions>[number]): string[] =>
  expr.kind === 'place' ? [expr.object.text] : [];
