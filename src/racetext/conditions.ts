import { assert, defined } from '../base/index.ts';
import { privateId, wordOf } from '../sim/index.ts';
import type { SystemState } from '../threads/index.ts';
import { numberOfBytes } from './arithmetic.ts';
import { freedWord } from './cells.ts';
import { evaluate, type Surroundings } from './evaluate.ts';
import { runningThreads, threadsNamed, widthOf, type Race, type Running } from './race.ts';
import { resultOf, variableOf } from './registers.ts';
import { ENDED } from './rows.ts';
import { subExpressions } from './subexpressions.ts';
import type { Expr, ObjectName } from './syntax.ts';
import { isStateCall } from './words.ts';

/** What conditions and `show` see of a run that has ended properly. */
export class EndState {
  readonly #race: Race;
  readonly #state: SystemState;
  readonly #running: readonly Running[];

  constructor(race: Race, state: SystemState) {
    this.#race = race;
    this.#state = state;
    this.#running = runningThreads(race);
  }

  /** Reports whether a condition holds: for some copy of each thread that it names. */
  holds(condition: Expr): boolean {
    return this.#holdsFor(condition, [...threadsIn(condition)], new Map());
  }

  #holdsFor(condition: Expr, names: readonly string[], chosen: ReadonlyMap<string, number>): boolean {
    const [name, ...others] = names;
    if (name === undefined) return evaluate(condition, this.#around(chosen)) !== 0;
    return threadsNamed(this.#race, name).some((thread) =>
      this.#holdsFor(condition, others, new Map([...chosen, [name, thread]])),
    );
  }

  hasEnded(thread: number): boolean {
    return this.#state.locals[thread]?.token?.kind === ENDED;
  }

  result(thread: number): number {
    return resultOf(this.#local(thread).registers);
  }

  #local(thread: number): SystemState['locals'][number] {
    return defined(this.#state.locals[thread], `thread ${thread}`);
  }

  /** Returns a variable of a thread: a number, or the bytes of an array. */
  variable(thread: number, name: string): number | Uint8Array {
    const variable = defined(this.#running[thread]?.thread.variables.get(name), name);
    if (variable.length === null) return variableOf(this.#local(thread).registers, name);
    return defined(this.#state.world.allocations[privateId(name, thread)], name).bytes;
  }

  /** Returns a shared object: a number, or the bytes of an array. */
  object(name: string): number | Uint8Array {
    const { length } = defined(this.#race.objects.get(name), name);
    const { bytes } = defined(this.#state.world.allocations[name], name);
    return length === null ? numberOfBytes([...bytes]) : bytes;
  }

  #around(chosen: ReadonlyMap<string, number>): Surroundings {
    const threadOf = (name: string): number => defined(chosen.get(name), `thread ${name}`);
    const valueOf = (object: ObjectName): number | Uint8Array => {
      const thread = object.owner === null ? undefined : chosen.get(object.owner.text);
      if (thread === undefined) return this.object(object.text);
      const value = this.variable(thread, object.name.text);
      if (this.hasEnded(thread)) return value;
      return typeof value === 'number' ? 0 : new Uint8Array(value.length);
    };
    const bytesOf = (object: ObjectName): Uint8Array => {
      const value = valueOf(object);
      assert(typeof value !== 'number', `${object.text} is an array`);
      return value;
    };
    return {
      number: (object) => Number(valueOf(object)),
      length: (object) => bytesOf(object).length,
      byte: (object, index) => bytesOf(object)[index] ?? 0,
      sizeOf: (object) => this.#sizeOf(object),
      ask: (call, { text }) => {
        if (call === 'freed') return Number(wordOf(this.#state.world, freedWord(text)) !== 0);
        const thread = threadOf(text);
        return this.hasEnded(thread) ? (call === 'ended' ? 1 : this.result(thread)) : 0;
      },
      fail: () => undefined,
    };
  }

  #sizeOf({ text, owner, name }: ObjectName): number {
    const thread =
      owner === null ? undefined : this.#running[threadsNamed(this.#race, owner.text)[0] ?? -1]?.thread;
    return widthOf(defined(thread?.variables.get(name.text) ?? this.#race.objects.get(text), text));
  }
}

/** Returns the names of threads and copies in a condition, with what it asks of them. */
export function threadsIn(condition: Expr): ReadonlySet<string> {
  const names = new Set<string>();
  for (const expr of subExpressions(condition)) {
    if (expr.kind === 'call' && isStateCall(expr.name) && expr.name !== 'freed') {
      const [asked] = expr.args;
      if (asked?.kind === 'place') names.add(asked.object.text);
    } else if (expr.kind === 'place' && expr.object.owner !== null) names.add(expr.object.owner.text);
  }
  return names;
}
