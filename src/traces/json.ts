import { err, ok, type Result } from '../base/index.ts';
import { jsonFault } from '../base/json-fault.ts';
import type { Refusal } from './refusal.ts';

/** Deepest nesting that is read. Traces of this model have a depth of 8. */
const MAX_DEPTH = 64;

/** Reports whether JSON text nests deeper than that. Looks before a parser takes memory for each level. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}

/** Parses JSON of a bounded depth. */
export function parseJson(text: string): Result<unknown, Refusal> {
  if (isTooDeep(text)) return err({ kind: 'tooDeep', max: MAX_DEPTH });
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err(syntaxOf(text));
  }
}

/** Returns the refusal of a text that a parser of JSON refused, with the place where it is none. */
function syntaxOf(text: string): Refusal {
  const fault = jsonFault(text);
  if (fault === null) return { kind: 'unparsed' };
  const { line, column, want, found } = fault;
  return { kind: 'syntax', line, column, what: { kind: `json.${want}`, found } };
}

/** An object of parsed JSON. Its keys are a stranger's: read them with `field`. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Returns an own field of an object; undefined if there is none. */
export const field = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Returns a field that is a string; null otherwise. */
export function textField(value: unknown, key: string): string | null {
  const found = field(value, key);
  return typeof found === 'string' ? found : null;
}
