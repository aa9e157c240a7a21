import type { Analysis, Found } from './analysis.ts';
import type { Facts, Role, Store } from './facts.ts';
import { isSystemCall } from './library.ts';
import type { DropKind } from './sites.ts';

/** The classes, gravest first. */
export const CLASSES = [
  'pair',
  'store',
  'callee-store',
  'passed',
  'stored',
  'returned',
  'callee-read',
  'read',
  'freed',
  'own',
  'adds-const',
] as const;
export type FindingClass = (typeof CLASSES)[number];

/** A store through a pointer that came out of a drop. Lines and columns count from 1; columns are UTF-16 units. */
export interface FoundStore {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly role: Role;
}

/** A call that the pointer is handed to. */
export interface PassedTo {
  readonly function: string;
  /** Counted from 1. */
  readonly argument: number;
  /** Where the callee, or what it calls, writes through the pointer. */
  readonly writes: readonly { readonly file: string; readonly line: number; readonly text: string }[];
}

/** One drop of const, with all that is known of it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly expression: string;
  /** Null in a macro's definition and outside of functions. */
  readonly function: string | null;
  /** The lines of that function; null where there is none. */
  readonly body: { readonly first: number; readonly last: number } | null;
  readonly kind: DropKind;
  /** The search function that gave the pointer. */
  readonly via: string | null;
  readonly macro: string | null;
  /** How many places use a macro that is told at its definition; 1 for anything else. */
  readonly uses: number;
  readonly from: string;
  readonly to: string;
  readonly class: FindingClass;
  /** The other classes that hold, gravest first. */
  readonly also: readonly FindingClass[];
  /** Whether it is a string literal that is written. */
  readonly literal: boolean;
  readonly stores: readonly FoundStore[];
  readonly passedTo: readonly PassedTo[];
  /** What is called between cut and mend, calls of the system first: there others see the cut string. */
  readonly window: readonly string[];
  /** The first store that cuts; findings of one pair have the same. Null for other classes. */
  readonly cutAt: Omit<FoundStore, 'role' | 'text'> | null;
  /** The functions from the one that a thread begins with to the one that holds the drop. */
  readonly thread: readonly string[] | null;
  /** The call that starts that thread. */
  readonly startedBy: { readonly function: string; readonly file: string; readonly line: number } | null;
}

export interface AuditReport {
  /** By class; of one class, what a thread reaches first; then by place. */
  readonly findings: Finding[];
  /** Casts whose operand nobody declares, each with the name whose declaration would settle it. */
  readonly unresolved: { readonly file: string; readonly line: number; readonly name: string }[];
  /** Cut and mended with no const at all, in memory of others; empty unless it was asked for. */
  readonly borrowed: (FoundStore & { readonly function: string })[];
  /** Lines that could not be read. */
  readonly unread: { readonly file: string; readonly line: number; readonly reason: string }[];
  /** String literals that become writable pointers and are not written, as far as one sees. */
  readonly literals: { readonly file: string; readonly count: number }[];
  readonly lines: number;
}

/**
 * Makes a finding of a drop; null when it is not told (a literal that nobody writes). Threads are looked for once all
 * functions have been read, `isWhole`.
 */
