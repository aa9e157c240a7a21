import type { Errors, Span } from './error.ts';
import { WIDTHS, widthOf, type RaceObject, type RaceThread, type RaceVariable, type Thing } from './race.ts';
import type { Constant, Item, Name, SharedVariable, ThreadItem } from './syntax.ts';
import { LIMITS, type TypeName } from './words.ts';

/** The one name space of a text, and what it declares, in the order of the text. */
export interface Declared {
  readonly names: ReadonlyMap<string, Thing>;
  readonly objects: ReadonlyMap<string, RaceObject>;
  readonly allocations: readonly string[];
  readonly mutexes: readonly string[];
  /** Threads; their variables are still to be found. */
  readonly threads: readonly { readonly item: ThreadItem; readonly variables: Map<string, RaceVariable> }[];
  readonly title: string | null;
}

/** Declares all items of a text. */
export function declareItems(items: readonly Item[], errors: Errors): Declared {
  const declaring = new Declaring(errors);
  for (const item of items) declaring.add(item);
  return declaring;
}

/** Least and greatest value of each type. */
const RANGES: Readonly<Record<TypeName, readonly [number, number]>> = {
  u8: [0, 255],
  u16: [0, 65535],
  int: [-0x7fffffff, 0x7fffffff],
  bool: [0, 1],
};

class Declaring implements Declared {
  readonly names = new Map<string, Thing>();
  readonly objects = new Map<string, RaceObject>();
  readonly allocations: string[] = [];
  readonly mutexes: string[] = [];
  readonly threads: { item: ThreadItem; variables: Map<string, RaceVariable> }[] = [];
  title: string | null = null;
  readonly #errors: Errors;
  #bytes = 0;
  #running = 0;

  constructor(errors: Errors) {
    this.#errors = errors;
  }

  add(item: Item): void {
    switch (item.kind) {
      case 'title':
        if (this.title === null) this.title = item.text;
        else this.#errors.add(item.at, 'duplicate-name', 'secondTitle', []);
        return;
      case 'shared':
      case 'heap':
        for (const variable of item.variables) this.#variable(variable, item.kind === 'heap');
        return;
      case 'group':
        this.#group(item.name, item.fields);
        return;
      case 'mutex':
        for (const name of item.names) {
          this.#name(name, { kind: 'mutex' });
          this.mutexes.push(name.text);
        }
        return;
      case 'thread':
        this.#thread(item);
        return;
      case 'never':
      case 'exists':
      case 'show':
    }
  }

