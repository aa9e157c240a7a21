import { defined } from '../base/index.ts';
import type { Cell } from './code.ts';
import { threadsNamed, widthOf, type Race, type RaceThread } from './race.ts';
import type { Statement } from './syntax.ts';

/** Word that is 1 once this was freed. No name has a blank. */
export const freedWord = (allocation: string): string => `freed ${allocation}`;
/** Word that is 1 once a thread has called `exit`. */
export const EXITED = 'process exited';

/** Finds what the names of a race text stand for in memory. */
export class CellNames {
  readonly race: Race;
  readonly #shared: ReadonlyMap<string, Cell>;

  constructor(race: Race) {
    this.race = race;
    const { written, freed } = changedIn(race);
    this.#shared = new Map(
      [...race.objects.values()].map(({ name, type, length, allocation }) => {
        const isFreed = allocation !== null && freed.has(allocation);
        const isVisible = isFreed || written.has(name);
        const freedBy = isFreed ? freedWord(allocation) : null;
        return [name, { name, type, length, isShared: true, isVisible, freedBy }];
      }),
    );
  }

  /** Returns a shared object, or a private array of the thread. */
  cellOf({ variables }: RaceThread, name: string): Cell {
    const own = variables.get(name);
    if (own === undefined) return this.shared(name);
    const { type, length } = own;
    return { name, type, length, isShared: false, isVisible: false, freedBy: null };
  }

  shared(name: string): Cell {
    return defined(this.#shared.get(name), `object ${name}`);
  }

  sizeOf({ variables }: RaceThread, name: string): number {
    return widthOf(defined(variables.get(name) ?? this.race.objects.get(name), name));
  }

  /** Returns all that `free` frees, and the word that says so. */
  freedWith(allocation: string): {
    readonly allocation: string;
    readonly cells: readonly Cell[];
    readonly word: string;
  } {
    const objects = [...this.race.objects.values()].filter((object) => object.allocation === allocation);
    return { allocation, cells: objects.map(({ name }) => this.shared(name)), word: freedWord(allocation) };
  }

  threadsNamed(name: string): readonly number[] {
    return threadsNamed(this.race, name);
  }
}

/** Finds which shared objects some statement writes, and what some statement frees. */
function changedIn({ threads }: Race): { written: ReadonlySet<string>; freed: ReadonlySet<string> } {
  const [written, freed] = [new Set<string>(), new Set<string>()];
  for (const { body, variables } of threads) {
    const write = (name: string): void => {
      if (!variables.has(name)) written.add(name);
    };
    for (const statement of allStatements(body)) {
      if (statement.kind === 'assign') write(statement.place.object.text);
      if (statement.kind === 'free') freed.add(statement.name.text);
      if (statement.kind !== 'copy') continue;
      const [to] = statement.args;
      if (to?.kind === 'place') write(to.object.text);
    }
  }
  return { written, freed };
}

/** Returns statements with all that stand inside of them. */
export const allStatements = (statements: readonly Statement[]): readonly Statement[] =>
  statements.flatMap((statement) => {
    if (statement.kind === 'if') {
      return [statement, ...allStatements(statement.body), ...allStatements(statement.otherwise)];
    }
    const isBlock = statement.kind === 'while' || statement.kind === 'atomic';
    return isBlock ? [statement, ...allStatements(statement.body)] : [statement];
  });
