import { assert, defined } from '../base/index.ts';
import type { MemoryOp } from '../sim/index.ts';
import { follow, hasText, stateOf, type Chart, type ChartState } from '../threads/index.ts';
import type { Case } from './effect.ts';
import { FALSE, TRUE, and, not, or, type Expression, less, number, variable } from './expression.ts';
import type { Action, Finish, Updates, Way } from './model.ts';
import { effectOf } from './operations.ts';
import { flagVariable } from './variables.ts';
import type { Setting } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A way as it is found: the first that holds is taken. `to` is a state of the chart. */
interface Branch {
  readonly when: Expression;
  readonly updates: Updates;
  readonly text: Expression | null;
  readonly to: ChartState;
}

/**
 * The rows of a chart as guarded updates. Rows, their branches and their source lines come from the chart; what an
 * operation does is told once for all (operations.ts). At coarse grain the rows of one call are joined.
 */
export function actionsOf(chart: Chart, setting: Setting): readonly Action[] {
  const found = new Map<string, Action>();
  const waiting = [stateOf(chart, chart.initial)];
  for (const state of waiting) {
    const name = actionName(state, setting.grain);
    if (found.has(name) || state.op === undefined) continue;
    const branches = merged(branchesOf(chart, state, setting, state));
    waiting.push(...branches.map(({ to }) => to));
    found.set(name, {
      name,
      row: setting.grain === 'coarse' ? state.call : state.row,
      source: state.source ?? null,
      says: [...new Set(opsOf(chart, state, setting.grain).map(wordsOf))].join('; '),
      takesMutex: state.op.kind === 'lock',
      awaitsOthers: state.awaits === 'others',
      ways: apart(branches).map(([when, branch]) => wayOf(when, branch, setting.grain)),
    });
  }
  // In the order of the machine's definition, which is the order in which one reads.
  const order = [...chart.states.values()].map((state) => actionName(state, setting.grain));
  return [...found.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** The operations of a row, in order. */
function opsOf(chart: Chart, { key, callKey }: ChartState, grain: Setting['grain']): readonly MemoryOp[] {
  const states = [...chart.states.values()].filter((other) =>
    grain === 'coarse' ? other.callKey === callKey : other.key === key,
  );
  return states.flatMap(({ op }) => op ?? []);
}

/** A state's name as an identifier: `C5.C5b` is C5b, `F1.first` is F1_first, `UN_baddir` stays. */
export function actionName({ key, callKey }: ChartState, grain: Setting['grain']): string {
  if (grain === 'coarse') return callKey;
  const child = key.split('.').at(-1) ?? key;
  return child.startsWith(callKey) ? child : `${callKey}_${child}`;
}

function branchesOf(chart: Chart, state: ChartState, setting: Setting, begun: ChartState): readonly Branch[] {
  const op = defined(state.op, 'operation');
  const effect = effectOf(op, setting);
  const branches = effect.cases.flatMap((found): readonly Branch[] => {
    const to = targetOf(chart, state, found, setting);
    if (to === null || found.when === FALSE) return [];
    const updates = { ...found.updates, ...marks(chart, setting, effect, found) };
    return [{ when: found.when, updates, text: found.text ?? null, to }];
  });
  return merged(branches).flatMap((branch) => {
    const { to } = branch;
    const goesOn = setting.grain === 'coarse' && to.callKey === begun.callKey && to.op !== undefined;
    if (!goesOn) return [branch];
    return branchesOf(chart, to, setting, begun).map((further) => joined(branch, further));
  });
}

/** Where an answer leads; null when the chart has no way on: then it cannot be given here. */
function targetOf(chart: Chart, state: ChartState, { answer }: Case, { grain }: Setting): ChartState | null {
  // A loop that is told whole has been around, so it is left from where its own repetition leads.
  const again = state.next.get('LOADED');
  const loop = again === undefined ? state : stateOf(chart, again);
  const last = grain === 'coarse' && loop.op?.kind === state.op?.kind && answer !== 'LOADED' ? loop : state;
  return last.next.has(answer) ? follow(chart, last.key, answer) : null;
}

/** Two operations of one call, one behind the other. The first has only read, so what it found still holds. */
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

/** The sticky marks of the reported world: an access to the pair after its free has begun. */
function marks(
  chart: Chart,
  { world }: Setting,
  { reads, writes }: { readonly reads?: boolean; readonly writes?: boolean },
  { answer }: Case,
): Updates {
  if (world === 'faithful') return {};
  // What faults for want of a slash has touched nothing; who follows a freed list head has.
  const isRead = reads === true && (answer !== 'FAULTED' || chart.id === 'serializer');
  const isWrite = writes === true && answer !== 'FAULTED';
  const mark = (kind: string): Updates => {
    const name = flagVariable(`${kind}:${chart.id}`);
    return { [name]: or(variable(name), less(number(0), variable('freed'))) };
  };
  return { ...(isRead ? mark('uafRead') : {}), ...(isWrite ? mark('writeAfterFree') : {}) };
}

/** Neighbouring branches that do the same are one. */
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

/** "The first that holds" as conditions that exclude each other. */
function apart(branches: readonly Branch[]): readonly (readonly [Expression, Branch])[] {
  return branches.flatMap((branch, index): readonly (readonly [Expression, Branch])[] => {
    const earlier = branches.slice(0, index).map((other) => other.when);
    const doubtful = earlier.filter((other) => !excludes(other, branch.when));
    const when = and(...doubtful.map(not), branch.when);
    return when === FALSE ? [] : [[when, branch]];
  });
}

/** `x = 21` and `x` in a set without 21 cannot both hold. */
function excludes(first: Expression, second: Expression): boolean {
  if (first.kind !== 'compare' || first.sign !== '=' || first.right.kind !== 'number') return false;
  if (second.kind !== 'in' || second.set.kind !== 'set') return false;
  const isSame = JSON.stringify(first.left) === JSON.stringify(second.index);
  return isSame && !second.set.members.includes(first.right.value);
}

function wayOf(when: Expression, { updates, text, to }: Branch, grain: Setting['grain']): Way {
  if (to.verdict === undefined) return { when, updates, next: actionName(to, grain) };
  const next: Finish = {
    verdict: to.verdict,
    kills: to.kills === true,
    text: hasText(to.verdict) ? text : null,
  };
  return { when, updates, next };
}
