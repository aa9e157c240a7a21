import { defined } from '../base/index.ts';
import { stateOf, type Chart } from '../threads/index.ts';
import { actionName, actionsOf } from './actions.ts';
import type { FormalProgram, Language } from './effect.ts';
import { visit, type Expression } from './expression.ts';
import type { Definition, FormalModel, Role } from './model.ts';

/** Builds the intermediate form of a program from its charts and the language of its operations. */
export function formalModel(program: FormalProgram, language: Language): FormalModel {
  const { charts, groups, grain, letters } = program;
  const chartOfGroup = (group: readonly number[]): Chart => defined(charts[group[0] ?? -1], 'chart');
  const ids = groups.map((group) => chartOfGroup(group).id);
  const roles = groups.map((threads): Role => {
    const chart = chartOfGroup(threads);
    const isShared = ids.filter((id) => id === chart.id).length > 1;
    const [first = 0] = threads;
    const suffix = (): string => language.suffixOf?.(first) ?? String(first);
    return {
      name: isShared ? `${chart.id}_${suffix()}` : chart.id,
      threads,
      initial: actionName(stateOf(chart, chart.initial), grain),
      actions: actionsOf(chart, { language, grain }),
    };
  });
  const definitions = usedDefinitions(roles, language.definitions);
  const named = namedVariables(roles, definitions);
  const { head, namesThreads, callsThreads, sourceless, universe, longestText, flags, meaningOf } = language;
  const told = {
    head,
    letters,
    namesThreads,
    callsThreads,
    sourceless,
    universe,
    longestText,
    flags,
    meaningOf,
  };
  return { ...told, roles, definitions, variables: language.variables.filter(({ name }) => named.has(name)) };
}

/** Calls `meet` for every expression of some actions, and for all its parts. */
function visitAll(roles: readonly Role[], meet: (expression: Expression) => void): void {
  for (const { when, updates, next } of roles.flatMap(({ actions }) => actions.flatMap(({ ways }) => ways))) {
    visit(when, meet);
    for (const value of Object.values(updates)) visit(value, meet);
    if (typeof next !== 'string' && next.text) visit(next.text, meet);
  }
}

function usedDefinitions(roles: readonly Role[], all: readonly Definition[]): readonly Definition[] {
  const used = new Set<string>();
  const meet = (expression: Expression): void => {
    if (expression.kind !== 'call' || used.has(expression.name)) return;
    used.add(expression.name);
    const found = all.find(({ name }) => name === expression.name);
    visit(defined(found, expression.name).body, meet);
  };
  visitAll(roles, meet);
  return all.filter(({ name }) => used.has(name));
}

/** Returns the variables that an action changes, or that it or a definition reads. */
function namedVariables(roles: readonly Role[], definitions: readonly Definition[]): ReadonlySet<string> {
  const ways = roles.flatMap(({ actions }) => actions.flatMap((action) => action.ways));
  const named = new Set(ways.flatMap(({ updates }) => Object.keys(updates)));
  const meet = (expression: Expression): void => {
    if (expression.kind === 'variable') named.add(expression.name);
  };
  visitAll(roles, meet);
  for (const { body } of definitions) visit(body, meet);
  return named;
}
