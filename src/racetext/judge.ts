import { EndlessLoop, initialState, type ProgramOutcome } from '../threads/index.ts';
import { onePerTurn, runBy } from '../schedule/index.ts';
import { allStatements } from './cells.ts';
import type { RaceExploration } from './explore.ts';
import { isFaultClass } from './outcome.ts';
import { raceProgram } from './program.ts';
import { runningThreads, type Race, type RaceObject } from './race.ts';
import type { Statement } from './syntax.ts';

/** A race to be mended. */
export interface RaceTask {
  readonly race: Race;
  /** Statements that a solution must do without. */
  readonly without: readonly Statement['kind'][];
}

/**
 * What is asked of a solution. That it is the same race: `given` (its data), `threads`, `conditions` (with `show`), `without`;
 * that its threads still do their work: `exists`, `work`; and that nothing bad can happen: `whole` (the search came to its end),
 * `never`, `fault`, `deadlock`.
 */
export type RaceRule =
  | 'given'
  | 'threads'
  | 'conditions'
  | 'without'
  | 'whole'
  | 'never'
  | 'fault'
  | 'deadlock'
  | 'exists'
  | 'work';

export interface RaceFinding {
  readonly rule: RaceRule;
  readonly isMet: boolean;
  /** What breaks the rule; for `work`: the order of the threads, what must come out, and what does. */
  readonly names: readonly string[];
}

/**
 * Judges a solution by what a search of it at grain access found. The threads have kept their work if, run one after the
 * other, in every order that is good in the task, they still come to the same; and also from other numbers than the text's.
 */
export function judgeRace(
  { race: task, without }: RaceTask,
  solution: Race,
  { complete, classes }: RaceExploration,
): readonly RaceFinding[] {
  const isSeen = (name: string): boolean => (classes[name]?.interleavings ?? '0') !== '0';
  const named = (kind: 'never' | 'exists'): readonly string[] =>
    task.conditions.filter((condition) => condition.kind === kind).map(({ name }) => name.text);
  const used = new Set(solution.threads.flatMap(({ body }) => allStatements(body).map(({ kind }) => kind)));
  const isSame = inWords(task.conditions, task.shown) === inWords(solution.conditions, solution.shown);
  const areThreads = threadNames(task).join() === threadNames(solution).join();
  const finding = (rule: RaceRule, names: readonly string[]): RaceFinding => ({
    rule,
    names,
    isMet: names.length === 0,
  });
  return [
    finding('given', changedData(task, solution)),
    finding('threads', areThreads ? [] : threadNames(task)),
    { rule: 'conditions', isMet: isSame, names: [] },
    ...(without.length === 0
      ? []
      : [
          finding(
            'without',
            without.filter((kind) => used.has(kind)),
          ),
        ]),
    { rule: 'whole', isMet: complete, names: [] },
    finding('never', named('never').filter(isSeen)),
    finding(
      'fault',
      Object.keys(classes).filter((name) => isFaultClass(name) && isSeen(name)),
    ),
    finding('deadlock', isSeen('deadlock') ? ['deadlock'] : []),
    finding(
      'exists',
      named('exists').filter((name) => !isSeen(name)),
    ),
    ...(isSame && areThreads ? [finding('work', lostWork(task, solution))] : []),
  ];
}

/** Prints a part of a syntax tree without its places. */
const inWords = (...tree: readonly unknown[]): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'at' || key === 'bracket' ? undefined : value));

const threadNames = (race: Race): readonly string[] => runningThreads(race).map(({ name }) => name);

/** Names the shared objects of the task that a solution declares in another way. Those that it leaves out it cannot use. */
function changedData(task: Race, solution: Race): readonly string[] {
  const looks = ({ type, length, bytes, allocation }: RaceObject): string =>
    [type, length, allocation, ...bytes].join();
  return [...task.objects.values()]
    .filter((object) => {
      const now = solution.objects.get(object.name);
      return now !== undefined && looks(now) !== looks(object);
    })
    .map(({ name }) => name);
}

/** Returns the first order of threads that comes to something else, with what it must come to and what it does. */
function lostWork(task: Race, solution: Race): readonly string[] {
  const names = threadNames(task);
  for (const begin of beginnings(task)) {
    for (const order of orders(names.map((_, thread) => thread))) {
      const wanted = comesTo(begin(task), order);
      if (wanted === null || isUseless(wanted, begin === asWritten)) continue;
      const found = comesTo(begin(solution), order);
      const [must, does] = [wanted, found].map((end) => end?.text.replace(/^.*?(?= \[|$)/s, '').trim() ?? '');
      if (found === null || must !== does || (begin === asWritten && found.text !== wanted.text))
        return [
          order.map((thread) => names[thread]).join(', '),
          begin === asWritten ? wanted.text : (must ?? ''),
          begin === asWritten ? (found?.text ?? '') : (does ?? ''),
        ];
    }
  }
  return [];
}

/** From other numbers, only that a run comes to its end counts: conditions are written for those of the text. */
const isUseless = ({ kind, classes }: ProgramOutcome<string>, isAsWritten: boolean): boolean =>
  kind === 'fault' || kind === 'deadlock' || (isAsWritten && classes.includes('bad'));

type Beginning = (race: Race) => Race;
const asWritten: Beginning = (race) => race;

/** Returns how a race may begin: as its text says, and with each number that is shown a little higher. */
function beginnings({ shown, objects }: Race): readonly Beginning[] {
  const numbers = shown.flatMap((one) => {
    const object = one.kind === 'object' ? objects.get(one.object.text) : undefined;
    return object && object.length === null && object.type !== 'bool' ? [object.name] : [];
  });
  return [asWritten, ...numbers.flatMap((name) => [1, 3].map((more) => raised(name, more)))];
}

const raised =
  (name: string, more: number): Beginning =>
  (race) => {
    const object = race.objects.get(name);
    if (!object) return race;
    const bytes = object.bytes.map((byte, at) => (at === 0 ? byte + more : byte));
    return { ...race, objects: new Map([...race.objects, [name, { ...object, bytes }]]) };
  };

function orders(threads: readonly number[]): readonly (readonly number[])[] {
  if (threads.length <= 1) return [threads];
  return threads.flatMap((first) =>
    orders(threads.filter((thread) => thread !== first)).map((rest) => [first, ...rest]),
  );
}

/** Steps after which a run of threads one after the other is given up. */
const MOST_STEPS = 5000;

/** Runs threads one after the other, each until it ends or waits. Returns what that comes to; null if to no end. */
function comesTo(race: Race, order: readonly number[]): ProgramOutcome<string> | null {
  try {
    const program = raceProgram(race, 'access');
    const begun = { state: initialState(program), step: 0 };
    const { state, isOver } = runBy(program, begun, onePerTurn(undefined, order), MOST_STEPS);
    return isOver ? program.endings.outcomeOf(state) : null;
  } catch (error) {
    if (error instanceof EndlessLoop) return null;
    throw error;
  }
}
