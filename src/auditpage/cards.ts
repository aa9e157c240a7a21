import type { Finding, FoundStore } from '../audit/index.ts';
import { CLASSES } from '../audit/index.ts';

/** The groups of the list, gravest first. */
export const GROUPS = ['pair', 'written', 'kept', 'harmless'] as const;
export type Group = (typeof GROUPS)[number];

/** What the reader judges at once: one finding, or all findings that cut and mend the same place. */
export interface Card {
  readonly key: string;
  readonly group: Group;
  /** The finding that stands for the card. */
  readonly main: Finding;
  readonly findings: readonly Finding[];
}

const rank = (finding: Finding): number => CLASSES.indexOf(finding.class);

/** Returns the group of a finding. A cast of an untyped parameter that is only read is what a comparison has to do. */
export function groupOf(finding: Finding): Group {
  switch (finding.class) {
    case 'pair':
      return 'pair';
    case 'store':
    case 'callee-store':
      return 'written';
    case 'passed':
    case 'stored':
    case 'returned':
      return 'kept';
    case 'callee-read':
    case 'read':
      return isCallback(finding) ? 'harmless' : 'kept';
    default:
      return 'harmless';
  }
}

/** Whether a finding is what every callback of `qsort` does: a parameter `const void *`, cast to what it is. */
export const isCallback = ({ kind, from, class: its }: Finding): boolean =>
  kind === 'cast' && from === 'const void *' && (its === 'read' || its === 'callee-read');

/** Joins the findings of each pair into one card. Keeps their order. */
export function cardsOf(findings: readonly Finding[]): readonly Card[] {
  const cards = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { cutAt, file, line, column } = finding;
    const key =
      cutAt === null
        ? `${file}:${line}:${column}`
        : `cut ${cutAt.file}:${cutAt.line}:${cutAt.column} ${finding.function ?? ''}`;
    const known = cards.get(key);
    if (known === undefined) cards.set(key, [finding]);
    else known.push(finding);
  }
  return [...cards].flatMap(([key, of]) => {
    const [main] = of.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
    return main === undefined ? [] : [{ key, group: groupOf(main), main, findings: of }];
  });
}

/** The stores of a card in order of place, those of callees included: each place once. */
export function storesOf({ findings }: Card): readonly (FoundStore & { readonly callee: string | null })[] {
  const all = findings.flatMap(({ stores, passedTo }) => [
    ...stores.map((store) => ({ ...store, callee: null })),
    ...passedTo.flatMap(({ function: callee, writes }) =>
      writes.map((store) => ({ ...store, column: 1, role: 'store' as const, callee })),
    ),
  ]);
  const places = new Map(all.map((store) => [`${store.file}:${store.line}:${store.text}`, store]));
  return [...places.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

/** The files that a card stands in. */
export const filesOf = (card: Card): readonly string[] => [
  ...new Set([card.main.file, ...storesOf(card).map(({ file }) => file)]),
];

/** A file with findings: how many, and how many of them are written. */
export interface FileRow {
  readonly name: string;
  readonly written: number;
  readonly all: number;
}

/** The files with findings: those with written ones first. */
export function fileRows(findings: readonly Finding[]): readonly FileRow[] {
  const rows = new Map<string, FileRow>();
  for (const finding of findings) {
    const { written, all } = rows.get(finding.file) ?? { written: 0, all: 0 };
    const isWritten = groupOf(finding) === 'pair' || groupOf(finding) === 'written';
    rows.set(finding.file, { name: finding.file, written: written + Number(isWritten), all: all + 1 });
  }
  return [...rows.values()].sort(
    (a, b) => b.written - a.written || b.all - a.all || (a.name < b.name ? -1 : 1),
  );
}
