import { defined } from '../base/index.ts';
import { chartsOf, type Chart, type Config } from '../threads/index.ts';
import { actionsOf } from './actions.ts';
import { visit, type Expression } from './expression.ts';
import type { Definition, FormalModel, Role } from './model.ts';
import { pathFacts } from './path-facts.ts';
import { variablesOf } from './variables.ts';
import { vocabularyOf, type Setting } from './vocabulary.ts';

/** Why a config has no export. */
export type NotExported = 'slotGrain' | 'reportedByByte';

/**
 * What cannot be exported, and why: slot grain joins steps by what each byte of the path is, so it has no rows a person
 * could read (byte grain has the same outcomes); the reported world at byte grain keeps a summary of the copied bytes.
 */
export function notExported({ world, grain }: Pick<Config, 'world' | 'grain'>): NotExported | null {
  if (grain === 'slot') return 'slotGrain';
  return world === 'article' && grain === 'byte' ? 'reportedByByte' : null;
}

/** The intermediate form of a checked config, from its charts; null for what `notExported` names. */
export function formalModelOf(config: Config): FormalModel | null {
  const { world, grain, path, threads, fix } = config;
  if (grain === 'slot' || notExported(config) !== null) return null;
  const facts = pathFacts(path);
  const setting: Setting = { world, grain, facts };
  const charts = chartsOf(config);
  const distinct = [...new Set(charts)];
  const roles = distinct.map((chart): Role => {
    const members = charts.flatMap((other, thread) => (other === chart ? [thread] : []));
    const word = fix[defined(members[0], 'thread')] ?? '';
    const actions = actionsOf(chart, setting);
    return {
      name: distinct.length > 1 && world === 'faithful' ? `${chart.id}_${word.replace('-', '_')}` : chart.id,
      threads: members,
      initial: initialName(chart, actions),
      actions,
    };
  });
  const definitions = usedDefinitions(roles, vocabularyOf(setting).definitions);
  const named = namedVariables(roles, definitions);
  return {
    config,
    facts,
    roles,
    variables: variablesOf(facts, threads).filter(({ name }) => named.has(name)),
    definitions,
  };
}

const initialName = (chart: Chart, actions: Role['actions']): string => {
  const call = chart.initial.split('.')[0] ?? chart.initial;
  return defined(
    actions.find(({ name }) => name.startsWith(call)),
    'first row',
  ).name;
};

/** Calls `meet` for every expression of some actions, and for all that stand in it. */
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

/** Variables that an action changes, or that it or a definition looks at. */
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
