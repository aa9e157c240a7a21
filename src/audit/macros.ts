import { MOST_TRIES, readDirective, type Branch, type Conditionals } from './conditionals.ts';
import type { Includes } from './includes.ts';
import { isLibraryName } from './library.ts';
import type { Source } from './source.ts';
import { RawTokens, type Macro, type Token } from './tokens.ts';

/** What a name means from one place of a file on: one macro, one for each half of an `#if`, or none after `#undef`. */
interface Meaning {
  readonly from: number;
  readonly macros: readonly Macro[];
  readonly branch: Branch | null;
}

/** What a header gives a name, for the files that take it in. */
interface Shared {
  readonly source: Source;
  readonly macros: readonly Macro[];
}

/**
 * The macros of all files: those of a file hold from their line on, those of a header in the files that take it in. Where
 * the way to a header is not known, only names that are spelled as macros are (with a capital).
 */
export class Macros {
  readonly #includes: Includes;
  readonly #own = new Map<Source, Map<string, Meaning[]>>();
  readonly #shared = new Map<string, Shared[]>();
  /** What files that are no headers give a name: it holds in the headers that they take in afterwards. */
  readonly #ofFiles = new Map<string, Shared[]>();
  /** What has been found of names from outside of a file. */
  readonly #known = new Map<Source, Map<string, readonly Macro[]>>();
  /** Names of which several definitions drop something. */
  readonly #several = new Set<string>();

  constructor(includes: Includes) {
    this.#includes = includes;
  }

  /** Reads the directives of a file. */
  read(raw: RawTokens, conditionals: Conditionals): void {
    const own = new Map<string, Meaning[]>();
    for (let index = 0; index < raw.count; index += 1) {
      if (!raw.isDirective(index)) continue;
      const branch = conditionals.branchOf(index);
      if (branch !== null && isInDead(branch)) continue;
      const [word, rest] = readDirective(raw.text(index));
      if (word === 'define') define(own, readMacro(raw, index), raw.start(index), branch);
      else if (word === 'undef') mean(own, rest, { from: raw.start(index), macros: [], branch });
    }
    const { source } = raw;
    this.#own.set(source, own);
    for (const [name, meanings] of own)
      if (meanings.some(({ macros }) => macros.length > 1 && macros.some(({ castsPointer }) => castsPointer)))
        this.#several.add(name);
    for (const [name, meanings] of own) {
      const last = meanings.findLast(({ macros }) => macros.length > 0);
      if (last === undefined) continue;
      const table = source.isHeader ? this.#shared : this.#ofFiles;
      const known = table.get(name);
      if (known === undefined) table.set(name, [{ source, macros: last.macros }]);
      else known.push({ source, macros: last.macros });
      if (!source.isHeader && last.macros.some(({ castsPointer }) => castsPointer)) this.#several.add(name);
    }
  }

  /** Returns what a name stands for at an offset of a file; of several halves of an `#if` the one of the try. */
  find(name: string, file: Source, offset: number, attempt: number): Macro | null {
    const macros = this.#meaning(name, file, offset);
    return macros[Math.min(attempt, macros.length - 1)] ?? null;
  }

  /** Whether any name needs more than one try. */
  get haveTries(): boolean {
    return this.#several.size > 0;
  }

  /** How many tries a name needs, so that the drops of each of its definitions are seen. */
  attempts(name: string, file: Source, offset: number): number {
    if (!this.#several.has(name)) return 1;
    const macros = this.#meaning(name, file, offset);
    return macros.length < 2 ? 1 : macros.some(({ castsPointer }) => castsPointer) ? macros.length : 1;
  }

  #meaning(name: string, file: Source, offset: number): readonly Macro[] {
    const own = meaningAt(this.#own.get(file)?.get(name) ?? [], offset);
    if (own !== undefined) return own.macros;
    if (!this.#shared.has(name) && !this.#ofFiles.has(name)) return [];
    let known = this.#known.get(file);
    if (known === undefined) {
      known = new Map();
      this.#known.set(file, known);
    }
    const macros = known.get(name) ?? this.#nearest(this.#takenIn(name, file), file);
    known.set(name, macros);
    return macros;
  }

  /** Of what several headers say of a name, that of the one which a file takes in first. */
  #nearest(taken: readonly Shared[], file: Source): readonly Macro[] {
    const sources = taken.map(({ source }) => source);
    const [first] = sources.length < 2 ? sources : this.#includes.inOrder(file, sources);
    return taken.find(({ source }) => source === first)?.macros ?? [];
  }

  /** What headers say of a name, and, inside of a header, the files that take it in. */
  #takenIn(name: string, file: Source): readonly Shared[] {
    const all = this.#shared.get(name);
    // A header's own macro does not hold before its line.
    const others = all === undefined ? [] : all.filter(({ source }) => source !== file);
    const taken = others.filter(({ source }) => this.#includes.takes(file, source));
    if (taken.length > 0) return taken;
    const given = file.isHeader ? this.#givenBy(name, file) : [];
    if (given.length > 0) return [{ source: file, macros: given }];
    return /[A-Z]/.test(name) ? others : [];
  }

  /** What files that take in a header say of a name before they do: one meaning for each of them. */
  #givenBy(name: string, header: Source): readonly Macro[] {
    return (this.#ofFiles.get(name) ?? []).flatMap(({ source, macros }) => {
      const place = this.#includes.placeOf(source, header);
      return place === null ? [] : macros.filter(({ start }) => start < place);
    });
  }
}

