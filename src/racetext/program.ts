import { defined } from '../base/index.ts';
import { memoryLayout, privateId, type SharedWord } from '../sim/index.ts';
import {
  initialState,
  startThread,
  type Chart,
  type Endings,
  type GrainRule,
  type PrivateMemory,
  type SearchProgram,
  type SystemState,
} from '../threads/index.ts';
import { allStatements, CellNames, EXITED, freedWord } from './cells.ts';
import { compileThread } from './compile-thread.ts';
import { threadsIn } from './conditions.ts';
import { liveVariables } from './liveness.ts';
import { raceOperations, wouldFail } from './operations.ts';
import { raceEndings, type RaceKind } from './outcome.ts';
import { runningThreads, threadsNamed, type Race, type RaceThread } from './race.ts';
import { localKeyOf, namedIn } from './local-key.ts';
import { NO_REGISTERS } from './registers.ts';
import { chartOfCodes, raceOp } from './rows.ts';
import { findsOf } from './surroundings.ts';

/** How much one step is: a line, or an access to one shared byte or number. */
export type RaceGrain = 'statement' | 'access';

/** A race text as all engines run it. */
export interface RaceProgram extends SearchProgram {
  readonly race: Race;
  readonly endings: Endings<RaceKind>;
}

const GRAINS: Readonly<Record<RaceGrain, GrainRule>> = {
  statement: {
    name: 'statement',
    isByCall: true,
    syncsWithin: true,
    melts: (_begun, next) => raceOp(next)?.isFirst === false,
  },
  access: {
    name: 'access',
    isByCall: false,
    syncsWithin: true,
    melts(_begun, next, registers) {
      const op = raceOp(next);
      return op !== null && (op.isInAtomic || (!op.isVisible && !wouldFail(next, registers)));
    },
  },
};

/** Compiles a race for one grain. Throws `EndlessLoop` if a thread goes round for ever before its first step. */
export function raceProgram(race: Race, grain: RaceGrain): RaceProgram {
  const cells = new CellNames(race);
  const charts = new Map(race.threads.map((thread) => [thread, chartOf(cells, thread)]));
  const running = runningThreads(race);
  const all = running.map(({ thread }) => defined(charts.get(thread), 'chart'));
  const words: SharedWord[] = [
    ...race.mutexes.map((name) => ({ name, initial: 0, kind: 'holder' as const })),
    ...race.allocations.map((name) => ({ name: freedWord(name), initial: 0, kind: 'mark' as const })),
    { name: EXITED, initial: 0, kind: 'mark' },
  ];
  const objects = [...race.objects.values()].map(({ name, bytes }) => ({ name, bytes }));
  const groups = groupsOf(race);
  const isSplit = groups.length > race.threads.length;
  const key = localKeyOf(race, charts);
  const program: RaceProgram = {
    race,
    charts: all,
    letters: running.map(({ name }) => name),
    groups,
    ...(isSplit ? { kin: race.threads.map(({ name }) => threadsNamed(race, name)) } : {}),
    start: all.map(({ initial }) => ({ at: initial, registers: NO_REGISTERS, token: null })),
    startMemory: running.map(({ thread }) => emptyMemory(thread)),
    layout: memoryLayout(objects, words),
    operations: raceOperations(findsOf(cells)),
    grain: GRAINS[grain],
    endings: raceEndings(race, all),
    exitWord: EXITED,
    loopIndex: () => 0,
    localKey: key,
    endKey: key,
  };
  return started(program);
}

function chartOf(cells: CellNames, thread: RaceThread): Chart {
  const placed = compileThread(cells, thread);
  const named = namedIn(cells.race, thread);
  return chartOfCodes(
    thread.name,
    placed,
    liveVariables(placed, [...thread.variables.keys()], named.variables),
  );
}

const emptyMemory = ({ variables }: RaceThread): PrivateMemory =>
  new Map(
    [...variables.values()].flatMap(({ name, length }) =>
      length === null ? [] : [[name, new Uint8Array(length)] as const],
    ),
  );

/** Lets every thread run what stands before its first step. */
function started(program: RaceProgram): RaceProgram {
  const begun = program.charts.reduce<SystemState>(
    (state, _chart, thread) => startThread(program, state, thread),
    initialState(program),
  );
  const memory = program.startMemory?.map(
    (own, thread) =>
      new Map(
        [...own.keys()].map((name) => [
          name,
          defined(begun.world.allocations[privateId(name, thread)], name).bytes,
        ]),
      ),
  );
  return { ...program, start: begun.locals, startMemory: memory ?? [] };
}

/** Groups the copies of each thread, but for those that the text names one by one. */
function groupsOf(race: Race): readonly (readonly number[])[] {
  const single = new Set(
    [...namesOfThreads(race)].filter((name) => race.threads.every((thread) => thread.name !== name)),
  );
  const running = runningThreads(race);
  return race.threads.flatMap(({ name }) => {
    const named: number[] = [];
    const others: number[] = [];
    for (const thread of threadsNamed(race, name)) {
      (single.has(defined(running[thread], 'thread').name) ? named : others).push(thread);
    }
    return [...(others.length > 0 ? [others] : []), ...named.map((thread) => [thread])];
  });
}

/** Returns every name of a thread or copy in statements, conditions and shown values. */
function* namesOfThreads({ threads, conditions, shown }: Race): Generator<string> {
  for (const { body } of threads) {
    for (const statement of allStatements(body)) if (statement.kind === 'join') yield statement.name.text;
  }
  for (const { condition } of conditions) yield* threadsIn(condition);
  for (const one of shown) {
    if (one.kind === 'result') yield one.thread.text;
    else if (one.object.owner !== null) yield one.object.owner.text;
  }
}

/**
 * Reports whether the threads of a race have a course for the progress graph: no thread comes to the same row twice. One
 * that turns in a `while` does, and at access grain one that goes over the bytes of something shared.
 */
export function hasCourse({ race, charts, grain }: RaceProgram): boolean {
  const turns = race.threads.some(({ body }) => allStatements(body).some(({ kind }) => kind === 'while'));
  const rows = charts.flatMap(({ states }) => [...states.values()]);
  return (
    !turns &&
    (grain.isByCall ||
      rows.every(
        (row) => !row.next.has('MORE') || raceOp(row)?.isVisible !== true || raceOp(row)?.isInAtomic === true,
      ))
  );
}
