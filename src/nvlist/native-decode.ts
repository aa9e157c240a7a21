import { align8, defined } from '../base/index.ts';
import { emptyList, fail, pathOf, type Decoding, type GrowingList } from './decoding.ts';
import { fixedValueSize, NESTED_HEADER, PAIR_FIXED, POINTER, SMALLEST_PAIR, valueOffset } from './layout.ts';
import { TYPE_NUMBER, UNIQUE_NAME, UNIQUE_NAME_TYPE, type NvPair, type Text } from './model.ts';
import { nativeValue } from './native-values.ts';

/** Reads a list behind the packed header, in the byte order of the host; false after a refusal. */
export function decodeNative(d: Decoding, list: GrowingList): boolean {
  const at = d.position;
  const left = d.bytes.length - at;
  if (left < 8) return fail(d, 'EFAULT', at, { kind: 'inputEnds', have: left, need: 8 });
  const little = d.hostEndian === 'little';
  list.version = d.view.getInt32(at, little);
  list.flags = d.view.getUint32(at + 4, little);
  d.position = at + 8;
  if (d.recorder !== null) {
    d.recorder.open('list', '');
    d.recorder.leaf('version', at + 4, '');
    d.recorder.leaf('flags', at + 8, '');
  }
  if (!readPairs(d, list)) return false;
  d.recorder?.close();
  return true;
}

function readPairs(d: Decoding, list: GrowingList): boolean {
  const { bytes, view } = d;
  const little = d.hostEndian === 'little';
  for (;;) {
    d.name = undefined;
    const start = d.position;
    const left = bytes.length - start;
    if (left < 4) return fail(d, 'EFAULT', start, { kind: 'inputEnds', have: left, need: 4 });
    const size = view.getInt32(start, little);
    if (size === 0) {
      d.position = start + 4;
      d.recorder?.leaf('endMark', start + 4, pathOf(d));
      return true;
    }
    if (size < 0 || size > left) return fail(d, 'EFAULT', start, { kind: 'pairSize', size, limit: left });
    if (size < SMALLEST_PAIR)
      return fail(d, 'EFAULT', start, { kind: 'pairSmall', size, need: SMALLEST_PAIR });
    const taken = d.prediction?.take(d, list.pairs, start, size);
    if (taken === undefined) {
      if (!readPair(d, list.pairs, start, size, little)) return false;
    } else if (taken.type === 'nvlist') {
      d.name = taken.name;
      if (!readNested(d, list.pairs, taken.name, d.position - NESTED_HEADER, d.position)) return false;
    }
  }
}

function readPair(d: Decoding, pairs: NvPair[], start: number, size: number, little: boolean): boolean {
  const { bytes, view } = d;
  const nameSize = view.getInt16(start + 4, little);
  const count = view.getInt32(start + 8, little);
  const type = view.getInt32(start + 12, little);
  const nameAt = start + PAIR_FIXED;
  const end = start + size;
  const valueAt = start + valueOffset(nameSize);
  if (nameSize <= 0 || valueAt > end) {
    recordFixed(d, start);
    return fail(d, 'EFAULT', start + 4, { kind: 'nameSize', size: nameSize, room: size - PAIR_FIXED });
  }
  const name = d.texts.read(bytes, nameAt, end);
  const nul = d.texts.end;
  if (nul - nameAt !== nameSize - 1) {
    recordFixed(d, start);
    return fail(d, 'EFAULT', nameAt, { kind: 'nameEnd', size: nameSize, length: nul - nameAt });
  }
  d.name = name;
  d.position = end;
  if (d.recorder !== null) {
    d.recorder.open('pair', pathOf(d));
    recordFixed(d, start);
    d.recorder.leaf('name', nul + 1, pathOf(d));
    d.recorder.leaf('namePadding', valueAt, pathOf(d));
  }
  if (!readValue(d, pairs, name, type, count, start, valueAt, end)) return false;
  if (d.recorder === null) finishPair(d, pairs, start, nul, valueAt, end, type);
  d.recorder?.close();
  return true;
}

