import { NUL, SLASH, asciiText, defined } from '../../base/index.ts';
import type { Bus } from '../bus.ts';
import { kernelVerdict } from './kernel.ts';
import { POISON } from '../poison.ts';
import type { Answer, OpOf } from './op.ts';
import type { FileRegisters } from './registers.ts';
import { requestLayout } from './request.ts';

/** The simulated machine: the path on the command line, and the directories that exist. */
export interface Setting {
  readonly path: string;
  readonly directories: ReadonlySet<string>;
  /** Whether a worker builds a private pair and packs it later (source), instead of packing the pair while reading it. */
  readonly packsLater: boolean;
}

/** The answer of an operation, and the registers after it. The bus holds the memory after it. */
export interface FileDone {
  readonly answer: Answer;
  readonly registers: FileRegisters;
}

/** The thread that performs an operation, and its memory. */
export interface Act {
  /** Its number, for the mutex. */
  readonly thread: number;
  readonly registers: FileRegisters;
  readonly bus: Bus;
  readonly setting: Setting;
}

/** Performs one access of a scan, byte by byte. A scan stops at a NUL and at the end of the object. */
const stops = (bus: Bus, object: string, index: number, byte: number): boolean =>
  byte === NUL || index === bus.length(object) - 1;

const loaded = (byte: number): Answer =>
  byte === NUL ? 'LOADED_NUL' : byte === SLASH ? 'LOADED_SLASH' : 'LOADED';

