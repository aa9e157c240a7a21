import type { CType } from './ast.ts';
import type { Given } from './facts.ts';
import type { Site } from './sites.ts';
import { NOTHING, union, type Value } from './state.ts';
import type { Token } from './tokens.ts';
import type { Typing } from './typing.ts';

/** What a value may be, inside of one function. */
export type Tag =
  /** It came out of a drop; the memory `level` loads away lost its const. */
  | { readonly kind: 'site'; readonly site: Site; readonly level: number }
  | { readonly kind: 'param'; readonly index: number; readonly depth: number }
  /** It aims at memory of the function itself. */
  | { readonly kind: 'own' }
  | { readonly kind: 'other' }
  /** It is the address of a variable, or of a part of one. */
  | { readonly kind: 'address'; readonly key: string; readonly isOwn: boolean }
  /** It is a number made of a pointer to const. */
  | { readonly kind: 'number'; readonly type: CType; readonly root: Token };

/** The tags of one function, as numbers. */
export class Tags {
  readonly #tags: Tag[] = [];
  readonly #ids = new Map<string, number>();
  readonly #siteIds = new Map<Site, number>();
  readonly #roots = new Map<Token, number>();
  readonly #typing: Typing;
  readonly own: Value = [this.#id('own', { kind: 'own' })];
  readonly other: Value = [this.#id('other', { kind: 'other' })];

  constructor(typing: Typing) {
    this.#typing = typing;
  }

  of(value: Value): readonly Tag[] {
    return value.map((id) => this.#tags[id] ?? { kind: 'other' });
  }

  site(site: Site, level: number): Value {
    let number = this.#siteIds.get(site);
    if (number === undefined) {
      number = this.#siteIds.size;
      this.#siteIds.set(site, number);
    }
    return [this.#id(`site ${number} ${level}`, { kind: 'site', site, level })];
  }

  param(index: number, depth: number): Value {
    return [this.#id(`param ${index} ${depth}`, { kind: 'param', index, depth })];
  }

  address(key: string, isOwn: boolean): Value {
    return [this.#id(`address ${key}`, { kind: 'address', key, isOwn })];
  }

  number(type: CType, root: Token): Value {
    let number = this.#roots.get(root);
    if (number === undefined) {
      number = this.#roots.size;
      this.#roots.set(root, number);
    }
    return [this.#id(`number ${number}`, { kind: 'number', type, root })];
  }

  /** A value after `map` of each of its tags. */
  map(value: Value, map: (tag: Tag) => Value): Value {
    let out: Value = NOTHING;
    for (const tag of this.of(value)) out = union(out, map(tag));
    return out;
  }

  filter(value: Value, keep: (tag: Tag) => boolean): Value {
    const kept = value.filter((id) => keep(this.#tags[id] ?? { kind: 'other' }));
    return kept.length === value.length ? value : kept;
  }

  /** What is left of a value that becomes one of a type: a pointer to const is harmless until its const is dropped again. */
  converted(value: Value, type: CType): Value {
    if (value.length === 0) return value;
    const isPointer = this.#typing.target(type) !== null;
    return this.filter(value, (tag) => {
      if (tag.kind === 'number') return !isPointer;
      return tag.kind !== 'site' || !this.#isConstAt(type, tag.level);
    });
  }

  /** What a load through a pointer gives. */
  loaded(value: Value): Value {
    return this.map(value, (tag) => {
      switch (tag.kind) {
        case 'site':
          return tag.level > 1 ? this.site(tag.site, tag.level - 1) : NOTHING;
        case 'param':
          return tag.depth < 4 ? this.param(tag.index, tag.depth + 1) : this.other;
        case 'own':
        case 'other':
          return this.other;
        case 'address':
        case 'number':
          return NOTHING;
      }
    });
  }

  /** A value as a caller would know it. */
  given(value: Value, paramsOf: (site: Site) => readonly number[]): readonly Given[] {
    return this.of(value).flatMap((tag): readonly Given[] => {
      switch (tag.kind) {
        case 'site':
          return [{ ...tag, params: paramsOf(tag.site) }];
        case 'param':
        case 'own':
        case 'other':
          return [tag];
        case 'address':
          return [{ kind: 'other' }];
        case 'number':
          return [];
      }
    });
  }

  #isConstAt(type: CType, level: number): boolean {
    let inner: CType | null = type;
    for (let step = 0; step < level && inner !== null; step += 1) inner = this.#typing.target(inner);
    return inner !== null && this.#typing.isConst(inner);
  }

  #id(name: string, tag: Tag): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#tags.length;
      this.#tags.push(tag);
      this.#ids.set(name, id);
    }
    return id;
  }
}
