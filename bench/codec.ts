import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listToJson, pack, uniqueNameList, unpack, type Encoding, type NvList } from '../src/nvlist/index.ts';
import { quantile, type Row } from './lib/measure.ts';

/*
 * The codec against JSON of the same list and, where the variable NVTOOL names one, against a built libnvpair: a program that
 * is given a file of packed lists, each behind its length in four bytes (little endian), and prints a line of JSON for each,
 * `{ "unpack": us, "native": us, "xdr": us }`, the last two to pack it. Figures are processor time, and the runs take turns, so
 * that another program on the machine disturbs all of them alike.
 */

const ROUNDS = 9;
/** Microseconds that a round of one kind takes. */
const ROUND_US = 20_000;

/** Measures each list in both encodings. The bars need no library: not slower than JSON, a list of one pair hardly slower. */
export function measure(): readonly Row[] {
  const path = join(process.cwd(), 'src/nvlist/fixtures/zpool.cache.bin.gz');
  const pools = unpacked(new Uint8Array(gunzipSync(readFileSync(path))));
  const request = uniqueNameList([{ name: 'cachefile', type: 'string', value: '/var/cache/zpool.cache' }]);
  const numbers = BigUint64Array.from({ length: 1 << 18 }, (_, i) => BigInt(i) ** 4n);
  const array = uniqueNameList([{ name: 'a', type: 'uint64-array', value: numbers }]);
  const digits = uniqueNameList([
    { name: 'a', type: 'byte-array', value: new Uint8Array(1 << 20).fill(0xa5) },
  ]);
  return [
    ...rows('request of 72 bytes', request, 1.25),
    ...rows('four pools', pools),
    ...rows('2 MiB of uint64', array),
    hex(digits, 1 << 20),
  ];
}

function rows(name: string, list: NvList, bar = 1): Row[] {
  const json = JSON.stringify(listToJson(list));
  const parsed: unknown = JSON.parse(json);
  const native = packed(list, 'native');
  const xdr = packed(list, 'xdr');
  const times = inTurns({
    parse: () => JSON.parse(json),
    stringify: () => JSON.stringify(parsed),
    'unpack native': () => unpack(native),
    'unpack xdr': () => unpack(xdr),
    'pack native': () => pack(list, { encoding: 'native' }),
    'pack xdr': () => pack(list, { encoding: 'xdr' }),
  });
  const found: Row[] = [
    { name: `${name}: JSON.parse`, value: times.parse, unit: 'us' },
    { name: `${name}: JSON.stringify`, value: times.stringify, unit: 'us' },
  ];
  const c = library([native, xdr]);
  for (const work of ['unpack native', 'unpack xdr', 'pack native', 'pack xdr'] as const) {
    const against = work.startsWith('unpack') ? times.parse : times.stringify;
    found.push({ name: `${name}: ${work}`, value: times[work], unit: 'us' });
    found.push({
      name: `${name}: ${work}, of the time of JSON`,
      value: times[work] / against,
      unit: '',
      bar,
    });
    if (c !== null)
      found.push({ name: `${name}: ${work}, libnvpair's share`, value: c[work] / times[work], unit: '' });
  }
  return found;
}

function hex(list: NvList, size: number): Row {
  const { json } = inTurns({ json: () => listToJson(list) });
  return { name: 'a byte array as JSON', value: size / json, unit: 'MB/s' };
}

/** Returns the median microseconds of each run. */
function inTurns<K extends string>(runs: Readonly<Record<K, () => unknown>>): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const batches = new Map<K, number>();
  const times = new Map<K, number[]>();
  for (const name of names) {
    for (let warm = 0; warm < 3; warm += 1) {
      const batch = Math.max(
        1,
        Math.round(ROUND_US / Math.max(0.2, microseconds(batches.get(name) ?? 20, runs[name]))),
      );
      batches.set(name, batch);
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names)
      times.set(name, [...(times.get(name) ?? []), microseconds(batches.get(name) ?? 1, runs[name])]);
  }

  return Object.fromEntries(names.map((name) => [name, quantile(times.get(name) ?? [], 0.5)])) as Record<
    K,
    number
  >;
}

function microseconds(batch: number, run: () => unknown): number {
  const start = process.cpuUsage();
  for (let i = 0; i < batch; i += 1) sink.last = run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / batch;
}

/** Keeps each result, so that the engine does not remove the run that makes it. */
const sink: { last: unknown } = { last: undefined };

type Work = 'unpack native' | 'unpack xdr' | 'pack native' | 'pack xdr';
type Told = { readonly unpack: number; readonly native: number; readonly xdr: number };

/** The microseconds of the library for a list in both encodings; null without one. */
function library(inputs: readonly Uint8Array[]): Record<Work, number> | null {
  const tool = process.env['NVTOOL'];
  if (tool === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'nvlist-'));
  const file = join(folder, 'lists');
  const framed = inputs.flatMap((bytes) => [Buffer.from(Uint32Array.of(bytes.length).buffer), bytes]);
  writeFileSync(file, Buffer.concat(framed));
  const lines = execFileSync(tool, [file], { encoding: 'utf8' }).trim().split('\n');
  rmSync(folder, { recursive: true });
  const [native, xdr]: (Told | undefined)[] = lines.map((line) => JSON.parse(line));
  if (native === undefined || xdr === undefined) throw new Error(`${tool} printed ${lines.length} lines.`);
  return {
    'unpack native': native.unpack,
    'unpack xdr': xdr.unpack,
    'pack native': native.native,
    'pack xdr': native.xdr,
  };
}

function unpacked(bytes: Uint8Array): NvList {
  const result = unpack(bytes);
  if (!result.ok) throw new Error(`The cache file was refused: ${result.error.reason}.`);
  return result.value.list;
}

function packed(list: NvList, encoding: Encoding): Uint8Array {
  const result = pack(list, { encoding });
  if (!result.ok) throw new Error(`The list was refused: ${result.error.reason}.`);
  return result.value;
}
