import type { CType, Expr, Variable } from './ast.ts';
import type { FunctionDefinition } from './declarations.ts';
import { dropsOf, globalDrops, literalSite, type Drops } from './drops.ts';
import { noFacts, NOTHING_DONE, type Facts, type Store, type Summary } from './facts.ts';
import { follow } from './flow.ts';
import type { Host } from './flow-memory.ts';
import { outermost, type Token } from './tokens.ts';
import { CallGraph } from './sharing.ts';
import type { ParsedFunction, Program } from './program.ts';
import { lossBetween, makeSite, type Site } from './sites.ts';
import type { Typing } from './typing.ts';
import type { Source } from './source.ts';
import { CHAR, pointerTo } from './types.ts';

/** Most calls that are looked into, one inside the other. */
const DEEPEST_CALL = 6;

/** What the text of a function has that drops const, and of one that stores NUL: both are worth a look before others. */
const DROPPING = /\*\s*\)|\b(?:str|mem)r?(?:chr|str|pbrk)\b/;
const CUTTING = /=\s*(?:'\\0'|0\b)/;

/** A cast whose operand nobody declares, or a macro that grows without end. */
export interface Unresolved {
  readonly source: Source;
  readonly offset: number;
  readonly name: string;
}

/** One drop with all that was found about it; uses of a macro, and tries of one text, are one. */
export interface Found {
  readonly site: Site;
  readonly facts: Facts;
  /** The functions that hold it. */
  readonly holders: Set<FunctionDefinition>;
  /** How often the code comes by: uses of a macro. */
  readonly uses: Set<number>;
}

/** A function that holds a drop, by its own text or as a result of another one. */
export interface Holding {
  readonly facts: Facts;
  readonly holder: FunctionDefinition;
}

interface Ready {
  readonly parsed: ParsedFunction;
  readonly drops: Drops;
}

interface Done {
  readonly depth: number;
  readonly summary: Summary;
}

/** The whole set under analysis: every drop once, and every function followed as often as others ask for it. */
export class Analysis implements Host {
  readonly typing: Typing;
  readonly found = new Map<string, Found>();
  readonly unresolved = new Map<string, Unresolved>();
  readonly calls: CallGraph;
  /** Stores of pairs with no const in them, with their function. */
  readonly borrowedStores = new Map<Store, FunctionDefinition>();
  /** String literals that become pointers without const, by file. */
  readonly literals = new Map<Source, Set<number>>();
  readonly #program: Program;
  readonly #ready = new Map<FunctionDefinition, Ready>();
  readonly #done = new Map<FunctionDefinition, Done>();
  readonly #busy = new Set<FunctionDefinition>();
  readonly #bySite = new Map<Site, Found>();
  readonly #held = new Map<FunctionDefinition, Set<Found>>();
  readonly #sites = new Map<Expr, Site>();
  readonly #cutShort = new Set<FunctionDefinition>();
  #holdings: Holding[] = [];
  #depth = 0;
  #current: FunctionDefinition | null = null;

  constructor(program: Program) {
    this.#program = program;
    this.typing = program.typing;
    this.calls = new CallGraph(program.typing);
  }

