import { storesOf, type Card } from './cards.ts';

/** What a line of a slice does with the string. */
export type Touch =
  'given' | 'aims' | 'drop' | 'cut' | 'restore' | 'store' | 'called' | 'touches' | 'read' | 'callee';

/** A line of the reader's file, with the stretches that are framed: the casts. Columns count from 0. */
interface SliceLine {
  readonly kind: 'line';
  readonly file: string;
  readonly number: number;
  readonly text: string;
  readonly touch: Touch;
  readonly frames: readonly { readonly from: number; readonly to: number }[];
  /** Whether the string is cut while it runs. */
  readonly isLent: boolean;
}

/** Lines that are left out. */
interface SliceGap {
  readonly kind: 'gap';
  readonly count: number;
}

/** The head of what a callee does, which may stand in another file. */
interface SliceHead {
  readonly kind: 'head';
  readonly file: string;
  readonly callee: string;
}

export type SlicePart = SliceLine | SliceGap | SliceHead;

const NAME = /[A-Za-z_]\w*/g;
const WORDS = new Set(
  'const char void int unsigned long short signed struct union enum static volatile restrict sizeof return if else while for do switch case break continue NULL'.split(
    ' ',
  ),
);
/** Most lines of a loan that are shown in full, and of a slice. */
const MOST_LENT = 14;
const MOST_LINES = 16;
/** Most characters of a line or an expression that are looked at. */
const MOST_WIDE = 400;

/** The names of variables in an expression: no words of C, and no types in a cast. */
function namesIn(expression: string): readonly string[] {
  const bare = expression
    .slice(0, MOST_WIDE)
    .replaceAll(
      /\(\s*(?:const\s+)?(?:struct\s+|unsigned\s+)?[A-Za-z_]\w*(?:\s+const)?\s*\*[\s*]*(?:const\s*)?\)/g,
      ' ',
    )
    .replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ' ')
    .replaceAll(/[A-Za-z_]\w*\s*\(/g, '(')
    .replaceAll(/(?:->|\.)\s*[A-Za-z_]\w*/g, ' ');
  return (bare.match(NAME) ?? []).filter((name) => !WORDS.has(name));
}

/** The variable that a line assigns, before a column; null for none. */
function assignedIn(line: string, before: number): string | null {
  return /([A-Za-z_]\w*)\s*=\s*(?:\([^()]*\)\s*)?$/.exec(line.slice(0, before))?.[1] ?? null;
}

/** The code of lines without comments, so that no word in them counts. */
function withoutComments(lines: readonly string[]): readonly string[] {
  let isOpen = false;
  return lines.map((line) => {
    let code = '';
    let rest = line;
    while (rest !== '') {
      const at = isOpen ? rest.indexOf('*/') : rest.search(/\/[*/]/);
      if (at < 0) return isOpen ? code : code + rest;
      if (!isOpen) code += rest.slice(0, at);
      if (!isOpen && rest[at + 1] === '/') return code;
      isOpen = !isOpen;
      rest = rest.slice(at + 2);
    }
    return code;
  });
}

const mentions = (code: string, names: ReadonlySet<string>): boolean =>
  (code.match(NAME) ?? []).some((name) => names.has(name));

/** Whether a line only declares: that says nothing of the string. */
const isDeclaration = (code: string): boolean =>
  /^\s*(?!return|goto|else|case)(?:[A-Za-z_]\w*\s+)+[*\s]*[\w\s,*]*;\s*$/.test(code);

/** The frame round a finding: only its cast, where it is one. */
function frameOf(line: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const cast = /^\([^()]*(?:\([^()]*\)[^()]*)*\)/.exec(line.slice(from, to));
  return { from, to: cast === null ? to : from + cast[0].length };
}

/** Lines by number, with what each does. A later call for a line wins only where it says more. */
class Picked {
  readonly touches = new Map<number, Touch>();
  static readonly #order: readonly Touch[] = [
    'cut',
    'restore',
    'store',
    'drop',
    'aims',
    'called',
    'touches',
    'read',
    'callee',
  ];

  put(line: number, touch: Touch): void {
    const known = this.touches.get(line);
    if (known === undefined || Picked.#order.indexOf(touch) < Picked.#order.indexOf(known))
      this.touches.set(line, touch);
  }
}

/**
 * Returns the slice of a card: of its function only the lines that touch the pointer, those between cut and mend, and
 * the number of lines in each gap; then the lines of callees that write. `textOf` returns a file; null where it has none.
 */