function finishPair(
  d: Decoding,
  pairs: NvPair[],
  start: number,
  nul: number,
  valueAt: number,
  end: number,
  type: number,
): void {
  const pair = defined(pairs.at(-1), 'the pair just read');
  if (hasStrayHead(d.bytes, start, nul, valueAt) || anyByte(d.bytes, d.valueEnd, end)) {
    if (d.keepStray !== null) pairs[pairs.length - 1] = d.keepStray(d, pair, start, nul + 1, end);
  } else if (type !== TYPE_NUMBER.nvlist) {
    d.prediction?.note(pair, end - start, valueAt - start, start, valueAt);
  }
}

/** Whether there are bytes other than zero in the reserved word or behind the NUL of the name. */
function hasStrayHead(bytes: Uint8Array, start: number, nul: number, valueAt: number): boolean {
  return bytes[start + 6] !== 0 || bytes[start + 7] !== 0 || anyByte(bytes, nul + 1, valueAt);
}

function anyByte(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 0) return true;
  return false;
}

function readValue(
  d: Decoding,
  pairs: NvPair[],
  name: Text,
  type: number,
  count: number,
  start: number,
  valueAt: number,
  end: number,
): boolean {
  const fixed = fixedValueSize(type, count, d.isKernel);
  if (fixed === 'type') return fail(d, 'EFAULT', start + 12, { kind: 'type', type });
  if (fixed === 'count') return fail(d, 'EFAULT', start + 8, { kind: 'count', type, count });
  const room = end - valueAt;
  if (align8(fixed) > room)
    return fail(d, 'EFAULT', valueAt, { kind: 'valueRoom', room, need: align8(fixed) });
  switch (type) {
    case TYPE_NUMBER.string:
      return readString(d, pairs, name, valueAt, end);
    case TYPE_NUMBER['string-array']:
      return readStrings(d, pairs, name, count, valueAt, end);
    case TYPE_NUMBER.nvlist:
      // Noted in front of the pairs inside it, as the next one is met.
      if (d.prediction !== null && !hasStrayHead(d.bytes, start, d.texts.end, valueAt))
        d.prediction.note(
          { name, type: 'nvlist', value: emptyList() },
          end - start,
          valueAt - start,
          start,
          valueAt,
        );
      return readNested(d, pairs, name, valueAt, end);
    case TYPE_NUMBER['nvlist-array']:
      return readNestedArray(d, pairs, name, count, valueAt, end);
    default: {
      if (d.recorder !== null) recordValue(d, valueAt + fixed, end);
      const pair = nativeValue(d, name, type, count, valueAt);
      if (pair === null) return false;
      pairs.push(pair);
      d.valueEnd = valueAt + fixed;
      return (
        room === align8(fixed) || fail(d, 'EFAULT', valueAt, { kind: 'valueRoom', room, need: align8(fixed) })
      );
    }
  }
}

// The pair does not hold a string's own length: the reader looks for the NUL and compares the room that the text needs with
// the room that the pair's size leaves (OpenZFS nvpair.c:814). This comparison finds a torn copy, or misses it.
function readString(d: Decoding, pairs: NvPair[], name: Text, valueAt: number, end: number): boolean {
  const room = end - valueAt;
  const value = d.texts.read(d.bytes, valueAt, end);
  const nul = d.texts.end;
  if (nul === end) return fail(d, 'EFAULT', valueAt, { kind: 'noNul', room });
  pairs.push({ name, type: 'string', value });
  if (d.recorder !== null) recordValue(d, nul + 1, end);
  d.valueEnd = nul + 1;
  const need = align8(nul + 1 - valueAt);
  return need === room || fail(d, 'EFAULT', valueAt, { kind: 'stringRoom', room, need, nulAt: nul });
}

function readStrings(
  d: Decoding,
  pairs: NvPair[],
  name: Text,
  count: number,
  valueAt: number,
  end: number,
): boolean {
  const texts: Text[] = [];
  pairs.push({ name, type: 'string-array', value: texts });
  let at = valueAt + count * POINTER;
  const path = d.recorder === null ? '' : pathOf(d);
  if (d.recorder !== null) d.recorder.leaf('pointers', at, path);
  for (let i = 0; i < count; i += 1) {
    const text = d.texts.read(d.bytes, at, end);
    const nul = d.texts.end;
    if (nul === end) return fail(d, 'EFAULT', at, { kind: 'noNul', room: end - at });
    texts.push(text);
    at = nul + 1;
    if (d.recorder !== null) d.recorder.leaf('value', at, `${path}[${i}]`);
  }
  if (d.recorder !== null) d.recorder.leaf('valuePadding', end, path);
  const room = end - valueAt;
  d.valueEnd = at;
  const need = align8(at - valueAt);
  return need === room || fail(d, 'EFAULT', valueAt, { kind: 'stringRoom', room, need, nulAt: at - 1 });
}

