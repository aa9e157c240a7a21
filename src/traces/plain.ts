import { err, ok, type Result } from '../base/index.ts';
import { field, isList, isObject } from './json.ts';

/** A value of a trace, whichever tool wrote it. A set is a list in most of them; the variable tells what it is. */
export type Plain = number | bigint | boolean | string | null | readonly Plain[] | ReadonlyMap<string, Plain>;

/** Longest whole number that is read as one. */
const MAX_DIGITS = 40;
/** Most characters of a strange value that a sentence quotes. */
const QUOTED = 60;

/** Reads a value of a TLC trace: sets, sequences and tuples are lists, functions and records objects. */
export function plainOfTlc(value: unknown): Plain {
  if (isList(value)) return value.map(plainOfTlc);
  if (isObject(value)) {
    return new Map(Object.entries(value).map(([key, part]) => [key, plainOfTlc(part)]));
  }
  return isScalar(value) ? value : null;
}

const isScalar = (value: unknown): value is number | boolean | string | null =>
  value === null || ['number', 'boolean', 'string'].includes(typeof value);

/** Reads a value of an ITF trace. Fails with a damaged part. */
export function plainOfItf(value: unknown): Result<Plain, string> {
  if (isList(value)) return listOf(value);
  if (!isObject(value)) return ok(isScalar(value) ? value : null);
  const bigint = field(value, '#bigint');
  if (bigint !== undefined) return wholeNumber(bigint);
  for (const mark of ['#set', '#tup']) {
    const members = field(value, mark);
    if (members === undefined) continue;
    return isList(members) ? listOf(members) : err(`${mark} ${quoted(members)}`);
  }
  const pairs = field(value, '#map');
  if (pairs !== undefined) return mapOf(pairs);
  const parts = new Map<string, Plain>();
  for (const [key, part] of Object.entries(value)) {
    const read = plainOfItf(part);
    if (!read.ok) return read;
    parts.set(key, read.value);
  }
  return ok(parts);
}

function listOf(values: readonly unknown[]): Result<readonly Plain[], string> {
  const parts: Plain[] = [];
  for (const value of values) {
    const read = plainOfItf(value);
    if (!read.ok) return read;
    parts.push(read.value);
  }
  return ok(parts);
}

function mapOf(pairs: unknown): Result<Plain, string> {
  if (!isList(pairs)) return err(`#map ${quoted(pairs)}`);
  const parts = new Map<string, Plain>();
  for (const pair of pairs) {
    // Old writers put a pair as a tuple.
    const entry = field(pair, '#tup') ?? pair;
    if (!isList(entry) || entry.length !== 2) return err(`#map ${quoted(pair)}`);
    const [key, value] = [plainOfItf(entry[0]), plainOfItf(entry[1])];
    if (!key.ok) return key;
    if (!value.ok) return value;
    parts.set(typeof key.value === 'string' ? key.value : printPlain(key.value), value.value);
  }
  return ok(parts);
}

function wholeNumber(text: unknown): Result<Plain, string> {
  if (typeof text === 'number' && Number.isSafeInteger(text)) return ok(text);
  if (typeof text !== 'string' || !/^-?\d+$/.test(text)) return err(`#bigint ${quoted(text)}`);
  if (text.length > MAX_DIGITS) return ok(text);
  const value = Number(text);
  return ok(Number.isSafeInteger(value) ? value : BigInt(text));
}

const quoted = (value: unknown): string => shortened(JSON.stringify(value) ?? 'nothing');
const shortened = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Prints a value for a sentence. */
export function printPlain(value: Plain): string {
  if (typeof value === 'string') return quoted(value);
  if (isPlainList(value)) return shortened(`{${value.map(printPlain).join(', ')}}`);
  if (isMap(value)) {
    return shortened(`[${[...value].map(([key, part]) => `${key}: ${printPlain(part)}`).join(', ')}]`);
  }
  return String(value);
}

const isPlainList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
export const isMap = (value: Plain | undefined): value is ReadonlyMap<string, Plain> => value instanceof Map;

/** Reports whether two values of a trace are written alike. */
export function isAlike(one: Plain, other: Plain): boolean {
  if (isPlainList(one) && isPlainList(other)) {
    return one.length === other.length && one.every((part, at) => isAlike(part, other[at] ?? null));
  }
  if (isMap(one) && isMap(other)) {
    return one.size === other.size && [...one].every(([key, part]) => isAlike(part, other.get(key) ?? null));
  }
  return one === other;
}

/** A value of the model. */
export type ModelValue = number | boolean | string | readonly number[];

/** Compares a value with one of the model. A list of the model is a set: order and repetition do not count. */
export function isSame(found: Plain, model: ModelValue): boolean {
  if (typeof model !== 'object') return found === model;
  if (!isPlainList(found)) return false;
  return model.every((member) => found.includes(member)) && found.every((member) => isIn(member, model));
}

const isIn = (member: Plain, set: readonly number[]): boolean =>
  typeof member === 'number' && set.includes(member);
