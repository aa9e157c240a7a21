import { bare } from './brackets.ts';
import type { Action, Finish, FormalModel, Role, Way } from './model.ts';
import { verdictName } from './properties.ts';
import { rowComment, sharedUpdates } from './rows.ts';
import { tlaExpression, tlaGuard, tlaValue } from './tla-expression.ts';
import { ALL, allVariables, localsOf, quoted } from './tla-names.ts';

const WIDTH = 84;

/** Returns the name of a row's action; with the role if rows of two roles share the name. */
export function actionName(model: FormalModel, role: Role, { name }: Action): string {
  const isShared = model.roles.some(
    (other) => other !== role && other.actions.some((action) => action.name === name),
  );
  return isShared ? `${name}_${role.name}` : name;
}

/**
 * Prints one row as an action, with its source line. The action contains all its conditions, since TLC names a step after
 * the innermost operator below which it finds more than disjunctions and `\\E`.
 */
export function tlaAction(model: FormalModel, role: Role, action: Action): readonly string[] {
  const ways = action.ways.map((way) => wayLines(model, way));
  const guards = [
    ...(action.guard ? [tlaGuard(action.guard, model)] : []),
    ...(action.awaitsOthers ? [`\\A v \\in ${ALL} \\ {w} : pc[v] \\in Verdicts`] : []),
  ];
  const head = [
    `\\* ${action.row}: ${rowComment(model, action)}`,
    `${actionName(model, role, action)}(w) ==`,
    ...['~dead', `pc[w] = "${action.name}"`, ...guards].map((line) => `  /\\ ${line}`),
  ];
  const [only] = ways;
  if (ways.length === 1 && only) return [...head, ...only.map((line) => `  /\\ ${line}`)];
  return [
    ...head,
    ...ways.flatMap((lines, index) =>
      lines.map((line, place) => {
        const bullet = place === 0 ? (index === 0 ? '  /\\ \\/ ' : '     \\/ ') : '        ';
        return `${bullet}/\\ ${line}`;
      }),
    ),
  ];
}

function wayLines(model: FormalModel, { when, updates, next }: Way): readonly string[] {
  const isEnd = typeof next !== 'string';
  const changes = isEnd ? sharedUpdates(updates, model) : updates;
  const lines = Object.entries(changes).map(([name, value]) => {
    const text = tlaValue(value, model);
    const isLocal = localsOf(model).some((variable) => variable.name === name);
    return isLocal ? `${name}' = [${name} EXCEPT ![w] = ${text}]` : `${name}' = ${text}`;
  });
  const ending = isEnd ? endLines(model, next) : [];
  const changed = new Set([
    'pc',
    ...Object.keys(changes),
    ...(isEnd ? localsOf(model).map(({ name }) => name) : []),
    ...(isEnd && next.kills ? ['dead'] : []),
    ...(isEnd && next.text ? ['text'] : []),
  ]);
  const same = allVariables(model).flatMap(([name]) => (changed.has(name) ? [] : [name]));
  return [
    ...(when.kind === 'truth' ? [] : [tlaGuard(when, model)]),
    ...lines,
    ...ending,
    `pc' = [pc EXCEPT ![w] = "${isEnd ? verdictName(next.verdict) : next}"]`,
    ...(same.length === 0 ? [] : unchanged(same)),
  ];
}

/** Breaks the names into lists that fit a line. */
function unchanged(names: readonly string[]): readonly string[] {
  const lists: string[][] = [[]];
  for (const name of names) {
    const list = lists.at(-1) ?? [];
    if ([...list, name].join(', ').length > WIDTH) lists.push([name]);
    else list.push(name);
  }
  return lists.map((list) => `UNCHANGED <<${list.join(', ')}>>`);
}

const endLines = (model: FormalModel, { kills, text }: Finish): readonly string[] => [
  ...(kills ? ["dead' = TRUE"] : []),
  ...(text ? [`text' = [text EXCEPT ![w] = ${tlaValue(text, model)}]`] : []),
  ...(localsOf(model).length > 0 ? ['Forget(w)'] : []),
];

/** Returns when a thread of a role must wait. Asks for the role too if rows of two roles share the name. */
function waitLines(model: FormalModel, { name, actions }: Role): readonly string[] {
  const who = model.roles.length === 1 ? '' : `w \\in ${name} /\\ `;
  const at = (rows: readonly Action[]): string => `(${who}pc[w] \\in ${quoted(rows.map((row) => row.name))})`;
  const guards = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.guard === null) continue;
    const guard = bare(tlaExpression(action.guard, model));
    guards.set(guard, [...(guards.get(guard) ?? []), action]);
  }
  const joins = actions.filter(({ awaitsOthers }) => awaitsOthers);
  return [
    ...[...guards].map(([guard, rows]) => `  /\\ ${at(rows)} => ${guard}`),
    ...(joins.length > 0 ? [`  /\\ ${at(joins)} => \\A v \\in ${ALL} \\ {w} : pc[v] \\in Verdicts`] : []),
  ];
}

/** Prints which thread may step, when a run is over, and the next-state relation. */
export function tlaSteps(model: FormalModel): readonly string[] {
  return [
    ...model.roles.flatMap((role) => [
      `${role.name}_step(w) ==`,
      ...role.actions.map((action) => `  \\/ ${actionName(model, role, action)}(w)`),
      '',
    ]),
    '\\* A thread without verdict may wait: for the mutex, or for the others.',
    'CanMove(w) ==',
    '  /\\ ~dead',
    '  /\\ pc[w] \\notin Verdicts',
    ...model.roles.flatMap((role) => waitLines(model, role)),
    '',
    '\\* The end of a run. It repeats itself, so that TLC reports no deadlock where nothing is left to do.',
    `Over == \\A w \\in ${ALL} : ~CanMove(w)`,
    'Done == Over /\\ UNCHANGED vars',
    '',
    'Next ==',
    ...model.roles.map(({ name }) => `  \\/ \\E w \\in ${name} : ${name}_step(w)`),
    '  \\/ Done',
    '',
    'Spec == Init /\\ [][Next]_vars',
  ];
}