/** The last of meanings, which stand in the order of a file, that holds at an offset. */
function meaningAt(meanings: readonly Meaning[], offset: number): Meaning | undefined {
  let low = 0;
  let high = meanings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((meanings[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return meanings[low - 1];
}

function castsPointer(body: readonly Token[]): boolean {
  return body.some(({ text }, index) => text === '*' && body[index + 1]?.text === ')');
}

function isInDead(branch: Branch): boolean {
  for (let outer: Branch | null = branch; outer !== null; outer = outer.group.parent)
    if (outer.isDead) return true;
  return false;
}

function mean(own: Map<string, Meaning[]>, name: string, meaning: Meaning): void {
  const meanings = own.get(name);
  if (meanings === undefined) own.set(name, [meaning]);
  else meanings.push(meaning);
}

function define(own: Map<string, Meaning[]>, macro: Macro | null, from: number, branch: Branch | null): void {
  if (macro === null) return;
  const before = own.get(macro.name)?.at(-1);
  if (before !== undefined && before.macros.length > 0) {
    // `#ifndef X` before `#define X`: a fallback for a name that has a meaning.
    if (branch?.unless === macro.name) return;
    if (areHalves(before.branch, branch)) {
      // Halves that no try would take are left out.
      const macros = before.macros.length < MOST_TRIES ? [...before.macros, macro] : before.macros;
      mean(own, macro.name, { from, macros, branch });
      return;
    }
  }
  mean(own, macro.name, { from, macros: [macro], branch });
}

/** Whether two places stand in different branches of one `#if`. */
function areHalves(one: Branch | null, other: Branch | null): boolean {
  for (let a = one; a !== null; a = a.group.parent)
    for (let b = other; b !== null; b = b.group.parent) if (a.group === b.group) return a.index !== b.index;
  return false;
}

/** Words that are never macros: what the parser and the tables of the library know by name. */
const KEPT = new Set(
  'const volatile static struct union enum typedef sizeof return NULL offsetof __builtin_offsetof va_arg __builtin_va_arg'.split(
    ' ',
  ),
);

function readMacro(raw: RawTokens, index: number): Macro | null {
  const { source } = raw;
  const text = raw.text(index);
  const head = /^#\s*define\s+([A-Za-z_$][\w$]*)(\()?/.exec(text);
  const name = head?.[1] ?? '';
  if (head === null || KEPT.has(name) || isLibraryName(name)) return null;
  const start = raw.start(index);
  const inner = new RawTokens(source, start + head[0].length, raw.end(index), false);
  const tokens = Array.from({ length: inner.count }, (_, at) => inner.token(at));
  if (head[2] === undefined)
    return {
      name,
      source,
      start,
      params: null,
      isVariadic: false,
      body: tokens,
      castsPointer: castsPointer(tokens),
    };
  const close = tokens.findIndex((token) => token.text === ')');
  if (close < 0) return null;
  const listed = tokens.slice(0, close).filter((token) => token.text !== ',');
  const isVariadic = listed.at(-1)?.text === '...';
  const names = listed.filter(({ kind }) => kind === 'name').map((token) => token.text);
  if (isVariadic && (listed.length < 2 || tokens[close - 2]?.text === ',')) names.push('__VA_ARGS__');
  const params = new Map(names.map((each, place) => [each, place]));
  const body = tokens.slice(close + 1);
  return { name, source, start, params, isVariadic, body, castsPointer: castsPointer(body) };
}
