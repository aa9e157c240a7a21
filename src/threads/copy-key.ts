import { SLASH, asciiText, stringLength } from '../base/index.ts';
import { fileRegisters, requestLayout, type FileRegisters, type Registers } from '../sim/index.ts';
import type { ChartState } from './chart.ts';
import type { PrivateMemory } from './program.ts';

/** Returns the number of bytes copied so far, by the kind of the next operation: none before the copy, all n after it. */
export const copiedCount = (kind: string | undefined, { n, i }: FileRegisters): number =>
  kind === 'touch' || kind === 'measure' ? 0 : kind === 'copy' ? i : n;

/** Returns a key of a local state that contains only a summary of its copies. */
export const copyKey =
  (path: string) =>
  ({ op }: ChartState, registers: Registers, memory: PrivateMemory): string =>
    JSON.stringify(summary(path, op?.kind, fileRegisters(registers), memory));

type Part = string | number | boolean | null;

/**
 * Summarizes a local state (model.md section 6a). In the reported world at byte grain, copied bytes would give up to 2^n
 * patterns, so each copied string is reduced to what the verdict depends on. `kind` is that of the next operation.
 */
function summary(
  path: string,
  kind: string | undefined,
  registers: FileRegisters,
  memory: PrivateMemory,
): readonly Part[] {
  // A private copy that is about to be released, and its slash, no longer matter.
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

/** While duplicating: the last slash, whether all before it is own, and whether all is own. Later: the first two. */
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

/** Of copied bytes before their first NUL: its index, whether they are own, and what the kernel will check. */
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
