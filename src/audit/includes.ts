import { readDirective } from './conditionals.ts';
import type { Source } from './source.ts';
import type { RawTokens } from './tokens.ts';

/** Stands for a header that a file does not take in. */
const NOT_TAKEN = -1;

/** The headers that a file takes in, each with its place in the order. */
interface Taken {
  readonly ranks: Int32Array;
  /** How many of them are the best answers to what the file and those headers ask for. */
  readonly sure: number;
}

interface Wanted {
  readonly path: string;
  /** Whether it stands in quotes, and so is looked for beside the file first. */
  readonly isQuoted: boolean;
  readonly start: number;
}

/**
 * Which headers a file takes in, directly or through others, as far as they are among the files. Several may answer to one
 * `#include` (of two platforms): the one nearest by folder comes first, the others after everything else.
 */
export class Includes {
  readonly #index = new Map<Source, number>();
  readonly #sources: readonly Source[];
  /** For each file the best answers to its `#include`s, and the others. */
  readonly #best: (readonly number[])[] = [];
  readonly #others: (readonly number[])[] = [];
  readonly #includers: number[][];
  /** For each file where it takes in others. */
  readonly #places: ReadonlyMap<number, number>[] = [];
  readonly #taken = new Map<Source, Taken>();

  constructor(sources: readonly Source[], rawOf: (source: Source) => RawTokens | undefined) {
    this.#sources = sources;
    for (const [index, source] of sources.entries()) this.#index.set(source, index);
    this.#includers = sources.map(() => []);
    const byName = new Map<string, number[]>();
    for (const [index, { name }] of sources.entries()) {
      const known = byName.get(lastOf(name));
      if (known === undefined) byName.set(lastOf(name), [index]);
      else known.push(index);
    }
    for (const [index, source] of sources.entries()) {
      const best: number[] = [];
      const others: number[] = [];
      const places = new Map<number, number>();
      for (const wanted of includesOf(rawOf(source))) {
        const [first, ...rest] = this.#answers(source, wanted, byName.get(lastOf(wanted.path)) ?? []);
        if (first !== undefined) best.push(first);
        others.push(...rest);
        for (const each of first === undefined ? [] : [first, ...rest])
          if (!places.has(each)) places.set(each, wanted.start);
      }
      this.#best.push(best);
      this.#others.push(others);
      this.#places.push(places);
      for (const each of [...best, ...others]) this.#includers[each]?.push(index);
    }
  }

  /** Whether a file takes in a header for sure; one that no file takes in by name may belong to any. */
  takes(source: Source, header: Source): boolean {
    const rank = this.#rankOf(source, header);
    return rank === NOT_TAKEN ? this.#isAlone(header) : rank < (this.#taken.get(source)?.sure ?? 0);
  }

  /** Where a file itself takes in a header; null where it does not. */
  placeOf(source: Source, header: Source): number | null {
    const index = this.#index.get(header);
    if (index === undefined) return null;
    return this.#places[this.#index.get(source) ?? -1]?.get(index) ?? null;
  }

  /** Puts headers in the order in which a file takes them in; those that it does not take in come last. */
  inOrder(source: Source, headers: readonly Source[]): readonly Source[] {
    const key = (header: Source): number => {
      const rank = this.#rankOf(source, header);
      return rank !== NOT_TAKEN ? rank : this.#sources.length + (this.#isAlone(header) ? 0 : 1);
    };
    return [...headers].sort((a, b) => key(a) - key(b));
  }

  #isAlone(header: Source): boolean {
    return this.#includers[this.#index.get(header) ?? -1]?.length === 0;
  }

  #rankOf(source: Source, header: Source): number {
    const from = this.#index.get(source);
    if (from === undefined) return NOT_TAKEN;
    let taken = this.#taken.get(source);
    if (taken === undefined) {
      taken = this.#walk(from);
      this.#taken.set(source, taken);
    }
    return taken.ranks[this.#index.get(header) ?? -1] ?? NOT_TAKEN;
  }

  /** Walks through what a file takes in. What a header needs may have been taken in before it, by those that take it in. */
  #walk(from: number): Taken {
    const ranks = new Int32Array(this.#sources.length).fill(NOT_TAKEN);
    let next = 0;
    const visit = (start: number, edges: readonly (readonly (readonly number[])[])[]): void => {
      const waiting = [start];
      const seen = new Set(waiting);
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (ranks[at] === NOT_TAKEN) {
          ranks[at] = next;
          next += 1;
        }
        for (const targets of edges)
          for (const target of (targets[at] ?? []).toReversed()) {
            if (seen.has(target)) continue;
            seen.add(target);
            waiting.push(target);
          }
      }
    };
    visit(from, [this.#best]);
    const sure = next;
    visit(from, [this.#best, this.#others]);
    if (this.#sources[from]?.isHeader === true) visit(from, [this.#best, this.#others, this.#includers]);
    return { ranks, sure };
  }

  #answers({ name }: Source, { path, isQuoted }: Wanted, candidates: readonly number[]): readonly number[] {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const wanted = plainPath(path);
    const beside = isQuoted ? plainPath(folder + path) : null;
    const answers: { readonly index: number; readonly nearness: number }[] = [];
    for (const index of candidates) {
      const other = this.#sources[index]?.name ?? '';
      if (other === beside) return [index];
      if (!other.includes('/') || other === wanted || other.endsWith(`/${wanted}`))
        answers.push({ index, nearness: sharedFolders(name, other) });
    }
    return answers.sort((a, b) => b.nearness - a.nearness).map(({ index }) => index);
  }
}

function includesOf(raw: RawTokens | undefined): readonly Wanted[] {
  const found: Wanted[] = [];
  if (raw === undefined) return found;
  for (let index = 0; index < raw.count; index += 1) {
    if (!raw.isDirective(index)) continue;
    const [word, rest] = readDirective(raw.text(index));
    if (word !== 'include' && word !== 'include_next') continue;
    const [, quote, path] = /^(["<])([^">]+)[">]/.exec(rest) ?? [];
    if (path !== undefined) found.push({ path, isQuoted: quote === '"', start: raw.start(index) });
  }
  return found;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path without `.` and `..`, as far as they can be taken away. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** How many folders of a path are also in another one. */
function sharedFolders(one: string, other: string): number {
  const known = new Set(one.split('/').slice(0, -1));
  return other
    .split('/')
    .slice(0, -1)
    .filter((folder) => known.has(folder)).length;
}