  /** All functions; those that look as if they cut a string come first. */
  functions(): readonly FunctionDefinition[] {
    const all = this.#program.declarations.definitions.filter(({ source }) => source.name !== '');
    const isHot = (text: string): boolean => CUTTING.test(text) && DROPPING.test(text);
    const hot = new Set(all.filter((definition) => isHot(this.#program.textOf(definition))));
    return [...hot, ...all.filter((definition) => !hot.has(definition))];
  }

  /** Reads a function, finds its drops, and follows them, if there are any or one `isAsked` to; returns what it holds. */
  visit(definition: FunctionDefinition, isAsked: boolean): readonly Found[] {
    const ready = this.#prepare(definition);
    if (ready === null) return [];
    this.calls.read(ready.parsed);
    const { sites, literals, mayHoldMore } = ready.drops;
    if (sites.size === 0 && literals.length === 0 && !mayHoldMore && !isAsked) return [];
    this.#ready.set(definition, ready);
    this.summary(definition);
    this.#ready.delete(definition);
    return [...(this.#held.get(definition) ?? [])];
  }

  /** The lines of a function. */
  linesOf(definition: FunctionDefinition): { readonly first: number; readonly last: number } {
    return this.#program.linesOf(definition);
  }

  /** Finds the drops in the initialisers of variables outside of functions. */
  visitGlobals(): void {
    for (const variables of this.#program.globals.values()) this.#globals(variables);
  }

  /** Follows a function once more, for what others give it. */
  run(definition: FunctionDefinition): void {
    this.summary(definition);
  }

  summary(definition: FunctionDefinition): Summary | null {
    const done = this.#done.get(definition);
    if (done !== undefined && done.depth <= this.#depth) return done.summary;
    if (this.#depth > DEEPEST_CALL) return null;
    if (this.#busy.has(definition)) return NOTHING_DONE;
    const ready = this.#ready.get(definition) ?? this.#prepare(definition);
    if (ready === null) return null;
    const before = this.#current;
    this.#busy.add(definition);
    this.#current = definition;
    this.#depth += 1;
    try {
      const summary = follow(this, ready.parsed);
      this.#done.set(definition, { depth: this.#depth - 1, summary });
      return summary;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const { source, token } = definition;
      this.#program.unread.push({ source, offset: token.start, reason: 'nested too deeply' });
      this.#done.set(definition, { depth: 0, summary: NOTHING_DONE });
      return NOTHING_DONE;
    } finally {
      this.#depth -= 1;
      this.#current = before;
      this.#busy.delete(definition);
    }
  }

  siteOf(expr: Expr): Site | undefined {
    return this.#sites.get(expr);
  }

  facts(site: Site): Facts {
    return this.#bySite.get(site)?.facts ?? noFacts();
  }

  cutShort(definition: FunctionDefinition): void {
    if (this.#cutShort.has(definition)) return;
    this.#cutShort.add(definition);
    const { source, token } = definition;
    this.#program.unread.push({ source, offset: token.start, reason: 'too many pointers to follow' });
  }

  holds(holder: FunctionDefinition, site: Site): void {
    const facts = this.facts(site);
    if (facts.holders.has(holder)) return;
    facts.holders.add(holder);
    this.#holdings.push({ facts, holder });
  }

  /** The holdings that have come since this was asked last. */
  takeHoldings(): readonly Holding[] {
    const holdings = this.#holdings;
    this.#holdings = [];
    return holdings;
  }

  borrowed(definition: FunctionDefinition, store: Store): void {
    this.borrowedStores.set(store, definition);
  }

  literal(expr: Expr): Site {
    return (
      this.#sites.get(expr) ??
      this.#register(expr, literalSite(this.typing, expr, this.#current?.name ?? null), false)
    );
  }

  integer(cast: Expr & { kind: 'cast' }, from: CType, root: Token): Site | undefined {
    const known = this.#sites.get(cast);
    if (known !== undefined) return known;
    const { levels } = lossBetween(this.typing, from, cast.type);
    if (levels.length === 0) return undefined;
    const holder = this.#current?.name ?? null;
    const site = makeSite(
      this.typing,
      cast,
      { root, at: cast.first },
      { kind: 'integer', via: null, from, to: cast.type, levels, function: holder },
    );
    return this.#register(cast, site, false);
  }

  numberReader(call: Expr & { kind: 'call' }): Site | undefined {
    const [text] = call.args;
    const name = this.typing.functionName(call.callee);
    if (text === undefined || !this.typing.pointsToConst(this.typing.valueType(text))) return undefined;
    const known = this.#sites.get(call);
    if (known !== undefined) return known;
    const site = makeSite(
      this.typing,
      call,
      { root: text.first, at: call.first },
      {
        kind: 'launder',
        via: name,
        from: this.typing.valueType(text),
        to: pointerTo(CHAR),
        levels: [1],
        function: this.#current?.name ?? null,
        isQuiet: true,
      },
    );
    return this.#register(call, site, false);
  }

  #prepare(definition: FunctionDefinition): Ready | null {
    this.typing.forget();
    const parsed = this.#program.parse(definition);
    if (parsed === null) return null;
    try {
      const drops = dropsOf(this.typing, parsed);
      this.#take(drops, definition);
      return { parsed, drops };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const { source, token } = definition;
      this.#program.unread.push({ source, offset: token.start, reason: 'nested too deeply' });
      return null;
    }
  }

  #take(drops: Drops, definition: FunctionDefinition | null): void {
    const before = this.#current;
    this.#current = definition;
    for (const [expr, site] of drops.sites) this.#register(expr, site, true);
    for (const { token, name } of drops.unresolved) this.#notResolved(token, name);
    for (const literal of drops.literals) {
      const { source, start } = outermost(literal.first)?.name ?? literal.first;
      const known = this.literals.get(source) ?? new Set();
      this.literals.set(source, known.add(start));
    }
    this.#current = before;
  }

  #notResolved(token: Token, name: string): void {
    const { source, start } = outermost(token)?.name ?? token;
    this.unresolved.set(`${source.name}:${start}:${name}`, { source, offset: start, name });
  }

  /** Casts outside of functions have nothing to follow: what they make is kept. */
  #globals(variables: readonly Variable[]): void {
    const drops = globalDrops(this.typing, variables);
    this.#take(drops, null);
    for (const site of drops.sites.values()) {
      const facts = this.facts(this.#sameAs(site));
      facts.isStored = true;
      facts.aimsElsewhere = true;
    }
  }

  #sameAs(site: Site): Site {
    return this.found.get(keyOf(site))?.site ?? site;
  }

  #register(expr: Expr, site: Site, isListed: boolean): Site {
    const key = keyOf(site);
    let found = this.found.get(key);
    if (found === undefined) {
      found = { site, facts: noFacts(), holders: new Set(), uses: new Set() };
      if (site.isQuiet || isListed || site.kind === 'integer') this.found.set(key, found);
      this.#bySite.set(site, found);
    }
    if (this.#current !== null) {
      if (!found.holders.has(this.#current))
        this.#holdings.push({ facts: found.facts, holder: this.#current });
      found.holders.add(this.#current);
      const held = this.#held.get(this.#current) ?? new Set();
      this.#held.set(this.#current, held.add(found));
    }
    found.uses.add(outermost(expr.first)?.name.start ?? expr.first.start);
    this.#sites.set(expr, found.site);
    return found.site;
  }
}

function keyOf({ place, kind }: Site): string {
  return `${place.source.name}:${place.start}:${kind === 'literal' ? 'literal' : ''}`;
}
