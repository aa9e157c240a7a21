import { defined } from '../base/index.ts';
import type { Registers } from '../sim/index.ts';
import type { Chart, ChartState, PrivateMemory } from '../threads/index.ts';
import { threadsNamed, type Race, type RaceThread } from './race.ts';
import { hasFlag, heldBy, READ_FREED, resultOf, stackOf, variableOf, WROTE_FREED } from './registers.ts';
import { ENDED, raceOp } from './rows.ts';
import { subExpressions } from './subexpressions.ts';
import type { Expr } from './syntax.ts';

/** What conditions and `show` look at of a thread or any copy of it. */
interface Named {
  readonly variables: ReadonlySet<string>;
  readonly hasResult: boolean;
}

export function namedIn(race: Race, thread: RaceThread): Named {
  const isMeant = (name: string): boolean => {
    const [first] = threadsNamed(race, thread.name);
    const meant = threadsNamed(race, name);
    return first !== undefined && meant.some((number) => threadsNamed(race, thread.name).includes(number));
  };
  const variables = new Set<string>();
  let hasResult = false;
  const parts: readonly Expr[] = race.conditions.flatMap(({ condition }) => subExpressions(condition));
  for (const expr of parts) {
    if (expr.kind === 'place' && expr.object.owner !== null && isMeant(expr.object.owner.text)) {
      variables.add(expr.object.name.text);
    }
    if (expr.kind !== 'call' || expr.name !== 'result') continue;
    const [asked] = expr.args;
    hasResult ||= asked?.kind === 'place' && isMeant(asked.object.text);
  }
  for (const one of race.shown) {
    if (one.kind === 'result') hasResult ||= isMeant(one.thread.text);
    else if (one.object.owner !== null && isMeant(one.object.owner.text)) variables.add(one.object.name.text);
  }
  return { variables, hasResult };
}

type LocalKey = (row: ChartState, registers: Registers, memory: PrivateMemory) => string;

/**
 * Returns what tells local states apart: the variables that are still read, the values that are still needed, mutexes held,
 * flags, and of a thread that has ended its result, if anyone looks at it.
 */
export function localKeyOf(race: Race, charts: ReadonlyMap<RaceThread, Chart>): LocalKey {
  const ends = new Map<ChartState, Named>();
  for (const [thread, { states }] of charts)
    ends.set(defined(states.get(ENDED), 'end'), namedIn(race, thread));
  return (row, registers, memory) => {
    const hands = `${heldBy(registers).join()} ${hasFlag(registers, READ_FREED)} ${hasFlag(registers, WROTE_FREED)}`;
    const valueOf = (name: string): string => String(memory.get(name) ?? variableOf(registers, name));
    const op = raceOp(row);
    if (op !== null) return `${hands} ${stackOf(registers).join()} ${op.live.map(valueOf).join(';')}`;
    const named = ends.get(row);
    // A thread that a fault ended keeps neither variables nor result.
    if (named === undefined) return hands;
    const result = named.hasResult ? resultOf(registers) : 0;
    return `${hands} ${result} ${[...named.variables].map(valueOf).join(';')}`;
  };
}
