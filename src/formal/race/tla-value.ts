import { defined } from '../../base/index.ts';
import { bare } from '../brackets.ts';
import { typeOf, type Role } from './model.ts';
import type { TlaNames } from './tla-names.ts';
import { BOUNDS, isTruth, isWithin, literal, rangeOf, type Ref, type Value } from './value.ts';

type Binary = Extract<Value, { kind: 'binary' }>;

/** Prints values in TLA+. `state` is the record that holds the variables; null for the variables themselves. */
export class TlaValues {
  readonly #names: TlaNames;
  readonly #role: Role | null;
  readonly #prefix: string;

  constructor(names: TlaNames, role: Role | null, state: string | null) {
    this.#names = names;
    this.#role = role;
    this.#prefix = state === null ? '' : `${state}.`;
  }

  #roleOf(whose: 'self' | number): Role {
    return whose === 'self' ? defined(this.#role ?? undefined, 'acting thread') : this.#names.roleOf(whose);
  }

  #thread(whose: 'self' | number): string {
    return whose === 'self' ? 'w' : this.#names.thread(whose);
  }

  /** Prints a number or an array as a whole. */
  ref(ref: Ref): string {
    return `${this.#prefix}${this.path(ref)}`;
  }

  /** Prints a number or an array without the record that holds it. */
  path(ref: Ref): string {
    if (ref.kind === 'shared') return this.#names.shared(ref.name);
    const role = this.#roleOf(ref.whose);
    const name = this.#names.own(role, ref.name);
    return role.numbers.length === 1 ? name : `${name}[${this.#thread(ref.whose)}]`;
  }

  bare(value: Value): string {
    return bare(this.number(value));
  }

  /** Prints a value as a number. */
  number(value: Value): string {
    if (value.kind !== 'number' && isTruth(value)) return `Bit(${bare(this.truth(value))})`;
    switch (value.kind) {
      case 'number':
        return literal(value.value);
      case 'shared':
      case 'own':
        return this.ref(value);
      case 'element':
        return `${this.ref(value.array)}[${this.bare(value.index)}]`;
      case 'unary':
        if (value.op === '~') return `(-1 - ${this.number(value.part)})`;
        return this.#range(value.part)[0] > BOUNDS.int[0]
          ? `(-${this.number(value.part)})`
          : `Minus(0, ${this.bare(value.part)})`;
      case 'binary':
        return this.#binary(value);
      case 'stored': {
        const bounds = BOUNDS[value.type];
        return isWithin(this.#range(value.part), bounds)
          ? this.number(value.part)
          : `(${this.number(value.part)} % ${bounds[1] + 1})`;
      }
      case 'choose':
        return `(IF ${bare(this.truth(value.test))} THEN ${this.bare(value.yes)} ELSE ${this.bare(value.no)})`;
      case 'firstNul':
        return `FirstNul(${this.ref(value.array)}, ${this.bare(value.count)})`;
      case 'lastOf':
        return `LastOf(${this.ref(value.array)}, ${this.bare(value.wanted)}, ${this.bare(value.count)})`;
      case 'textByte': {
        const index = this.bare(value.index);
        return `(IF ${index} < ${value.bytes.length} THEN <<${value.bytes.join(', ')}>>[${index} + 1] ELSE 0)`;
      }
      case 'me':
        return 'w';
      case 'standsAt':
        return this.truth(value);
    }
  }

  /** Prints a value as a condition. */
  truth(value: Value): string {
    switch (value.kind) {
      case 'number':
        return value.value === 0 ? 'FALSE' : 'TRUE';
      case 'standsAt': {
        const role = this.#roleOf(value.whose);
        const at = `${this.#prefix}at[${this.#thread(value.whose)}]`;
        const places = value.places.map((place) => `"${this.#names.place(role, place)}"`);
        return places.length === 1 ? `(${at} = ${places[0] ?? ''})` : `(${at} \\in {${places.join(', ')}})`;
      }
      case 'unary':
        if (value.op !== '!') break;
        if (value.part.kind === 'shared' && isHolder(value.part)) return `(${this.ref(value.part)} = NoOne)`;
        return `~${this.truth(value.part)}`;
      case 'binary': {
        const sign = SIGNS[value.op];
        if (sign === undefined) break;
        if (value.op === '&&' || value.op === '||') {
          const [left, right] = [this.truth(value.left), this.truth(value.right)];
          const isChain = value.left.kind === 'binary' && value.left.op === value.op;
          return `(${isChain ? bare(left) : left} ${sign} ${right})`;
        }
        return `(${this.number(value.left)} ${sign} ${this.number(value.right)})`;
      }
      default:
        break;
    }
    return `(${this.number(value)} # 0)`;
  }

  #range(value: Value): readonly [number, number] {
    return rangeOf(value, (ref) =>
      typeOf(this.#names.model.race, ref.kind === 'own' ? this.#roleOf(ref.whose).thread : null, ref),
    );
  }

  #binary({ op, left, right }: Binary): string {
    const [a, b] = [this.number(left), this.number(right)];
    const applied = (name: string): string => `${name}(${bare(a)}, ${bare(b)})`;
    const [first, second] = [this.#range(left), this.#range(right)];
    const isPositive = first[0] >= 0 && second[0] >= 0;
    switch (op) {
      case '+':
      case '-':
      case '*': {
        const name = op === '+' ? 'Plus' : op === '-' ? 'Minus' : 'Times';
        return isExact(op, first, second) ? `(${a} ${op} ${b})` : applied(name);
      }
      case '/':
        return isPositive ? `(${a} \\div ${b})` : applied('Quotient');
      case '%':
        return isPositive ? `(${a} % ${b})` : applied('Remainder');
      case '&':
        // What is left of a number below a power of two, also of one that is negative.
        return right.kind === 'number' &&
          [1, 3, 7, 15, 31, 63, 127, 255, 511, 1023, 65535].includes(right.value)
          ? `(${a} % ${right.value + 1})`
          : applied('BitAnd');
      case '|':
        return applied('BitOr');
      case '^':
        return applied('BitXor');
      case '<<':
      case '>>':
        return `${op === '<<' ? 'ShiftLeft' : 'ShiftRight'}(${bare(a)}, ${right.kind === 'number' ? right.value & 31 : `${b} % 32`})`;
      default:
        return `Bit(${bare(this.truth({ kind: 'binary', op, left, right }))})`;
    }
  }
}

const SIGNS: Readonly<Partial<Record<Binary['op'], string>>> = {
  '&&': '/\\',
  '||': '\\/',
  '==': '=',
  '!=': '#',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Whether a value is the holder of a mutex, which is a thread and no number. */
export const isHolder = ({ kind, name }: Ref): boolean => kind === 'shared' && name.startsWith('mutex ');

function isExact(
  op: '+' | '-' | '*',
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): boolean {
  const ends = op === '+' ? [a + c, b + d] : op === '-' ? [a - d, b - c] : [a * c, a * d, b * c, b * d];
  return isWithin([Math.min(...ends), Math.max(...ends)], BOUNDS.int);
}
