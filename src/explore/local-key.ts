import { SLASH, asciiText, stringLength } from '../base/index.ts';
import { requestLayout, type PrivateObject, type Registers } from '../sim/index.ts';
import { printToken, stateOf, type Chart, type Config, type Local } from '../threads/index.ts';

/** Private memory of one thread, as bytes. */
export type PrivateMemory = ReadonlyMap<PrivateObject, Uint8Array>;

/**
 * What tells two local states apart. Everything, as a rule. In the reported world at byte grain copied bytes would give
 * up to 2^n patterns, so there a string is kept as what the verdict needs of it (model.md section 6a fixes what that
 * is, and with it the number of states). Two local states with one key have the same future, step for step.
 */
export function localKey(config: Config, chart: Chart, local: Local, memory: PrivateMemory): string {
  const { at, registers, token } = local;
  if (token !== null) return `${at} ${printToken(token)}`;
  if (config.world === 'faithful' || config.grain === 'coarse') {
    return JSON.stringify([at, registers, [...memory].map(([object, bytes]) => [object, String(bytes)])]);
  }
  return JSON.stringify([at, ...summary(config.path, stateOf(chart, at).op?.kind, registers, memory)]);
}

type Part = string | number | boolean | null;

/** The local state of model.md section 6a. `kind` is the operation that comes next. */
function summary(
  path: string,
  kind: string | undefined,
  registers: Registers,
  memory: PrivateMemory,
): readonly Part[] {
  // The slash of a private copy, and the copy, are of no more use once it is to be given back.
  if (kind === 'release') return [];
  const { n, k, i, headerPoisoned, namePoisoned } = registers;
  const parts: Part[] = [n, k, i, headerPoisoned, namePoisoned];
  const parent = memory.get('parent');
  if (parent) parts.push(...parentSummary(path, kind, registers, parent));
  const lookup = memory.get('lookup');
  if (lookup) parts.push(isOwn(lookup.subarray(0, i), path));
  const request = memory.get('request');
  // Nothing is copied before the copy begins; behind it, all n bytes are.
  const copied = kind === 'touch' || kind === 'measure' ? 0 : kind === 'copy' ? i : n;
  if (request && copied > 0) {
    const { valueStart } = requestLayout(n);
    parts.push(...copySummary(request.subarray(valueStart, valueStart + copied), path));
  }
  return parts;
}

/** While the copy grows: its last slash, is all before that own, is all own. Then only what stands before the slash. */
function parentSummary(
  path: string,
  kind: string | undefined,
  { i, k }: Registers,
  parent: Uint8Array,
): readonly Part[] {
  const copied = kind === 'duplicate' ? parent.subarray(0, i) : parent.subarray(0, stringLength(parent));
  const slash = k ?? copied.lastIndexOf(SLASH);
  const isOwnBefore = slash < 0 || isOwn(parent.subarray(0, slash), path);
  return kind === 'duplicate' ? [slash, isOwnBefore, isOwn(copied, path)] : [slash, isOwnBefore];
}

/** Of copied bytes before their first NUL: where it is, are they own, and what the kernel will look at. */
function copySummary(copied: Uint8Array, path: string): readonly Part[] {
  const length = stringLength(copied);
  const text = copied.subarray(0, length);
  const name = asciiText(text.subarray(text.lastIndexOf(SLASH) + 1));
  return [
    length < copied.length ? length : null,
    isOwn(text, path),
    text[0] === SLASH,
    name === '' || name === '.' || name === '..' ? name : '/',
  ];
}

const isOwn = (bytes: Uint8Array, path: string): boolean =>
  bytes.every((byte, index) => byte === (index < path.length ? path.charCodeAt(index) : 0));
