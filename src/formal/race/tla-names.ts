import { defined } from '../../base/index.ts';
import { ENDED } from '../../racetext/index.ts';
import type { RaceModel, Role } from './model.ts';
import { placeName } from './place-names.ts';
import { RaceNames } from './race-names.ts';

/** Words of TLA+, names of its standard modules, and those that every module here defines. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'ASSUME ASSUMPTION AXIOM CASE CHOOSE CONSTANT CONSTANTS DOMAIN ELSE ENABLED EXCEPT EXTENDS FALSE IF IN INSTANCE LAMBDA ' +
    'LEMMA LET LOCAL MODULE NEW OTHER PROOF PROPOSITION QED RECURSIVE SF_ STRING SUBSET THEN THEOREM TRUE UNCHANGED UNION ' +
    'VARIABLE VARIABLES WF_ WITH BOOLEAN ACTION ASSUME BY DEF DEFINE DEFS HAVE HIDE OBVIOUS OMITTED PICK PROVE STATE ' +
    'SUFFICES TAKE TEMPORAL USE WITNESS ' +
    'Nat Int IsFiniteSet Cardinality Permutations SortSeq RandomElement ToString TLCGet TLCSet Print PrintT Assert JavaTime ' +
    'Any TLCEval over at w s a b c n i j k value bits Threads NoOne Now Becomes Init Next Spec Done Over CanMove TypeOK vars ' +
    'Proper NoDeadlock NoFault Known Symmetry Bit Least Greatest FirstNul LastOf Plus Minus Times Quotient Remainder BitAnd ' +
    'BitOr BitXor ShiftLeft ShiftRight Absolute Places'
  ).split(' '),
);
const isRefused = (name: string): boolean =>
  WORDS.has(name) || /^(s\d+|_.*|\d+|WF_.*|SF_.*|Never_.*|outcome_\d+|.*_step)$/.test(name);

/** The names of a model in TLA+. */
export class TlaNames extends RaceNames {
  constructor(model: RaceModel) {
    super(model, isRefused);
    for (const role of model.roles) {
      this.role(role);
      for (const thread of role.numbers) this.thread(thread);
    }
  }

  /** The set of the threads of a role. */
  role({ thread }: Role): string {
    return this.table.of(`role ${thread.name}`, `Threads_${thread.name}`);
  }

  /** The constant that is a thread. */
  thread(thread: number): string {
    const name = defined(this.model.program.letters[thread], `thread ${thread}`);
    return this.table.of(`thread ${name}`, `Thread_${name}`);
  }

  /** The name of a place, which is a string in a state. */
  place(role: Role, place: string): string {
    return place === ENDED ? ENDED : placeName(role, place).replace(/\W/g, '_');
  }

  /** The action of a step, and what it does in parts; `part` is empty for the action. */
  action(role: Role, place: string, part: string): string {
    const name = this.place(role, place);
    return this.table.of(
      `action ${role.thread.name} ${place} ${part}`,
      part === '' ? name : `${name}_${part}`,
    );
  }
}