/** Returns the bytes of a private string up to its NUL or its end. No other thread sees these reads. */
function privateString(bus: Bus, object: string): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < bus.length(object); index += 1) {
    const byte = bus.read(object, index);
    if (byte === NUL) break;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function writeRange(bus: Bus, template: Uint8Array, start: number, end: number): void {
  for (let offset = start; offset < end; offset += 1) {
    bus.write('request', offset, defined(template[offset], 'template byte'), null);
  }
}

export function measure({ bus, registers, setting }: Act): FileDone {
  const { i } = registers;
  if (!stops(bus, 'value', i, bus.read('value', i)))
    return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
  // As reported, the measuring thread also allocates its buffer, whose length is fixed from here on.
  if (!setting.packsLater) bus.allocate('request', requestLayout(i + 1).length);
  return { answer: 'MEASURED', registers: { ...registers, n: i + 1, i: 0 } };
}

export function copy({ bus, registers, setting }: Act): FileDone {
  const { i, n } = registers;
  const layout = requestLayout(n);
  if (i === 0 && setting.packsLater) {
    bus.allocate('request', layout.length);
    writeRange(bus, layout.template, layout.pairStart, layout.valueStart);
    writeRange(bus, layout.template, layout.valueStart + n, layout.pairEnd);
  }
  bus.write('request', layout.valueStart + i, bus.read('value', i), { object: 'value', index: i });
  if (i + 1 < n) return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
  if (!setting.packsLater) writeRange(bus, layout.template, layout.valueStart + n, layout.length);
  return { answer: 'COPIED', registers: { ...registers, i: 0 } };
}

export function compare(op: OpOf<'compare'>, { bus, registers }: Act): FileDone {
  const { i } = registers;
  const start = op.from === 'start' ? 0 : defined(registers.k, 'the slash');
  const wanted = i < op.text.length ? op.text.charCodeAt(i) : NUL;
  const settled = { ...registers, i: 0 };
  if (bus.read('value', start + i) !== wanted) return { answer: 'DIFFERENT', registers: settled };
  if (wanted === NUL) return { answer: 'EQUAL', registers: settled };
  return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
}

export function find({ of }: OpOf<'find'>, { bus, registers }: Act): FileDone {
  if (of === 'parent') {
    const at = privateString(bus, 'parent').lastIndexOf(SLASH);
    return { answer: at < 0 ? 'NOT_FOUND' : 'FOUND', registers: { ...registers, k: at < 0 ? null : at } };
  }
  const { i } = registers;
  const byte = bus.read('value', i);
  const k = byte === SLASH ? i : i === 0 ? null : registers.k;
  if (!stops(bus, 'value', i, byte)) return { answer: 'LOADED', registers: { ...registers, k, i: i + 1 } };
  return { answer: k === null ? 'NOT_FOUND' : 'FOUND', registers: { ...registers, k, i: 0 } };
}

export function inspect({ bus, registers }: Act): FileDone {
  if (registers.k === null) return { answer: 'FAULTED', registers };
  const name = asciiText(privateString(bus, 'parent').subarray(registers.k + 1));
  return { answer: name === '' || name === '.' || name === '..' ? 'UNNAMED' : 'NAMED', registers };
}

export function store(op: OpOf<'store'>, { bus, registers }: Act): FileDone {
  if (registers.k === null) return { answer: 'FAULTED', registers };
  bus.write(op.to, registers.k, op.byte === 'NUL' ? NUL : SLASH, null);
  return { answer: 'STORED', registers: op.byte === 'NUL' ? registers : { ...registers, k: null } };
}

export function stat({ of }: OpOf<'stat'>, { bus, registers, setting }: Act): FileDone {
  const answer = (path: string, terminated: boolean): Answer =>
    terminated && setting.directories.has(path) ? 'DIRECTORY' : 'NOT_DIRECTORY';
  if (of === 'parent') {
    const path = privateString(bus, 'parent');
    // An empty path is not looked up (libzfs_pool.c 800).
    return { answer: path.length === 0 ? 'DIRECTORY' : answer(asciiText(path), true), registers };
  }
  const { i } = registers;
  const byte = bus.read('value', i);
  if (i === 0) bus.allocate('lookup', bus.length('value'));
  bus.write('lookup', i, byte, { object: 'value', index: i });
  if (!stops(bus, 'value', i, byte)) return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
  const path = asciiText(privateString(bus, 'lookup'));
  bus.release('lookup');
  return { answer: answer(path, byte === NUL), registers: { ...registers, i: 0 } };
}

export function duplicate({ bus, registers }: Act): FileDone {
  const { i } = registers;
  if (i === 0) bus.allocate('parent', bus.length('value'));
  const byte = bus.read('value', i);
  bus.write('parent', i, byte, { object: 'value', index: i });
  if (stops(bus, 'value', i, byte)) return { answer: 'DUPLICATED', registers: { ...registers, i: 0 } };
  return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
}

/** Reads the header (and the list head before it) or the name of the shared pair, and writes it to the request. */
export function touch({ object }: OpOf<'touch'>, { bus, registers }: Act): FileDone {
  if (object === 'header') {
    // A freed list head holds no address: the thread that follows it crashes.
    if (bus.read('head', 0) === POISON) return { answer: 'FAULTED', registers };
  }
  const layout = requestLayout(registers.n);
  const [start, end] =
    object === 'header' ? [layout.pairStart, layout.nameStart] : [layout.nameStart, layout.valueStart];
  if (object === 'header') writeRange(bus, layout.template, 0, layout.pairStart);
  let poisoned = false;
  for (let index = 0; index < end - start; index += 1) {
    const byte = bus.read(object, index);
    poisoned ||= byte === POISON;
    const packed = poisoned ? byte : defined(layout.template[start + index], 'template byte');
    bus.write('request', start + index, packed, { object, index });
  }
  const registersAfter =
    object === 'header'
      ? { ...registers, headerPoisoned: poisoned }
      : { ...registers, namePoisoned: poisoned };
  return { answer: 'READ', registers: registersAfter };
}

export function pack({ bus, registers }: Act): FileDone {
  const layout = requestLayout(registers.n);
  writeRange(bus, layout.template, 0, layout.pairStart);
  writeRange(bus, layout.template, layout.pairEnd, layout.length);
  return { answer: 'PACKED', registers };
}

export function submit({ bus, registers, setting }: Act): FileDone {
  const request = Uint8Array.from({ length: bus.length('request') }, (_, offset) =>
    bus.read('request', offset),
  );
  const { answer, text } = kernelVerdict(request, setting.path);
  return { answer, registers: { ...registers, text } };
}

/** Poisons the value byte by byte, then the header, then the name: L+3 steps (model.md section 6a). */
export function freePair({ bus, registers }: Act): FileDone {
  const { i } = registers;
  const length = bus.length('value');
  bus.setWord('pairFreed', 1);
  if (i < length) bus.poison('value', i);
  else {
    const object = i === length ? 'header' : 'name';
    for (let index = 0; index < bus.length(object); index += 1) bus.poison(object, index);
  }
  if (i <= length) return { answer: 'LOADED', registers: { ...registers, i: i + 1 } };
  return { answer: 'FREED', registers: { ...registers, i: 0 } };
}

/** Reads one byte, at the start or after the remembered slash. */
export function load({ at }: OpOf<'load'>, { bus, registers }: Act): FileDone {
  if (at === 'start') return { answer: loaded(bus.read('value', 0)), registers };
  if (registers.k === null) return { answer: 'FAULTED', registers };
  return { answer: loaded(bus.read('value', registers.k + 1)), registers };
}

/** Releases the private copy, and forgets the index of its slash. */
export function release({ bus, registers }: Act): FileDone {
  bus.release('parent');
  return { answer: 'RELEASED', registers: { ...registers, k: null } };
}

export function lock({ bus, registers, thread }: Act): FileDone {
  bus.setWord('mutex', thread + 1);
  return { answer: 'LOCKED', registers };
}

export function unlock({ bus, registers }: Act): FileDone {
  bus.setWord('mutex', 0);
  return { answer: 'UNLOCKED', registers };
}

export function drop({ bus, registers }: Act): FileDone {
  const left = bus.word('references') - 1;
  bus.setWord('references', left);
  return { answer: left === 0 ? 'DROPPED_LAST' : 'DROPPED', registers };
}

export function freeList({ bus, registers }: Act): FileDone {
  for (let index = 0; index < bus.length('head'); index += 1) bus.poison('head', index);
  return { answer: 'FREED', registers };
}
