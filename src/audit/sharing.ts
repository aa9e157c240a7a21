import type { Expr } from './ast.ts';
import type { FunctionDefinition } from './declarations.ts';
import { isThreadStarter } from './library.ts';
import { placeOf, type Place } from './place.ts';
import type { ParsedFunction } from './program.ts';
import { homeOf } from './tokens.ts';
import type { Typing } from './typing.ts';
import { walkStatement } from './walk.ts';

/** How a function comes to run in a thread. */
export interface ThreadPath {
  /** The function that starts the thread. */
  readonly by: string;
  readonly place: Place;
  /** From the function that the thread begins with. */
  readonly path: readonly string[];
}

interface Start {
  readonly by: string;
  readonly place: Place;
  readonly entry: FunctionDefinition;
}

/** Who calls whom, and which functions are handed to threads. */
export class CallGraph {
  readonly #typing: Typing;
  readonly #called = new Map<FunctionDefinition, Set<FunctionDefinition>>();
  readonly #callers = new Map<FunctionDefinition, Set<FunctionDefinition>>();
  readonly #starts: Start[] = [];
  #paths: ReadonlyMap<FunctionDefinition, ThreadPath> | null = null;

  constructor(typing: Typing) {
    this.#typing = typing;
  }

  /** Reads the calls of a function. */
  read({ definition, body }: ParsedFunction): void {
    this.#paths = null;
    const called = this.#called.get(definition) ?? new Set();
    this.#called.set(definition, called);
    const expression = (call: Expr): void => {
      const name = call.kind === 'call' ? this.#typing.functionName(call.callee) : null;
      if (call.kind !== 'call' || name === null) return;
      for (const callee of this.#typing.declarations.functions(name, homeOf(call.first))) {
        called.add(callee);
        const callers = this.#callers.get(callee) ?? new Set();
        this.#callers.set(callee, callers.add(definition));
      }
      if (isThreadStarter(name)) this.#start(name, call);
    };
    walkStatement(body, this.#typing, { expression });
  }

  /** The functions that call one. */
  callersOf(definition: FunctionDefinition): Iterable<FunctionDefinition> {
    return this.#callers.get(definition) ?? [];
  }

  /** The shortest way on which a thread comes to a function; null when none is known. */
  threadTo(definition: FunctionDefinition): ThreadPath | null {
    this.#paths ??= this.#walk();
    return this.#paths.get(definition) ?? null;
  }

  #start(by: string, call: Expr & { kind: 'call' }): void {
    const place = placeOf(call.first, call.last);
    for (const arg of call.args) {
      const name = this.#typing.functionName(arg);
      if (name === null) continue;
      for (const entry of this.#typing.declarations.functions(name, homeOf(arg.first)))
        this.#starts.push({ by, place, entry });
    }
  }

  #walk(): ReadonlyMap<FunctionDefinition, ThreadPath> {
    const paths = new Map<FunctionDefinition, ThreadPath>();
    const waiting: FunctionDefinition[] = [];
    for (const { by, place, entry } of this.#starts) {
      if (paths.has(entry)) continue;
      paths.set(entry, { by, place, path: [entry.name] });
      waiting.push(entry);
    }
    for (let at = 0; at < waiting.length; at += 1) {
      const from = waiting[at];
      const path = from === undefined ? undefined : paths.get(from);
      if (from === undefined || path === undefined) continue;
      for (const callee of this.#called.get(from) ?? []) {
        if (paths.has(callee)) continue;
        paths.set(callee, { ...path, path: [...path.path, callee.name] });
        waiting.push(callee);
      }
    }
    return paths;
  }
}
