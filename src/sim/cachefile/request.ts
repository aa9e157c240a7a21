import { align8, asciiBytes, assert, defined } from '../../base/index.ts';
import { leaves, packNative, uniqueNameList, unpackNative, type LeafKind } from '../../nvlist/native.ts';

/** Name of the one property that every worker sends. */
export const PROPERTY = 'cachefile';

/** The offsets of the parts of a packed request, in bytes. The codec gives every number. */
export interface RequestLayout {
  /** Size of the packed list. */
  readonly length: number;
  /** The bytes of a request whose value takes `n` bytes, NUL included. The value itself is filler. */
  readonly template: Uint8Array;
  readonly pairStart: number;
  readonly nameStart: number;
  readonly valueStart: number;
  /** Offset behind the padding of the value, where the pair ends. */
  readonly pairEnd: number;
  /** Bytes that the pair keeps for the value: n rounded up to eight. */
  readonly room: number;
}

const layouts = new Map<number, RequestLayout>();

/** Packs the property list with one string. Text may hold any bytes but NUL. */
export function packCachefile(value: string): Uint8Array {
  const list = uniqueNameList([{ name: PROPERTY, type: 'string', value }]);
  const packed = packNative(list, { encoding: 'native' });
  assert(packed !== null, 'a list of one string packs');
  return packed;
}

/** Returns the layout of the request for a string that was measured as `n` bytes, NUL included (n >= 1). */
export function requestLayout(n: number): RequestLayout {
  const known = layouts.get(n);
  if (known) return known;
  const template = packCachefile('x'.repeat(n - 1));
  const unpacked = unpackNative(template);
  assert(unpacked.ok, 'our own list unpacks');
  const fields = [...leaves(unpacked.value.spans)];
  const start = (kind: LeafKind): number =>
    defined(
      fields.find((span) => span.kind === kind),
      `span ${kind}`,
    ).start;
  const valueStart = start('value');
  const layout: RequestLayout = {
    length: template.length,
    template,
    pairStart: start('pairSize'),
    nameStart: start('name'),
    valueStart,
    pairEnd: valueStart + align8(n),
    room: align8(n),
  };
  layouts.set(n, layout);
  return layout;
}

/** Returns the request that every worker should send for `path`. */
export const wholeRequest = (path: string): Uint8Array => packCachefile(path);

/** Returns `path` as it stands in memory: its bytes and the NUL. */
export function cString(path: string): Uint8Array {
  const bytes = new Uint8Array(path.length + 1);
  bytes.set(asciiBytes(path));
  return bytes;
}