  #name({ text, at }: Name, thing: Thing): void {
    if (this.names.has(text)) this.#errors.add(at, 'duplicate-name', 'declaredTwice', [text]);
    else this.names.set(text, thing);
  }

  #variable(variable: SharedVariable, isHeap: boolean): void {
    const { text } = variable.name;
    const object = this.#object(variable, text, isHeap ? text : null);
    if (isHeap) this.allocations.push(text);
    this.#name(variable.name, { kind: 'object', object });
    if (!this.objects.has(text)) this.#keep(object);
  }

  #group(name: Name, all: readonly SharedVariable[]): void {
    const fields = new Map<string, RaceObject>();
    if (all.length === 0) this.#errors.add(name.at, 'missing', 'noFields', [name.text]);
    this.allocations.push(name.text);
    for (const variable of all) {
      const field = variable.name;
      const object = this.#object(variable, `${name.text}.${field.text}`, name.text);
      if (fields.has(field.text)) this.#errors.add(field.at, 'duplicate-name', 'declaredTwice', [field.text]);
      else fields.set(field.text, object);
      this.#keep(object);
    }
    this.#name(name, { kind: 'group', name: name.text, fields });
  }

  /** Keeps an object, and counts it with its bytes. */
  #keep(object: RaceObject): void {
    this.objects.set(object.name, object);
    const before = this.#bytes;
    this.#bytes += widthOf(object);
    if (this.objects.size === LIMITS.sharedVariables + 1) {
      this.#errors.add(object.at, 'limit', 'manyShared', [LIMITS.sharedVariables]);
    }
    if (before <= LIMITS.sharedBytes && this.#bytes > LIMITS.sharedBytes) {
      this.#errors.add(object.at, 'limit', 'manySharedBytes', [LIMITS.sharedBytes]);
    }
  }

  #object(variable: SharedVariable, name: string, allocation: string | null): RaceObject {
    const { type, array, value } = variable;
    const { at } = variable.name;
    if (array === null) {
      const first = value?.kind === 'number' ? this.#fitting(value, type) : 0;
      const bytes = Uint8Array.from({ length: WIDTHS[type] }, (_, index) => first >>> (8 * index));
      return { name, type, length: null, at, bytes, allocation };
    }
    if (type !== 'u8') this.#errors.add(at, 'type', 'bytesOnly', [name]);
    const length = this.#lengthOf(variable, name);
    const bytes = new Uint8Array(Math.min(length, LIMITS.array));
    bytes.set(this.#firstBytes(value).slice(0, bytes.length));
    return { name, type, length: bytes.length, at, bytes, allocation };
  }

  #firstBytes(value: SharedVariable['value']): readonly number[] {
    if (value?.kind === 'text') return [...value.bytes, 0];
    return value?.kind === 'list' ? value.constants.map((constant) => this.#fitting(constant, 'u8')) : [];
  }

  #lengthOf({ array, value, name: { at } }: SharedVariable, name: string): number {
    const needs =
      value?.kind === 'text' ? value.bytes.length + 1 : value?.kind === 'list' ? value.constants.length : 0;
    const size = array?.size ?? null;
    if (size === null) {
      if (value === null) this.#errors.add(at, 'missing', 'noLength', [name]);
      else if (needs > LIMITS.array) this.#errors.add(value.at, 'limit', 'longArray', [LIMITS.array]);
      return Math.max(needs, 1);
    }
    this.#checkSize(size, name);
    if (value !== null && needs > size.value) {
      const sentence = value.kind === 'text' ? 'textTooLong' : 'listTooLong';
      this.#errors.add(value.at, 'value', sentence, [needs, name, size.value]);
    }
    return size.value;
  }

  #checkSize({ at, value }: Constant, name: string): void {
    checkSize(this.#errors, at, value, name);
  }

  /** Returns a constant; one that does not fit is an error. */
  #fitting({ at, value }: Constant, type: TypeName): number {
    const [least, most] = RANGES[type];
    if (value < least || value > most) this.#errors.add(at, 'value', 'doesNotFit', [type, least, most]);
    return value;
  }

  #thread(item: ThreadItem): void {
    const { name, copies, body } = item;
    const variables = new Map<string, RaceVariable>();
    const thread: RaceThread = { name: name.text, at: name.at, copies, variables, body };
    this.#name(name, { kind: 'thread', thread });
    this.threads.push({ item, variables });
    if (copies > 1) {
      for (let copy = 1; copy <= copies; copy += 1) {
        const text = `${name.text}${copy}`;
        if (this.names.has(text)) this.#errors.add(name.at, 'duplicate-name', 'copyTaken', [name.text, text]);
        else this.names.set(text, { kind: 'thread', thread });
      }
    }
    const before = this.#running;
    this.#running += copies;
    if (before <= LIMITS.threads && this.#running > LIMITS.threads) {
      this.#errors.add(name.at, 'limit', 'manyThreads', [LIMITS.threads]);
    }
  }
}

/** Checks the length of an array, shared or private. */
export function checkSize(errors: Errors, at: Span, size: number, name: string): void {
  if (size === 0) errors.add(at, 'value', 'noBytes', [name]);
  else if (size > LIMITS.array) errors.add(at, 'limit', 'longArray', [LIMITS.array]);
}

/** Reports what is not there: threads. */
export function checkThreadCount({ threads }: Declared, end: Span, errors: Errors): void {
  const running = threads.reduce((sum, { item }) => sum + item.copies, 0);
  if (running >= 2) return;
  const [only] = threads;
  if (only === undefined) errors.add(end, 'missing', 'noThreads', []);
  else errors.add(only.item.name.at, 'missing', 'oneThread', []);
}
