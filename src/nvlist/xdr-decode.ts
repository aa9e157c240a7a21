import { align8, defined } from '../base/index.ts';
import { emptyList, fail, pathOf, type Decoding, type GrowingList } from './decoding.ts';
import {
  align4,
  fixedValueSize,
  largestDecodedPair,
  LONGEST_NAME,
  NESTED_HEADER,
  PAIR_FIXED,
  POINTER,
  SMALLEST_PAIR,
  valueOffset,
  XDR_END,
  XDR_WORD,
} from './layout.ts';
import { TYPE_NUMBER, type NvPair, type Text } from './model.ts';
import {
  isKernelText,
  need,
  record,
  residueWord,
  takeText,
  takeTextSize,
  type XdrPair,
} from './xdr-reading.ts';
import { keepMemory } from './xdr-memory.ts';
import { xdrValue } from './xdr-values.ts';

/** Reads a list behind the packed header; nested lists have the same form. False after a refusal. */
export function decodeXdr(d: Decoding, list: GrowingList): boolean {
  const at = d.position;
  if (!need(d, 2 * XDR_WORD)) return false;
  list.version = d.view.getInt32(at);
  list.flags = d.view.getUint32(at + 4);
  d.position = at + 8;
  if (d.recorder !== null) {
    const path = pathOf(d);
    d.recorder.open('list', path);
    record(d, 'version', at + 4, path);
    record(d, 'flags', at + 8, path);
  }
  for (;;) {
    d.name = undefined;
    const start = d.position;
    if (!need(d, 2 * XDR_WORD)) return false;
    const size = d.view.getInt32(start + 4);
    if (size === 0) break;
    if (!readPair(d, list.pairs, start, size)) return false;
  }
  d.position += XDR_END;
  if (d.recorder !== null) {
    record(d, 'endMark', d.position);
    d.recorder.close();
  }
  return true;
}

function readPair(d: Decoding, pairs: NvPair[], start: number, size: number): boolean {
  const { bytes, view } = d;
  const limit = largestDecodedPair(bytes.length - start - 8);
  if (size < 0 || size > limit) return fail(d, 'EFAULT', start + 4, { kind: 'pairSize', size, limit });
  if (size < SMALLEST_PAIR)
    return fail(d, 'EFAULT', start + 4, { kind: 'pairSmall', size, need: SMALLEST_PAIR });
  const taken = d.prediction?.take(d, pairs, start, size);
  if (taken !== undefined) return taken.type !== 'nvlist' || readList(d, pairs, taken.name, 0);

  d.position = start + 8;
  const wireLength = takeTextSize(d, size - PAIR_FIXED - 1);
  if (wireLength < 0) return false;
  const nameAt = d.position;
  const nameEnd = nameAt + wireLength;
  if (d.isKernel && !isKernelText(d, nameAt, nameEnd)) return false;
  const name = d.texts.read(bytes, nameAt, nameEnd);
  const nameSize = d.texts.end - nameAt + 1;
  // The library keeps this size in 16 bits with a sign.
  if (nameSize > LONGEST_NAME) {
    return fail(d, 'EFAULT', start + 8, { kind: 'nameSize', size: nameSize, room: LONGEST_NAME });
  }
  d.name = name;
  const typeAt = nameAt + align4(wireLength);
  d.position = typeAt;
  if (d.recorder !== null) recordStart(d, start, nameEnd, typeAt);

  if (!need(d, 2 * XDR_WORD)) return false;
  const type = view.getInt32(typeAt);
  const count = view.getInt32(typeAt + 4);
  d.position = typeAt + 8;
  if (d.recorder !== null) {
    record(d, 'type', typeAt + 4);
    record(d, 'elementCount', typeAt + 8);
  }
  const fixed = fixedValueSize(type, count, d.isKernel);
  if (fixed === 'type') return fail(d, 'EFAULT', typeAt, { kind: 'type', type });
  if (fixed === 'count') return fail(d, 'EFAULT', typeAt + 4, { kind: 'count', type, count });
  const valueAt = valueOffset(nameSize);
  const room = size - valueAt;
  if (room < fixed || (count !== 0 && room === 0)) {
    return fail(d, 'EFAULT', start + 4, {
      kind: 'valueRoom',
      room: Math.max(0, room),
      need: Math.max(1, fixed),
    });
  }
  const residue = bytes.subarray(Math.min(nameEnd, nameAt + valueAt - PAIR_FIXED), nameEnd);
  const wireValueAt = typeAt + 8;
  const isList = type === TYPE_NUMBER.nvlist;
  const isCut = nameEnd - nameAt >= nameSize;
  // A list is noted in front of the pairs inside it, as the next one is met.
  if (isList && d.prediction !== null && !isCut)
    d.prediction.note({ name, type: 'nvlist', value: emptyList() }, size, valueAt, start, wireValueAt);
  const pair = { name, type, count, room, residue, fixed };
  d.isOverfull = false;
  if (!readValue(d, pairs, pair, start + 4, align8(fixed))) return false;
  // Nested lists say nothing about the pair that holds them.
  const isOverfull = isCut || (d.isOverfull && !isList && type !== TYPE_NUMBER['nvlist-array']);
  if (isOverfull && d.recorder === null)
    keepMemory(d, pairs, pair, { nameAt, nameEnd, nameSize, wireValueAt, valueAt, size });
  else if (!isList)
    d.prediction?.note(defined(pairs.at(-1), 'the pair just read'), size, valueAt, start, wireValueAt);
  d.recorder?.close();
  return true;
}

