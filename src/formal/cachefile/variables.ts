import { FLAGS as RAISED } from '../../threads/index.ts';
import { EMPTY, FALSE, NONE, number, type Expression } from '../expression.ts';
import type { Domain, Variable } from '../model.ts';
import { flagVariable } from '../properties.ts';
import type { PathFacts } from './path-facts.ts';

const TRUTH: Domain = { kind: 'truth' };
const SLOTS: Domain = { kind: 'slots' };
const upTo = (max: number): Domain => ({ kind: 'number', max });

const declare =
  (scope: Variable['scope']) =>
  (name: string, domain: Domain, initial: Expression, says: string): Variable => ({
    name,
    scope,
    domain,
    initial,
    says,
  });
const shared = declare('shared');
const local = declare('local');

/** The sticky marks that a run can raise. */
export const FLAGS = Object.keys(RAISED);

/**
 * Every variable that an operation may change. A model declares those that its own operations change. They are exactly the
 * local state of model.md section 2, so that the states are those of the explorer.
 */
export const variablesOf = ({ length }: PathFacts, threads: number): readonly Variable[] => [
  shared('cut', SLOTS, EMPTY, 'slashes of the shared string that are NUL now'),
  shared('held', TRUTH, FALSE, 'the mutex is held'),
  shared('freed', upTo(length + 3), number(0), 'parts of the pair that are poisoned: bytes, header, name'),
  shared('mended', SLOTS, EMPTY, 'slots written to after they were poisoned'),
  shared('listFreed', TRUTH, FALSE, 'the list head is freed'),
  shared('references', upTo(threads), number(threads), 'references to the list'),
  ...FLAGS.map((flag) => shared(flagVariable(flag), TRUTH, FALSE, 'this has happened')),
  local('n', upTo(length + 1), number(0), 'bytes to copy, NUL included; 0 when not measured'),
  local('i', upTo(length + 2), number(0), 'position inside a byte loop'),
  local('k', { kind: 'index', max: length }, NONE, 'index of the last slash'),
  local('copy', SLOTS, EMPTY, 'slots that were NUL when they were copied'),
  local('copyPoisoned', TRUTH, FALSE, 'a copied byte was poison'),
  local('copyMended', SLOTS, EMPTY, 'slots of a poisoned copy that are not poison'),
  local('headerPoisoned', TRUTH, FALSE, 'the copied header was poison'),
  local('namePoisoned', TRUTH, FALSE, 'the copied name was poison'),
  local('parent', upTo(length + 1), number(0), 'length of the private string; 0 when there is none'),
  local('parentPoisoned', TRUTH, FALSE, 'the private string is poison'),
];
