import { assert, defined } from '../../base/index.ts';
import {
  ENDED,
  threadsIn,
  threadsNamed,
  WIDTHS,
  type CellNames,
  type Expr,
  type ObjectName,
  type Race,
  type RaceThread,
} from '../../racetext/index.ts';
import { atOnce, type Readable } from './at-once.ts';
import { cellRef, freed, RESULT } from './memory.ts';
import { choose, FALSE, number, or, own, shared, TRUE, type Value, type Whose } from './value.ts';

/** Whether a thread has ended by `return`, its last bracket or `exit`. */
export const hasEnded = (whose: Whose): Value => ({ kind: 'standsAt', whose, places: [ENDED] });

/** Returns what a `wait` of a thread reads. */
export function readByWait(cells: CellNames, thread: RaceThread): Readable {
  return {
    number: ({ text }) => (thread.variables.has(text) ? own(text) : cellRef(cells.cellOf(thread, text))),
    array: ({ text }) => {
      const cell = cells.cellOf(thread, text);
      return { ref: cellRef(cell), length: defined(cell.length, 'length'), counts: TRUE };
    },
    sizeOf: ({ text }) => cells.sizeOf(thread, text),
    freed: ({ text }) => {
      const { freedBy } = cells.cellOf(thread, text);
      return freedBy === null ? FALSE : freed(freedBy.slice('freed '.length));
    },
    ask() {
      assert(false, 'only conditions ask');
      return FALSE;
    },
  };
}

/** Returns what a condition comes to at an end: for some copy of each thread that it names. */
export function conditionValue(race: Race, condition: Expr): Value {
  const choices = [...threadsIn(condition)].reduce<readonly ReadonlyMap<string, number>[]>(
    (all, name) =>
      all.flatMap((chosen) => threadsNamed(race, name).map((thread) => new Map([...chosen, [name, thread]]))),
    [new Map()],
  );
  return or(...choices.map((chosen) => atOnce(condition, readAtEnd(race, chosen)).value));
}

function readAtEnd(race: Race, chosen: ReadonlyMap<string, number>): Readable {
  const threadOf = ({ owner }: ObjectName): number | undefined =>
    owner === null ? undefined : chosen.get(owner.text);
  const lengthOf = (object: ObjectName): number | null => {
    const thread = threadOf(object);
    const holder =
      thread === undefined
        ? race.objects.get(object.text)
        : variableOf(race, defined(object.owner, 'thread').text, object.name.text);
    return defined(holder, object.text).length;
  };
  return {
    number: (object) => {
      const thread = threadOf(object);
      return thread === undefined
        ? shared(object.text)
        : choose(hasEnded(thread), own(object.name.text, thread), number(0));
    },
    array: (object) => {
      const thread = threadOf(object);
      const length = defined(lengthOf(object), 'length');
      return thread === undefined
        ? { ref: shared(object.text), length, counts: TRUE }
        : { ref: own(object.name.text, thread), length, counts: hasEnded(thread) };
    },
    sizeOf: (object) => {
      const own = object.owner === null ? undefined : variableOf(race, object.owner.text, object.name.text);
      const { length, type } = defined(own ?? race.objects.get(object.text), object.text);
      return length ?? WIDTHS[type];
    },
    freed: () => FALSE,
    ask: (call, { text }) => {
      if (call === 'freed') return freed(text);
      const thread = defined(chosen.get(text), text);
      return call === 'ended' ? hasEnded(thread) : choose(hasEnded(thread), own(RESULT, thread), number(0));
    },
  };
}

/** Finds a variable of a thread or copy; undefined if there is no such thread. */
const variableOf = (race: Race, thread: string, name: string) =>
  race.threads.find((one) => one.name === thread || isCopy(one, thread))?.variables.get(name);

const isCopy = ({ name, copies }: RaceThread, copy: string): boolean =>
  copies > 1 && Array.from({ length: copies }, (_, index) => `${name}${index + 1}`).includes(copy);
