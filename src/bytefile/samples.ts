import { defined } from '../base/index.ts';
import { pack, uniqueNameList, type DecodeDetail, type NvList, type NvPair } from '../nvlist/index.ts';
import { packCachefile } from '../sim/cachefile/request.ts';
import { cacheFileToday } from './cache-sample.ts';
import { field, type FieldKind } from './field-table.ts';
import { readList, USUAL_MACHINE, type Machine } from './read-list.ts';

/** The path in the report. */
const PATH = '/var/cache/zpool.cache';

/** The reasons why a decoder refuses. Each has a sample. */
export type RefusalKind = DecodeDetail['kind'];

/** In the order in which a decoder checks them. */
export const REFUSAL_KINDS = [
  'headerShort',
  'encoding',
  'endian',
  'inputEnds',
  'pairSize',
  'pairSmall',
  'nameSize',
  'nameEnd',
  'type',
  'count',
  'valueRoom',
  'stringRoom',
  'noNul',
  'notBoolean',
  'listVersion',
  'depth',
  'textLength',
  'arrayCount',
  'memory',
] as const satisfies readonly RefusalKind[];

/** The reasons why only the Linux kernel refuses. */
export const KERNEL_KINDS = ['padding', 'textNul', 'wide'] as const satisfies readonly RefusalKind[];

/**
 * Samples by their name in addresses. `zpool.cache` is a file beside the site, recorded from the real library: XDR, as
 * cache files used to be. `cache.native`, as cache files are today, is made by this codec.
 */
export type SampleId =
  | 'request'
  | 'torn'
  | 'zpool.cache'
  | 'cache.native'
  | (typeof REFUSAL_KINDS)[number]
  | (typeof KERNEL_KINDS)[number];
export const SAMPLE_IDS: readonly SampleId[] = [
  'request',
  'torn',
  'cache.native',
  'zpool.cache',
  ...REFUSAL_KINDS,
  ...KERNEL_KINDS,
];

export const isSample = (word: string): word is SampleId => SAMPLE_IDS.some((id) => id === word);

/** Returns the machine whose rules the sample demonstrates. */
export const machineOf = (id: SampleId): Machine =>
  KERNEL_KINDS.some((kind) => kind === id) ? { ...USUAL_MACHINE, reader: 'kernel' } : USUAL_MACHINE;

/** Returns the bytes of a sample that is made here; the recorded cache file is fetched instead. */
export function sampleBytes(id: Exclude<SampleId, 'zpool.cache'>): Uint8Array {
  switch (id) {
    case 'request':
      return packCachefile(PATH);
    case 'cache.native':
      return cacheFileToday();
    case 'torn':
    case 'stringRoom':
      return damaged(packCachefile(PATH), 'value', [0], PATH.lastIndexOf('/'));
    default:
      return REFUSED[id]();
  }
}

const packedList = (pairs: readonly NvPair[], encoding: 'native' | 'xdr'): Uint8Array =>
  bytesOf(uniqueNameList(pairs), encoding);

function bytesOf(list: NvList, encoding: 'native' | 'xdr'): Uint8Array {
  const packed = pack(list, { encoding });
  return packed.ok ? packed.value : new Uint8Array();
}

const whole = (): Uint8Array => packCachefile(PATH);
const wholeXdr = (): Uint8Array => packedList([{ name: 'cachefile', type: 'string', value: PATH }], 'xdr');
const version: NvPair = { name: 'version', type: 'uint64', value: 5000n };
const guid: NvPair = { name: 'pool_guid', type: 'uint64', value: 1234605616436508552n };

/** Overwrites bytes of the first field of a kind. */
function damaged(bytes: Uint8Array, kind: FieldKind, to: readonly number[], further = 0): Uint8Array {
  const { fields } = readList(bytes, USUAL_MACHINE);
  let id = 0;
  while (id < fields.fieldCount && field(fields, id)?.kind !== kind) id += 1;
  const { start } = defined(field(fields, id) ?? undefined, `a field ${kind}`);
  const copy = bytes.slice();
  copy.set(to, start + further);
  return copy;
}

