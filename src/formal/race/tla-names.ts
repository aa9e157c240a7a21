import { defined } from '../../base/index.ts';
import { ENDED } from '../../racetext/index.ts';
import type { RaceModel, Role } from './model.ts';
import { NameTable } from './names.ts';
import { placeName } from './place-names.ts';
import { RaceNames } from './race-names.ts';

/** Words of TLA+, names of its standard modules, and those that every module here defines. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'ASSUME ASSUMPTION AXIOM CASE CHOOSE CONSTANT CONSTANTS DOMAIN ELSE ENABLED EXCEPT EXTENDS FALSE IF IN INSTANCE ' +
    'LAMBDA COROLLARY LEMMA LET LOCAL MODULE NEW ONLY OTHER PROOF PROPOSITION QED RECURSIVE SF_ STRING SUBSET THEN THEOREM TRUE UNCHANGED UNION ' +
    'VARIABLE VARIABLES WF_ WITH BOOLEAN ACTION ASSUME BY DEF DEFINE DEFS HAVE HIDE OBVIOUS OMITTED PICK PROVE STATE ' +
    'SUFFICES TAKE TEMPORAL USE WITNESS ' +
    'Nat Int IsFiniteSet Cardinality Permutations SortSeq RandomElement ToString TLCGet TLCSet Print PrintT Assert JavaTime ' +
    'Any TLCEval over at w s a b c n i j k value bits Threads NoOne Now Becomes Init Next Spec Done Over CanMove TypeOK vars ' +
    'Proper NoDeadlock NoFault Known Symmetry Bit Least Greatest FirstNul LastOf Plus Minus Times Quotient Remainder BitAnd ' +
    'BitOr BitXor ShiftLeft ShiftRight Absolute Places'
  ).split(' '),
);
const isRefused = (name: string): boolean =>
  WORDS.has(name) || /^(s\d+|_.*|\d.*|WF_.*|SF_.*|Never_.*|outcome_\d+)$/.test(name);

/** Modules that come with the tools. A module of such a name would be taken for them. */
const MODULES: ReadonlySet<string> = new Set(
  (
    'Naturals Integers Reals Sequences FiniteSets Bags TLC TLCExt Peano ProtoReals RealTime Randomization Json Toolbox ' +
    'TLAPS SequencesExt FiniteSetsExt Functions Folds'
  ).split(' '),
);

/** Returns a title as the name of a module and of its files. */
export function moduleNameOf(title: string): string {
  const name = title.replace(/\W+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(name) && !isRefused(name) && !MODULES.has(name) ? name : `Race_${name}`;
}

/** The names of a model in TLA+. */
export class TlaNames extends RaceNames {
  /** Places are strings: any will do, if it is no other's. */
  readonly #places = new NameTable(() => false);

  constructor(model: RaceModel) {
    super(model, isRefused);
    for (const role of model.roles) {
      this.role(role);
      this.next(role);
      for (const thread of role.numbers) this.thread(thread);
    }
  }

  /** The set of the threads of a role. */
  role({ thread }: Role): string {
    return this.table.of(`role ${thread.name}`, `Threads_${thread.name}`);
  }

  /** The operator that is a step of a role, whichever it is. */
  next({ thread }: Role): string {
    return this.table.of(`next ${thread.name}`, `${thread.name}_step`);
  }

  /** The constant that is a thread. */
  thread(thread: number): string {
    const name = defined(this.model.program.letters[thread], `thread ${thread}`);
    return this.table.of(`thread ${name}`, `Thread_${name}`);
  }

  /** The name of a place, which is a string in a state. */
  place(role: Role, place: string): string {
    return place === ENDED ? ENDED : this.#places.of(`${role.thread.name} ${place}`, placeName(role, place));
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