function readNested(d: Decoding, pairs: NvPair[], name: Text, valueAt: number, end: number): boolean {
  if (d.recorder !== null) recordNestedHeader(d, valueAt, pathOf(d));
  if (d.recorder !== null) d.recorder.leaf('valuePadding', end, pathOf(d));
  const list = emptyList();
  pairs.push({ name, type: 'nvlist', value: list });
  if (!readNestedList(d, name, -1, list, valueAt)) return false;
  d.valueEnd = end;
  const room = end - valueAt;
  return (
    room === NESTED_HEADER || fail(d, 'EFAULT', valueAt, { kind: 'valueRoom', room, need: NESTED_HEADER })
  );
}

function readNestedArray(
  d: Decoding,
  pairs: NvPair[],
  name: Text,
  count: number,
  valueAt: number,
  end: number,
): boolean {
  const headersAt = valueAt + count * POINTER;
  if (d.recorder !== null) {
    const path = pathOf(d);
    d.recorder.leaf('pointers', headersAt, path);
    for (let i = 0; i < count; i += 1) recordNestedHeader(d, headersAt + i * NESTED_HEADER, `${path}[${i}]`);
    d.recorder.leaf('valuePadding', end, path);
  }
  const lists: GrowingList[] = [];
  pairs.push({ name, type: 'nvlist-array', value: lists });
  for (let i = 0; i < count; i += 1) {
    const list = emptyList();
    lists.push(list);
    if (!readNestedList(d, name, i, list, headersAt + i * NESTED_HEADER)) {
      // The library answers every refusal inside an array of lists alike.
      if (d.failure !== null) d.failure.errno = 'EFAULT';
      return false;
    }
  }
  d.valueEnd = end;
  const room = end - valueAt;
  const need = count * (POINTER + NESTED_HEADER);
  return room === need || fail(d, 'EFAULT', valueAt, { kind: 'valueRoom', room, need });
}

// A nested list keeps only the two flags that have a meaning; the outermost list keeps all 32 bits.
function readNestedList(
  d: Decoding,
  name: Text,
  index: number,
  list: GrowingList,
  headerAt: number,
): boolean {
  const little = d.hostEndian === 'little';
  d.trail.push({ name, index });
  d.name = undefined;
  const version = d.view.getInt32(headerAt, little);
  list.flags = d.view.getUint32(headerAt + 4, little) & (UNIQUE_NAME | UNIQUE_NAME_TYPE);
  if (version !== 0) return fail(d, 'ENOTSUP', headerAt, { kind: 'listVersion', version });
  if (d.trail.length > d.maxDepth) return fail(d, 'EINVAL', headerAt, { kind: 'depth', limit: d.maxDepth });
  if (d.recorder !== null) d.recorder.open('list', pathOf(d));
  if (!readPairs(d, list)) return false; // the trail stays as it was at the refusal
  d.recorder?.close();
  d.trail.pop();
  d.name = name;
  return true;
}

function recordFixed(d: Decoding, start: number): void {
  if (d.recorder === null) return;
  const path = pathOf(d);
  d.recorder.leaf('pairSize', start + 4, path);
  d.recorder.leaf('nameSize', start + 6, path);
  d.recorder.leaf('pairReserved', start + 8, path);
  d.recorder.leaf('elementCount', start + 12, path);
  d.recorder.leaf('type', start + 16, path);
}

function recordValue(d: Decoding, valueEnd: number, end: number): void {
  if (d.recorder === null) return;
  const path = pathOf(d);
  d.recorder.leaf('value', valueEnd, path);
  d.recorder.leaf('valuePadding', end, path);
}

function recordNestedHeader(d: Decoding, at: number, path: string): void {
  if (d.recorder === null) return;
  d.recorder.open('nestedHeader', path);
  d.recorder.leaf('version', at + 4, path);
  d.recorder.leaf('flags', at + 8, path);
  d.recorder.leaf('nestedPointer', at + 16, path);
  d.recorder.leaf('nestedFlag', at + 20, path);
  d.recorder.leaf('nestedPad', at + 24, path);
  d.recorder.close();
}