const REFUSED: Readonly<
  Record<
    Exclude<SampleId, 'request' | 'torn' | 'zpool.cache' | 'cache.native' | 'stringRoom'>,
    () => Uint8Array
  >
> = {
  headerShort: () => whole().slice(0, 3),
  encoding: () => damaged(whole(), 'encoding', [0x7f]),
  endian: () => damaged(whole(), 'endian', [0]),
  inputEnds: () => whole().slice(0, -4),
  pairSize: () => damaged(whole(), 'pairSize', [0x38, 0x01]),
  pairSmall: () => damaged(whole(), 'pairSize', [0x08]),
  nameSize: () => damaged(whole(), 'nameSize', [0x40]),
  nameEnd: () => damaged(whole(), 'name', [0], 5),
  type: () => damaged(whole(), 'type', [0x63]),
  count: () => damaged(whole(), 'elementCount', [2]),
  // The first pair claims eight bytes of the second pair.
  valueRoom: () => damaged(packedList([version, guid], 'native'), 'pairSize', [40]),
  // The length is one less than a multiple of eight, so the changed byte is the NUL that ends the value.
  noNul: () => damaged(packCachefile('/my/zfs'), 'value', [0x2f], 7),
  notBoolean: () =>
    damaged(packedList([{ name: 'autotrim', type: 'boolean-value', value: true }], 'native'), 'value', [2]),
  listVersion: () => {
    const tree: NvPair = { name: 'vdev_tree', type: 'nvlist', value: uniqueNameList([version]) };
    return damaged(packedList([tree], 'native'), 'nestedPointer', [1], -8);
  },
  depth: tooDeep,
  textLength: () => damaged(wholeXdr(), 'valueSize', [0, 0, 0, 200]),
  arrayCount: () =>
    damaged(
      packedList([{ name: 'stats', type: 'uint64-array', value: BigUint64Array.of(3n, 5n, 8n) }], 'xdr'),
      'arrayCount',
      [0, 0, 0, 99],
    ),
  memory: promises,
  padding: () => damaged(wholeXdr(), 'namePadding', [0x5a]),
  // A torn copy that the library accepts: the cut text needs as many groups of eight bytes as the whole one.
  textNul: () =>
    damaged(
      packedList([{ name: 'cachefile', type: 'string', value: '/etc/zfs/pools' }], 'xdr'),
      'value',
      [0],
      8,
    ),
  // User space on x86 packs 200 sign-extended.
  wide: () => packedList([{ name: 'level', type: 'uint8', value: 200 }], 'xdr'),
};

/** Depth of lists that user space reads (nvpair.c, `nvpair_max_recursion`). */
const DEEPEST = 100;

/** Nests one list too many: retypes the innermost value, 24 zero bytes, as a list. */
function tooDeep(): Uint8Array {
  let list = uniqueNameList([{ name: 'child', type: 'uint64-array', value: new BigUint64Array(3) }]);
  for (let level = 0; level < DEEPEST; level += 1)
    list = uniqueNameList([{ name: 'child', type: 'nvlist', value: list }]);
  const bytes = bytesOf(list, 'native');
  const { fields } = readList(bytes, USUAL_MACHINE);
  const name = defined(field(fields, fields.nodeName[fields.nodeCount - 1] ?? 0) ?? undefined, 'a name');
  const copy = bytes.slice();
  copy.set([1, 0, 0, 0, 19, 0, 0, 0], name.start - 8);
  return copy;
}

/** Declares arrays without their elements: 70 pairs of 28 bytes, each of which would take 240,000 bytes in memory. */
function promises(): Uint8Array {
  const elements = 30_000;
  const bytes = new Uint8Array(128 << 10);
  const view = new DataView(bytes.buffer);
  bytes.set([1, 1]);
  view.setUint32(8, 1);
  for (let pair = 0, at = 12; pair < 70; pair += 1, at += 28) {
    const words = [28, 24 + 8 * elements, 1, 0x61000000, 16, elements, 0];
    for (const [i, word] of words.entries()) view.setUint32(at + 4 * i, word);
  }
  return bytes;
}
