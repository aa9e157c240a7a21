import { assert, defined } from '../../base/index.ts';
import { bare } from '../brackets.ts';
import type { PromelaNames } from './promela-names.ts';
import { typeOf, type Role } from './model.ts';
import { BOUNDS, isWithin, literal, number, rangeOf, reads, type Ref, type Value } from './value.ts';

/** Prints values in Promela; `role` is that of the acting thread, null at the end of a run. */
export class PromelaValues {
  readonly #names: PromelaNames;
  readonly #role: Role | null;

  constructor(names: PromelaNames, role: Role | null) {
    this.#names = names;
    this.#role = role;
  }

  #roleOf(whose: 'self' | number): Role {
    return whose === 'self' ? defined(this.#role ?? undefined, 'acting thread') : this.#names.roleOf(whose);
  }

  /** Prints a number, or a byte of an array. */
  place(value: Extract<Value, { kind: 'shared' | 'own' | 'element' }>): string {
    if (value.kind === 'element') return this.element(value.array, this.bare(value.index));
    if (value.kind === 'shared') return this.#names.shared(value.name);
    const role = this.#roleOf(value.whose);
    const index = this.#names.indexOf(role, value.whose);
    return `${this.#names.own(role, value.name)}${index === null ? '' : `[${index}]`}`;
  }

  /** Prints a byte of an array. The arrays of copies stand one behind the other. */
  element(array: Ref, index: string): string {
    if (array.kind === 'shared') return `${this.#names.shared(array.name)}[${index}]`;
    const role = this.#roleOf(array.whose);
    const copy = this.#names.indexOf(role, array.whose);
    const name = this.#names.own(role, array.name);
    if (copy === null) return `${name}[${index}]`;
    const length = defined(
      role.declared.find((one) => one.name === array.name)?.length ?? undefined,
      'length',
    );
    return `${name}[(${copy}) * ${length} + ${/^\w+$/.test(index) ? index : `(${index})`}]`;
  }

  /** Prints a value without the brackets around all of it. */
  bare(value: Value): string {
    // What chooses is written in brackets always.
    return value.kind === 'number' || value.kind === 'choose' || isNested(value)
      ? this.of(value)
      : bare(this.of(value));
  }

  /** Prints a value; every compound has brackets. */
  of(value: Value): string {
    switch (value.kind) {
      case 'number':
        return literal(value.value);
      case 'shared':
      case 'own':
        return this.place(value);
      case 'element':
        return this.#byte(value);
      case 'unary':
        return value.op === '-' ? `(0 - ${this.of(value.part)})` : `(${value.op}${this.of(value.part)})`;
      case 'binary':
        return this.#binary(value);
      case 'stored': {
        const range = rangeOf(value.part, (ref) => this.#typeOf(ref));
        const [, most] = BOUNDS[value.type];
        return isWithin(range, BOUNDS[value.type])
          ? this.of(value.part)
          : `(${this.of(value.part)} & ${most})`;
      }
      case 'choose':
        return `(${this.bare(value.test)} -> ${this.of(value.yes)} : ${this.of(value.no)})`;
      case 'firstNul':
        return this.#firstNul(value.array, value.count, value.length);
      case 'lastOf':
        return this.#lastOf(value);
      case 'textByte':
        return value.bytes.reduceRight(
          (rest, byte, index) => `(${this.of(value.index)} == ${index} -> ${byte} : ${rest})`,
          '0',
        );
      case 'me':
        return '(_pid + 1)';
      case 'standsAt': {
        const role = this.#roleOf(value.whose);
        const index = this.#names.indexOf(role, value.whose);
        const at = `${this.#names.at(role)}${index === null ? '' : `[${index}]`}`;
        return `(${value.places.map((place) => `${at} == ${this.#names.place(role, place)}`).join(' || ')})`;
      }
    }
  }

  /** Prints a byte; SPIN refuses an array that is indexed with itself, whose bytes are then named one by one. */
  #byte(value: Extract<Value, { kind: 'element' }>): string {
    const { array, index } = value;
    if (!reads(index, array.kind, array.name)) return this.place(value);
    const at = this.of(index);
    return Array.from({ length: this.#lengthOf(array) }, (_, place) => place).reduceRight(
      (rest, place) => `(${at} == ${place} -> ${this.element(array, String(place))} : ${rest})`,
      '0',
    );
  }

  #lengthOf(array: Ref): number {
    const all = array.kind === 'shared' ? this.#names.model.shared : this.#roleOf(array.whose).declared;
    return defined(all.find(({ name }) => name === array.name)?.length ?? undefined, 'length');
  }

  #typeOf(ref: Ref) {
    const thread = ref.kind === 'own' ? this.#roleOf(ref.whose).thread : null;
    return typeOf(this.#names.model.race, thread, ref);
  }

  #binary({ op, left, right }: Extract<Value, { kind: 'binary' }>): string {
    const [a, b] = [this.of(left), this.of(right)];
    const isPlain = right.kind === 'number' && right.value !== 0 && right.value !== -1;
    if ((op === '/' || op === '%') && !isPlain) return `${op === '/' ? 'DIV' : 'MOD'}(${a}, ${b})`;
    if (op === '<<' || op === '>>') {
      return `(${a} ${op} ${right.kind === 'number' ? right.value & 31 : `(${b} & 31)`})`;
    }
    const isChain = (op === '&&' || op === '||') && left.kind === 'binary' && left.op === op;
    return `(${isChain ? bare(a) : a} ${op} ${b})`;
  }

  #firstNul(array: Ref, count: Value, length: number): string {
    const known = count.kind === 'number' ? count.value : null;
    let text = String(known ?? length);
    for (let index = (known ?? length) - 1; index >= 0; index -= 1) {
      const isOver = known === null ? `${this.of(count)} <= ${index} || ` : '';
      text = `(${isOver}${this.element(array, String(index))} == 0 -> ${index} : ${text})`;
    }
    return text;
  }

  #lastOf({ array, wanted, count, length }: Extract<Value, { kind: 'lastOf' }>): string {
    assert(length > 0, 'an array has bytes');
    let text = '(-1)';
    for (let index = 0; index < length; index += 1) {
      const tests = [
        ...(count.kind === 'number' && count.value > index ? [] : [`${this.of(count)} > ${index}`]),
        `${this.element(array, String(index))} == ${this.of(wanted)}`,
        ...(index === 0 ? [] : [`${this.#firstNul(array, number(index), length)} == ${index}`]),
      ];
      text = `(${tests.join(' && ')} -> ${index} : ${text})`;
    }
    return text;
  }
}

/** Whether a value is printed as what chooses. */
const isNested = ({ kind }: Value): boolean =>
  kind === 'firstNul' || kind === 'lastOf' || kind === 'textByte';
