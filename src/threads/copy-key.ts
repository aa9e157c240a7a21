import { SLASH, asciiText, stringLength } from '../base/index.ts';
import { fileRegisters, requestLayout, type FileRegisters, type Registers } from '../sim/index.ts';
import type { ChartState } from './chart.ts';
import type { PrivateMemory } from './program.ts';

/** Bytes copied by a thread whose next operation is of a kind: none before the copy begins, all n bytes behind it. */
export const copiedCount = (kind: string | undefined, { n, i }: FileRegisters): number =>
  kind === 'touch' || kind === 'measure' ? 0 : kind === 'copy' ? i : n;

/** The key of a local state in which copies are kept as a summary. */
export const copyKey =
  (path: string) =>
  ({ op }: ChartState, registers: Registers, memory: PrivateMemory): string =>
    JSON.stringify(summary(path, op?.kind, fileRegisters(registers), memory));

type Part = string | number | boolean | null;

/**
 * The local state of model.md section 6a. As reported and at byte grain copied bytes would give up to 2^n patterns, so
 * there a string is kept as what the verdict needs of it. `kind` is the operation that comes next.
 */
function summary(
  path: string,
  kind: string | undefined,
  registers: FileRegisters,
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
  const copied = copiedCount(kind, registers);
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
  { i, k }: FileRegisters,
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
