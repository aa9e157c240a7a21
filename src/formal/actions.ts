import { assert, defined } from '../base/index.ts';
import type { Operation } from '../sim/index.ts';
import { follow, stateOf, type Chart, type ChartState, type GrainRule } from '../threads/index.ts';
import type { Case, Effect, Language } from './effect.ts';
import { FALSE, TRUE, and, not, or, type Expression } from './expression.ts';
import type { Action, Finish, Updates, Way } from './model.ts';

/** A possible transition; of several, the first whose condition holds is taken. `to` is a state of the chart. */
interface Branch {
  readonly when: Expression;
  readonly updates: Updates;
  readonly text: Expression | null;
  readonly to: ChartState;
}

/** What the translation of rows depends on. */
export interface Setting {
  readonly language: Language;
  readonly grain: GrainRule;
}

/**
 * Converts the rows of a chart to guarded updates. Rows, their branches and their source lines come from the chart, the
 * effects of operations from the language. Where calls are steps, the rows of one call are joined.
 */
export function actionsOf(chart: Chart, setting: Setting): readonly Action[] {
  const { language, grain } = setting;
  const found = new Map<string, Action>();
  const waiting = [stateOf(chart, chart.initial)];
  for (const state of waiting) {
    const name = actionName(state, grain);
    if (found.has(name) || state.op === undefined) continue;
    const branches = merged(branchesOf(chart, state, setting, state));
    waiting.push(...branches.map(({ to }) => to));
    found.set(name, {
      name,
      row: grain.isByCall ? state.call : state.row,
      source: state.source ?? null,
      says: [...new Set(opsOf(chart, state, grain).map(language.says))].join('; '),
      guard: language.effectOf(state.op, chart).guard ?? null,
      awaitsOthers: state.awaits === 'others',
      ways: apart(branches).map(([when, branch]) => wayOf(when, branch, grain)),
    });
  }
  // In the order of the machine's definition, as a reader expects.
  const order = [...chart.states.values()].map((state) => actionName(state, grain));
  return [...found.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** The operations of a row, in order. */
function opsOf(chart: Chart, { key, callKey }: ChartState, grain: GrainRule): readonly Operation[] {
  const states = [...chart.states.values()].filter((other) =>
    grain.isByCall ? other.callKey === callKey : other.key === key,
  );
  return states.flatMap(({ op }) => op ?? []);
}

/** Returns a state's name as an identifier: C5b for `C5.C5b`, F1_first for `F1.first`, `UN_baddir` unchanged. */
export function actionName({ key, callKey }: ChartState, grain: GrainRule): string {
  if (grain.isByCall) return callKey;
  const child = key.split('.').at(-1) ?? key;
  return child.startsWith(callKey) ? child : `${callKey}_${child}`;
}

function branchesOf(chart: Chart, state: ChartState, setting: Setting, begun: ChartState): readonly Branch[] {
  const { language, grain } = setting;
  const effect = language.effectOf(defined(state.op, 'operation'), chart);
  const branches = effect.cases.flatMap((found): readonly Branch[] => {
    const to = targetOf(chart, state, found, effect);
    if (to === null || found.when === FALSE) return [];
    return [{ when: found.when, updates: found.updates, text: found.text ?? null, to }];
  });
  return merged(branches).flatMap((branch) => {
    const { to } = branch;
    const goesOn = grain.isByCall && to.callKey === begun.callKey && to.op !== undefined;
    if (!goesOn) return [branch];
    return branchesOf(chart, to, setting, begun).map((further) => joined(branch, further));
  });
}

/** Returns the state after an answer; null when the chart has no transition for it, so that it cannot occur here. */
function targetOf(chart: Chart, state: ChartState, { answer }: Case, { again }: Effect): ChartState | null {
  // A loop that is modelled as a whole is left from the state in which it repeats.
  const loop = again === undefined ? undefined : state.next.get(again);
  const last = loop === undefined ? state : stateOf(chart, loop);
  return last.next.has(answer) ? follow(chart, last.key, answer) : null;
}

/** Joins two operations of one call. The first must not write what the second writes, unless both write the same. */
function joined(first: Branch, second: Branch): Branch {
  for (const [name, value] of Object.entries(first.updates)) {
    const other = second.updates[name];
    const isMark = other !== undefined && JSON.stringify(other) === JSON.stringify(value);
    assert(isMark || other === undefined, `one call changes ${name} twice`);
  }
  return {
    when: and(first.when, second.when),
    updates: { ...first.updates, ...second.updates },
    text: second.text,
    to: second.to,
  };
}

/** Merges neighbouring branches with the same effect. */
function merged(branches: readonly Branch[]): readonly Branch[] {
  const all: Branch[] = [];
  for (const branch of branches) {
    const last = all.at(-1);
    const isSame =
      last?.to === branch.to &&
      JSON.stringify([last.updates, last.text]) === JSON.stringify([branch.updates, branch.text]);
    if (last && isSame) all[all.length - 1] = { ...last, when: or(last.when, branch.when) };
    else all.push(branch);
    if (branch.when === TRUE) break;
  }
  return all;
}

/** Turns "the first that holds" into mutually exclusive conditions. */
function apart(branches: readonly Branch[]): readonly (readonly [Expression, Branch])[] {
  return branches.flatMap((branch, index): readonly (readonly [Expression, Branch])[] => {
    const earlier = branches.slice(0, index).map((other) => other.when);
    const doubtful = earlier.filter((other) => !excludes(other, branch.when));
    const when = and(...doubtful.map(not), branch.when);
    return when === FALSE ? [] : [[when, branch]];
  });
}

/** Reports conditions such as `x = 21` and `x` in a set without 21, which cannot both hold. */
function excludes(first: Expression, second: Expression): boolean {
  if (first.kind !== 'compare' || first.sign !== '=' || first.right.kind !== 'number') return false;
  if (second.kind !== 'in' || second.set.kind !== 'set') return false;
  const isSame = JSON.stringify(first.left) === JSON.stringify(second.index);
  return isSame && !second.set.members.includes(first.right.value);
}

function wayOf(when: Expression, { updates, text, to }: Branch, grain: GrainRule): Way {
  if (to.verdict === undefined) return { when, updates, next: actionName(to, grain) };
  const next: Finish = { verdict: to.verdict, kills: to.kills === true, text };
  return { when, updates, next };
}
