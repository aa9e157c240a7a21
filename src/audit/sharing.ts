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

/** Longest way from a thread to a function that is told. */
const LONGEST_PATH = 1000;

/** A step of a way from a thread: who calls, and how far it is from the thread's first function. */
interface Step {
  readonly start: Start;
  readonly from: Step | null;
  readonly name: string;
  readonly length: number;
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
  #steps: ReadonlyMap<FunctionDefinition, Step> | null = null;

  constructor(typing: Typing) {
    this.#typing = typing;
  }

  /** Reads the calls of a function. */
  read({ definition, body }: ParsedFunction): void {
    this.#steps = null;
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
    this.#steps ??= this.#walk();
    const last = this.#steps.get(definition);
    if (last === undefined) return null;
    const path: string[] = [];
    for (let step: Step | null = last; step !== null; step = step.from) path.push(step.name);
    return { by: last.start.by, place: last.start.place, path: path.toReversed() };
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

  #walk(): ReadonlyMap<FunctionDefinition, Step> {
    const steps = new Map<FunctionDefinition, Step>();
    const waiting: FunctionDefinition[] = [];
    for (const start of this.#starts) {
      const { entry } = start;
      if (steps.has(entry)) continue;
      steps.set(entry, { start, from: null, name: entry.name, length: 1 });
      waiting.push(entry);
    }
    for (let at = 0; at < waiting.length; at += 1) {
      const caller = waiting[at];
      const from = caller === undefined ? undefined : steps.get(caller);
      if (caller === undefined || from === undefined || from.length >= LONGEST_PATH) continue;
      for (const callee of this.#called.get(caller) ?? []) {
        if (steps.has(callee)) continue;
        steps.set(callee, { start: from.start, from, name: callee.name, length: from.length + 1 });
        waiting.push(callee);
      }
    }
    return steps;
  }
}
