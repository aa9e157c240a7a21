import { lengthOf, type Role } from './model.ts';
import type { PromelaNames } from './promela-names.ts';
import { PromelaValues } from './promela-value.ts';
import type { Assign, Block, Step } from './step.ts';

/** Prints what a step does, behind its guard. */
export function promelaBlock(step: Step, role: Role, names: PromelaNames): readonly string[] {
  return new StepPrinter(step, role, names).lines();
}

class StepPrinter {
  readonly #step: Step;
  readonly #role: Role;
  readonly #names: PromelaNames;
  readonly #values: PromelaValues;

  constructor(step: Step, role: Role, names: PromelaNames) {
    this.#step = step;
    this.#role = role;
    this.#names = names;
    this.#values = new PromelaValues(names, role);
  }

  lines(): readonly string[] {
    const { block, parts } = this.#step;
    const main = this.#statements(block);
    if (parts.size === 0) return joined(main);
    const all = [
      ...main,
      ...[...parts].flatMap(([key, part]) => {
        const [first = [], ...rest] = this.#statements(part);
        return [[`${this.#label(key)}:`, ...first], ...rest];
      }),
      [`${this.#label('done')}:`, 'skip'],
    ];
    return joined(all);
  }

  #label(part: string): string {
    return this.#names.label(this.#role, this.#step.place, part);
  }

  /** Returns the statements of a block, each with its lines. */
  #statements({ sets, end }: Block): readonly (readonly string[])[] {
    const before = sets.flatMap((set) => this.#assign(set).map((line) => [line]));
    switch (end.kind) {
      case 'branch':
        return [
          ...before,
          [
            'if',
            `:: ${this.#values.bare(end.test)} ->`,
            ...joined(this.#statements(end.yes)).map(indented),
            ':: else ->',
            ...joined(this.#statements(end.no)).map(indented),
            'fi',
          ],
        ];
      case 'goto':
        return [...before, [`goto ${this.#label(end.part)}`]];
      case 'leaf': {
        const index = this.#names.indexOf(this.#role, 'self');
        const at = `${this.#names.at(this.#role)}${index === null ? '' : `[${index}]`}`;
        const stands = [`${at} = ${this.#names.place(this.#role, end.place)}`];
        const leaves = this.#step.parts.size > 0 ? [[`goto ${this.#label('done')}`]] : [];
        return [...before, stands, ...leaves];
      }
    }
  }

  #assign({ to, value }: Assign): readonly string[] {
    const text = this.#values.bare(value);
    const length = to.kind === 'element' ? null : lengthOf(this.#names.model, this.#role, to);
    if (to.kind === 'element' || length === null) return [`${this.#values.place(to)} = ${text}`];
    return Array.from({ length }, (_, index) => `${this.#values.element(to, String(index))} = ${text}`);
  }
}

const indented = (line: string): string => `   ${line}`;

/** Puts statements one after the other. */
const joined = (statements: readonly (readonly string[])[]): readonly string[] =>
  statements.flatMap((lines, index) =>
    index === statements.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''};`],
  );