export function findingOf(
  { site, facts, holders, uses }: Found,
  analysis: Analysis,
  isWhole: boolean,
): Finding | null {
  const classes = classesOf(facts);
  if (site.isQuiet && (facts.aimsAtOwn ? !facts.aimsElsewhere : false)) return null;
  const isOwn = facts.aimsAtOwn && !facts.aimsElsewhere;
  const [first = 'read', ...others] = site.addsConst
    ? (['adds-const'] as const)
    : isOwn
      ? (['own'] as const)
      : classes;
  if (site.isQuiet && CLASSES.indexOf(first) > 2) return null;
  const { place } = site;
  const { source, start, end } = place;
  const threads = (isWhole ? [...holders] : [])
    .map((holder) => analysis.calls.threadTo(holder))
    .filter((path) => path !== null);
  const [thread] = threads.sort((a, b) => a.path.length - b.path.length);
  const cuts = first === 'pair' ? cutsOf(facts) : [];
  const home = [...holders].find((holder) => holder.source === source);
  const [cut] = cuts.map(foundStore).sort(byPlace);
  return {
    file: source.name,
    line: source.lineOf(start),
    column: source.columnOf(start),
    endLine: source.lineOf(end),
    endColumn: source.columnOf(end),
    expression: site.expression,
    function: site.function,
    body: site.function === null || home === undefined ? null : analysis.linesOf(home),
    kind: site.kind,
    via: site.via,
    macro: place.macro,
    uses: place.isDefinition ? uses.size : 1,
    from: site.from,
    to: site.to,
    class: first,
    also: others.filter((each) => CLASSES.indexOf(each) <= CLASSES.indexOf('returned')),
    literal: site.kind === 'literal',
    stores: foundStores(facts.stores),
    passedTo: [...facts.handed.values()].map(({ name, argument, writes }) => ({
      function: name,
      argument,
      writes: foundStores(writes).map(({ file, line, text }) => ({ file, line, text })),
    })),
    window: windowOf(cuts),
    cutAt: cut === undefined ? null : { file: cut.file, line: cut.line, column: cut.column },
    thread: thread?.path ?? null,
    startedBy:
      thread === undefined
        ? null
        : {
            function: thread.by,
            file: thread.place.source.name,
            line: thread.place.source.lineOf(thread.place.start),
          },
  };
}

/** The stores that cut, of the pairs that a drop has part in. */
function cutsOf({ stores, handed }: Facts): readonly Store[] {
  const all = [...stores, ...[...handed.values()].flatMap(({ writes }) => [...writes])];
  return [...new Set(all.flatMap((store) => (store.role === 'cut' ? [store] : [...store.cuts])))];
}

function windowOf(cuts: readonly Store[]): readonly string[] {
  const names = [...new Set(cuts.flatMap(({ calls }) => [...calls]))];
  return names.sort((a, b) => Number(isSystemCall(b)) - Number(isSystemCall(a)));
}

/** The classes that hold for a drop, gravest first. */
function classesOf(facts: Facts): readonly FindingClass[] {
  const written = [...facts.handed.values()].flatMap(({ writes }) => [...writes]);
  const isPaired = [...facts.stores].some(({ role }) => role !== 'store');
  const isPairedInCallee = [...facts.handed.values()].some(
    ({ writes }) =>
      [...writes].some(({ role }) => role === 'cut') && [...writes].some(({ role }) => role === 'restore'),
  );
  const holds: Record<FindingClass, boolean> = {
    pair: isPaired || isPairedInCallee,
    store: facts.stores.size > 0,
    'callee-store': written.length > 0,
    passed: facts.isPassed,
    stored: facts.isStored,
    returned: facts.isReturned,
    'callee-read': facts.isReadByCallee,
    read: facts.isRead || !facts.isFreed,
    freed: facts.isFreed,
    own: false,
    'adds-const': false,
  };
  return CLASSES.filter((each) => holds[each]);
}

/** The stores of pairs with no const in them, in order of place. */
export function borrowedOf(analysis: Analysis): AuditReport['borrowed'] {
  return [...analysis.borrowedStores]
    .map(([store, { name }]) => ({ ...foundStore(store), function: name }))
    .sort(byPlace);
}

/** Stores in order of place; what one use of a macro stores in several is told once. */
function foundStores(stores: Iterable<Store>): readonly FoundStore[] {
  const byKey = new Map<string, FoundStore>();
  for (const store of [...stores].map(foundStore)) {
    const key = `${store.file}:${store.line}:${store.column}`;
    if ((byKey.get(key)?.role ?? 'store') === 'store') byKey.set(key, store);
  }
  return [...byKey.values()].sort(byPlace);
}

function foundStore({ place: { source, start }, text, role }: Store): FoundStore {
  return { file: source.name, line: source.lineOf(start), column: source.columnOf(start), text, role };
}

interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function byPlace(a: Placed, b: Placed): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** The order of findings: by class; of one class, what a thread reaches first; then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) ||
    Number(a.thread === null) - Number(b.thread === null) ||
    byPlace(a, b)
  );
}