export function sliceOf(card: Card, textOf: (file: string) => string | null): readonly SlicePart[] {
  const { main } = card;
  const lines = (textOf(main.file) ?? '').split(/\r?\n/);
  const first = main.body?.first ?? main.line;
  const last = Math.max(main.body?.last ?? main.endLine, main.endLine);
  const code = withoutComments(lines.slice(first - 1, last).map((line) => line.slice(0, MOST_WIDE)));
  const codeOf = (line: number): string => code[line - first] ?? '';
  const stores = storesOf(card);
  const own = stores.filter(({ file, line }) => file === main.file && line >= first && line <= last);

  const picked = new Picked();
  const aimed = new Set(card.findings.flatMap(({ expression }) => namesIn(expression)));
  for (const { line, column } of card.findings) {
    const name = assignedIn(codeOf(line), column - 1);
    if (name !== null) aimed.add(name);
  }
  for (const { text } of own) {
    const [root] = namesIn(text.replace(/[^=!<>]=(?!=).*$/s, ''));
    if (root !== undefined) aimed.add(root);
  }
  const sources = new Set<string>();
  const opens = code.findIndex((text) => text.includes('{'));
  for (let line = first; line <= last; line += 1) {
    if (line < first + opens && mentions(codeOf(line), aimed)) {
      picked.put(line, 'given');
      continue;
    }
    if (!mentions(codeOf(line), aimed) || isDeclaration(codeOf(line))) continue;
    const assigned = /([A-Za-z_]\w*)\s*=[^=](.*)$/s.exec(codeOf(line));
    const isAimed = assigned?.[1] !== undefined && aimed.has(assigned[1]);
    if (isAimed) for (const name of namesIn(assigned?.[2] ?? '')) sources.add(name);
    picked.put(line, isAimed ? 'aims' : 'touches');
  }
  for (const { line } of card.findings) picked.put(line, 'drop');
  for (const { line, role } of own) picked.put(line, role);

  const cuts = own.filter(({ role }) => role === 'cut').map(({ line }) => line);
  const mends = own.filter(({ role }) => role === 'restore').map(({ line }) => line);
  const lentFrom = cuts.length > 0 ? Math.min(...cuts) : Infinity;
  const lentTo = Math.max(...mends, -Infinity);
  const inFull = lentTo - lentFrom <= MOST_LENT ? lentTo : lentFrom;
  for (let line = lentFrom + 1; line < inFull; line += 1) {
    const text = codeOf(line);
    if (main.window.some((name) => new RegExp(`\\b${name}\\b`).test(text))) picked.put(line, 'called');
    else if (mentions(text, sources)) picked.put(line, 'read');
  }

  const frames = new Map<number, { from: number; to: number }[]>();
  for (const finding of card.findings) {
    const text = lines[finding.line - 1] ?? '';
    const to = finding.endLine === finding.line ? finding.endColumn - 1 : text.length;
    frames.set(finding.line, [...(frames.get(finding.line) ?? []), frameOf(text, finding.column - 1, to)]);
  }

  const grave = new Set<Touch>(['drop', 'cut', 'restore', 'store', 'called', 'aims']);
  let shown = [...picked.touches].sort(([a], [b]) => a - b);
  if (shown.length > MOST_LINES) shown = shown.filter(([, touch]) => grave.has(touch));
  if (shown.length > 2 * MOST_LINES) shown = shown.slice(0, 2 * MOST_LINES);
  const parts: SlicePart[] = [];
  let before: number | null = null;
  for (const [number, touch] of shown) {
    if (before !== null && number > before + 1) parts.push({ kind: 'gap', count: number - before - 1 });
    before = number;
    parts.push({
      kind: 'line',
      file: main.file,
      number,
      text: (lines[number - 1] ?? '').slice(0, 240),
      touch,
      frames: (frames.get(number) ?? []).sort((a, b) => a.from - b.from),
      isLent: number >= lentFrom && number <= lentTo,
    });
  }
  return [
    ...parts,
    ...calleesOf(
      stores.filter((store) => !own.includes(store)),
      textOf,
    ),
  ];
}

function calleesOf(
  stores: ReturnType<typeof storesOf>,
  textOf: (file: string) => string | null,
): readonly SlicePart[] {
  const parts: SlicePart[] = [];
  let head = '';
  for (const { file, line, text, callee, role } of stores.slice(0, MOST_LINES)) {
    const name = `${file} ${callee ?? ''}`;
    if (name !== head) parts.push({ kind: 'head', file, callee: callee ?? '' });
    head = name;
    const written = textOf(file)?.split(/\r?\n/)[line - 1] ?? text;
    parts.push({
      kind: 'line',
      file,
      number: line,
      text: written.slice(0, 240),
      touch: callee === null ? role : 'callee',
      frames: [],
      isLent: false,
    });
  }
  return parts;
}

/** Takes away the white space that all lines begin with, tabs as four columns, and moves the frames along. */
export function dedented(parts: readonly SlicePart[]): readonly SlicePart[] {
  const width = (text: string): number => text.replaceAll('\t', '    ').length;
  const lines = parts.filter((part) => part.kind === 'line');
  const indents = lines.map(({ text }) => width(/^\s*/.exec(text)?.[0] ?? ''));
  const common = Math.min(...indents, 40);
  return parts.map((part) => {
    if (part.kind !== 'line') return part;
    const column = (at: number): number => Math.max(0, width(part.text.slice(0, at)) - common);
    return {
      ...part,
      text: part.text.replaceAll('\t', '    ').slice(common),
      frames: part.frames.map(({ from, to }) => ({ from: column(from), to: column(to) })),
    };
  });
}

/** The string that a store hits, as an example: what the mended sign tells of it. */
export interface Example {
  readonly text: string;
  readonly hit: number;
}

/** Returns an example of the string that is cut: its sign is the one that mends it. Null where no sign is known. */
export function exampleOf(card: Card): Example | null {
  const stores = storesOf(card).filter(({ callee }) => callee === null);
  const isCut = stores.some(
    ({ role, text }) => role === 'cut' || /=\s*(?:'\\0'|0|L?'\\x0')\s*;?$/.test(text),
  );
  if (!isCut) return null;
  const mended = stores.map(({ text, role }) =>
    role === 'restore' ? /'(.)'\s*;?$/.exec(text)?.[1] : undefined,
  );
  const sign = mended.find((each) => each !== undefined) ?? signIn(card) ?? null;
  if (sign === '/') return { text: '/var/cache/zpool.cache', hit: 10 };
  if (sign === '@') return { text: 'tank/home@monday', hit: 9 };
  if (sign === null) return { text: 'some?text', hit: 4 };
  return { text: `some${sign}text`, hit: 4 };
}

/** The sign that a search looks for. */
const signIn = ({ findings }: Card): string | undefined =>
  findings
    .map(({ expression }) => /str\w*chr\w*\s*\(.*'(.)'\s*\)/.exec(expression)?.[1])
    .find((each) => each !== undefined);
