import { bare } from '../brackets.ts';
import { sourceOf } from './head.ts';
import { lengthOf, type Role } from './model.ts';
import { changedBy, type Assign, type Block, type Step } from './step.ts';
import type { TlaNames } from './tla-names.ts';
import { isHolder, TlaValues } from './tla-value.ts';
import { reads } from './value.ts';

/** Prints a step: what it does to a state as an operator, with its parts, and the action. */
export function tlaStep(step: Step, role: Role, names: TlaNames): readonly string[] {
  const { model } = names;
  const printer = new StepPrinter(step, role, names);
  const name = names.action(role, step.place, '');
  const parts = [...step.parts].map(([key, block]) => [names.action(role, step.place, key), block] as const);
  const does = names.action(role, step.place, 'does');
  const guard = bare(new TlaValues(names, role, null).truth(step.guard));
  return [
    `\\* ${sourceOf(model, step.line)}`,
    ...(parts.length === 0 ? [] : [`RECURSIVE ${parts.map(([part]) => `${part}(_, _)`).join(', ')}`]),
    ...parts.flatMap(([part, block]) => [`${part}(w, s) ==`, ...printer.block(block, 's', 1)]),
    `${does}(w, s) ==`,
    ...printer.block(step.block, 's', 1),
    `${name}(w) ==`,
    '  /\\ over = 0',
    `  /\\ at[w] = "${names.place(role, step.place)}"`,
    ...(guard === 'TRUE' ? [] : [`  /\\ (${guard}) = TRUE`]),
    `  /\\ Becomes(${does}(w, Now))`,
  ];
}

class StepPrinter {
  readonly #step: Step;
  readonly #role: Role;
  readonly #names: TlaNames;

  constructor(step: Step, role: Role, names: TlaNames) {
    this.#step = step;
    this.#role = role;
    this.#names = names;
  }

  /** Prints the state after a block that begins in the state of this name. */
  block({ sets, end }: Block, state: string, depth: number): readonly string[] {
    const indent = '  '.repeat(depth);
    const groups = together(sets);
    // The last assignments of a leaf go into the record that says where the thread stands.
    const last = end.kind === 'leaf' ? (groups.at(-1) ?? []) : [];
    const before = end.kind === 'leaf' ? groups.slice(0, -1) : groups;
    const lines: string[] = [];
    let now = state;
    for (const group of before) {
      const next = `s${Number(now.slice(1)) + 1}`;
      lines.push(`${indent}LET ${next} == [${now} EXCEPT ${this.#updates(group, now).join(', ')}] IN`);
      now = next;
    }
    const values = new TlaValues(this.#names, this.#role, now);
    switch (end.kind) {
      case 'branch':
        return [
          ...lines,
          `${indent}IF ${bare(values.truth(end.test))}`,
          `${indent}THEN`,
          ...this.block(end.yes, now, depth + 1),
          `${indent}ELSE`,
          ...this.block(end.no, now, depth + 1),
        ];
      case 'goto':
        return [
          ...lines,
          `${indent}${this.#names.action(this.#role, this.#step.place, end.part)}(w, ${now})`,
        ];
      case 'leaf': {
        const stands = `!.at[w] = "${this.#names.place(this.#role, end.place)}"`;
        return [...lines, `${indent}[${now} EXCEPT ${[...this.#updates(last, now), stands].join(', ')}]`];
      }
    }
  }

  #updates(sets: readonly Assign[], state: string): readonly string[] {
    const values = new TlaValues(this.#names, this.#role, state);
    return sets.map(({ to, value }) => {
      if (to.kind === 'element')
        return `!.${values.path(to.array)}[${values.bare(to.index)}] = ${values.bare(value)}`;
      if (isHolder(to)) return `!.${values.path(to)} = ${value.kind === 'me' ? 'w' : 'NoOne'}`;
      const length = lengthOf(this.#names.model, this.#role, to);
      const text = values.bare(value);
      return `!.${values.path(to)} = ${length === null ? text : `[i \\in 0..${length - 1} |-> ${text}]`}`;
    });
  }
}

/** Puts assignments together that can happen at once, since none reads or changes what one before it changes. */
function together(sets: readonly Assign[]): readonly (readonly Assign[])[] {
  const groups: Assign[][] = [];
  for (const set of sets) {
    const group = groups.at(-1);
    const isApart = group?.every((other) => {
      const { kind, name } = changedBy(other);
      const changed = changedBy(set);
      return (
        !(changed.kind === kind && changed.name === name) &&
        !reads(set.value, kind, name) &&
        !reads(set.to, kind, name)
      );
    });
    if (group && isApart === true) group.push(set);
    else groups.push([set]);
  }
  return groups;
}