function readValue(d: Decoding, pairs: NvPair[], pair: XdrPair, sizeAt: number, fixed: number): boolean {
  const { name, room } = pair;
  if (pair.type === TYPE_NUMBER.string) return readString(d, pairs, pair);
  if (pair.type === TYPE_NUMBER['string-array']) return readStrings(d, pairs, pair, sizeAt);
  if (pair.type === TYPE_NUMBER.nvlist) {
    if (!readList(d, pairs, name, residueWord(pair, 0))) return false;
  } else if (pair.type === TYPE_NUMBER['nvlist-array']) {
    if (!readNestedArray(d, pairs, pair)) return false;
  } else {
    const value = xdrValue(d, pair);
    if (value === null) return false;
    pairs.push(value);
  }
  return room === fixed || fail(d, 'EFAULT', sizeAt, { kind: 'valueRoom', room, need: fixed });
}

function readList(d: Decoding, pairs: NvPair[], name: Text, residue: number): boolean {
  const list = emptyList();
  pairs.push({ name, type: 'nvlist', value: list });
  return readNested(d, name, -1, list, residue);
}

// The wire gives the string's length, but the pair's decoded size was computed for the whole string. A torn copy is
// noticed by comparing the two after decoding, exactly when the native form notices it.
function readString(d: Decoding, pairs: NvPair[], { name, room }: XdrPair): boolean {
  const at = d.position;
  const taken = takeText(d, room - 1);
  if (taken === undefined) return false;
  pairs.push({ name, type: 'string', value: taken.text });
  const size = align8(taken.size);
  const nulAt = at + XDR_WORD + taken.size - 1;
  return size === room || fail(d, 'EFAULT', at + XDR_WORD, { kind: 'stringRoom', room, need: size, nulAt });
}

function readStrings(d: Decoding, pairs: NvPair[], pair: XdrPair, sizeAt: number): boolean {
  const { name, count, room } = pair;
  const texts: Text[] = [];
  pairs.push({ name, type: 'string-array', value: texts });
  const path = d.recorder === null ? '' : pathOf(d);
  let used = count * POINTER;
  for (let i = 0; i < count; i += 1) {
    if (room <= used) {
      const nulAt = d.position;
      return fail(d, 'EFAULT', nulAt, { kind: 'stringRoom', room, need: align8(used + 1), nulAt });
    }
    const taken = takeText(d, room - used - 1, `${path}[${i}]`);
    if (taken === undefined) return false;
    texts.push(taken.text);
    used += taken.size;
  }
  const need = align8(used);
  return need === room || fail(d, 'EFAULT', sizeAt, { kind: 'stringRoom', room, need, nulAt: sizeAt });
}

function readNestedArray(d: Decoding, pairs: NvPair[], pair: XdrPair): boolean {
  const { name, count } = pair;
  const lists: GrowingList[] = [];
  pairs.push({ name, type: 'nvlist-array', value: lists });
  for (let i = 0; i < count; i += 1) {
    const list = emptyList();
    lists.push(list);
    if (!readNested(d, name, i, list, residueWord(pair, count * POINTER + i * NESTED_HEADER))) return false;
  }
  return true;
}

// `residue` lies where the library expects the version 0 of a list that it has not decoded yet.
function readNested(d: Decoding, name: Text, index: number, list: GrowingList, residue: number): boolean {
  d.trail.push({ name, index });
  d.name = undefined;
  if (residue !== 0) return fail(d, 'EFAULT', d.position, { kind: 'listVersion', version: residue });
  if (d.trail.length > d.maxDepth) return fail(d, 'EFAULT', d.position, { kind: 'depth', limit: d.maxDepth });
  if (!decodeXdr(d, list)) return false; // the trail stays as it was at the refusal
  d.trail.pop();
  d.name = name;
  return true;
}

function recordStart(d: Decoding, start: number, nameEnd: number, typeAt: number): void {
  const path = pathOf(d);
  d.recorder?.open('pair', path);
  record(d, 'encodedSize', start + 4, path);
  record(d, 'pairSize', start + 8, path);
  record(d, 'nameSize', start + 12, path);
  record(d, 'name', nameEnd, path);
  record(d, 'namePadding', typeAt, path);
}
