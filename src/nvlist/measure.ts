import { align8, assertUnreachable } from '../base/index.ts';
import type { Errno, PackError } from './errno.ts';
import { LONGEST_NAME, LONGEST_VALUE, NESTED_HEADER, POINTER, valueOffset } from './layout.ts';
import type { NumberType, NvList, NvPair, Text } from './model.ts';
import { REFUSED } from './output.ts';
import { isNumberOf, isSigned64, isUnsigned64, RANGE } from './ranges.ts';
import { showText, textLength } from './text.ts';

type NumberPair = { readonly type: NumberType; readonly value: number };

/** The state of one size pass. It checks every value and says what is wrong; the writer only stops. */
export type Measuring = {
  readonly maxDepth: number;
  depth: number;
  failure: { readonly errno: Errno; readonly reason: string; readonly steps: string[] } | null;
};

export const startMeasuring = (maxDepth: number): Measuring => ({ maxDepth, depth: 0, failure: null });

/** Notes a refusal with `EINVAL`, the library's answer for a value that it cannot hold. */
export function refuse(m: Measuring, reason: string, errno: Errno = 'EINVAL'): typeof REFUSED {
  m.failure = { errno, reason, steps: [] };
  return REFUSED;
}

/** Returns the refusal for the caller of `pack`. */
export function packError(m: Measuring): PackError {
  const { errno, reason, steps } = m.failure ?? { errno: 'EINVAL', reason: '', steps: [] };
  return { errno, reason, path: steps.toReversed().join('.') };
}

/** Adds a step to the path while a refusal returns through the levels. */
export function addStep(m: Measuring, name: Text, index = -1): typeof REFUSED {
  m.failure?.steps.push(index < 0 ? showText(name) : `${showText(name)}[${index}]`);
  return REFUSED;
}

/** Checks the two words of a list's own header. */
export function checkListWords(m: Measuring, list: NvList): boolean {
  if (list.flags >>> 0 !== list.flags) refuse(m, `flags ${list.flags} are not an unsigned 32-bit number`);
  else if ((list.version | 0) !== list.version)
    refuse(m, `version ${list.version} is not a signed 32-bit number`);
  else return true;
  return false;
}

/** Bytes of a name with its NUL, or `REFUSED`. */
export function nameSize(m: Measuring, name: Text): number {
  const length = textLength(name);
  if (length < 0) return refuse(m, 'the name holds a NUL or half a surrogate pair');
  if (length + 1 > LONGEST_NAME)
    return refuse(m, `a name of ${length} bytes is longer than ${LONGEST_NAME - 1}`);
  return length + 1;
}

/** Returns the bytes of the pair in memory without the pairs of nested lists. Both encodings call this its size. */
export function pairSize(m: Measuring, pair: NvPair): number {
  const name = nameSize(m, pair.name);
  if (name < 0) return REFUSED;
  const value = valueSize(m, pair);
  if (value < 0) return REFUSED;
  const size = valueOffset(name) + align8(value);
  return size > LONGEST_VALUE ? refuse(m, `a pair of ${size} bytes is too large`) : size;
}

function valueSize(m: Measuring, pair: NvPair): number {
  switch (pair.type) {
    case 'boolean':
      return 0;
    case 'boolean-value':
      return 4;
    case 'byte':
    case 'uint8':
    case 'int8':
      return wholeNumber(m, pair, 1);
    case 'int16':
    case 'uint16':
      return wholeNumber(m, pair, 2);
    case 'int32':
    case 'uint32':
      return wholeNumber(m, pair, 4);
    case 'int64':
    case 'hrtime':
      return isSigned64(pair.value) ? 8 : tooBig(m, pair.value, 'a signed');
    case 'uint64':
    case 'double':
      return isUnsigned64(pair.value) ? 8 : tooBig(m, pair.value, 'an unsigned');
    case 'string':
      return textSize(m, pair.value);
    case 'byte-array':
    case 'uint8-array':
    case 'int8-array':
    case 'int16-array':
    case 'uint16-array':
    case 'int32-array':
    case 'uint32-array':
    case 'int64-array':
    case 'uint64-array':
      return pair.value.byteLength;
    case 'boolean-array':
      return pair.value.length * 4;
    case 'string-array': {
      let size = pair.value.length * POINTER;
      for (const text of pair.value) {
        const bytes = textSize(m, text);
        if (bytes < 0) return REFUSED;
        size += bytes;
      }
      return size;
    }
    case 'nvlist':
      return NESTED_HEADER;
    case 'nvlist-array':
      return pair.value.length * (POINTER + NESTED_HEADER);
    default:
      return assertUnreachable(pair);
  }
}

function wholeNumber(m: Measuring, { type, value }: NumberPair, size: number): number {
  if (isNumberOf(type, value)) return size;
  const [least, most] = RANGE[type];
  return refuse(m, `${value} is not a whole number from ${least} to ${most}`);
}

const tooBig = (m: Measuring, value: bigint, article: string): number =>
  refuse(m, `${value} is not ${article} 64-bit number`);

function textSize(m: Measuring, text: Text): number {
  const length = textLength(text);
  return length < 0 ? refuse(m, 'the string holds a NUL or half a surrogate pair') : length + 1;
}

/**
 * Returns the bytes of the lists inside a pair, each measured by `measure`; 0 when there are none, `REFUSED`, with the path
 * noted, when one cannot be packed. The library's writer meets the depth limit below the pair's own list and passes on
 * EFAULT in both encodings (nvpair.c, `nvs_encode_pairs`), whatever the errno of the limit itself.
 */
export function innerSize(
  m: Measuring,
  pair: NvPair,
  measure: (m: Measuring, list: NvList) => number,
): number {
  if (pair.type === 'nvlist') {
    const size = oneLevelDown(m, pair.value, measure);
    return size < 0 ? addStep(m, pair.name) : size;
  }
  if (pair.type !== 'nvlist-array') return 0;
  let total = 0;
  for (const [index, list] of pair.value.entries()) {
    const size = oneLevelDown(m, list, measure);
    if (size < 0) return addStep(m, pair.name, index);
    total += size;
  }
  return total;
}

function oneLevelDown(m: Measuring, list: NvList, measure: (m: Measuring, list: NvList) => number): number {
  if (m.depth >= m.maxDepth)
    return refuse(m, `lists are nested more than ${m.maxDepth} levels deep`, 'EFAULT');
  m.depth += 1;
  const size = measure(m, list);
  m.depth -= 1;
  return size;
}
