import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  leaves,
  listToJson,
  pack,
  uniqueNameList,
  unpack,
  type Encoding,
  type NvList,
  type NvPair,
} from '../src/nvlist/index.ts';
import { quantile, type Row } from './lib/measure.ts';
import { poolOf } from './lib/pool.ts';

/*
 * The codec against JSON of the same list and, where the variable NVTOOL names one, against a built libnvpair: a program that
 * is given a file of packed lists, each behind its length in four bytes (little endian), and prints a line of JSON for each,
 * `{ "unpack": us, "native": us, "xdr": us }`, the last two to pack it. Figures are processor time, and the runs take turns, so
 * that another program on the machine disturbs all of them alike.
 *
 * The library gets the memory that it has just freed. Here each answer has memory of its own, which the collector frees later
 * and the C library's `free` gives back to the system, so that each page of the next answer is fetched from it again: on a
 * virtual machine that takes longer than to pack the list. MALLOC_TRIM_THRESHOLD_=1000000000 and
 * MALLOC_MMAP_THRESHOLD_=33554432 (glibc) keep the memory, and show what is the codec's own.
 */

const ROUNDS = 9;
/** Microseconds that a round of one kind takes. */
const ROUND_US = 20_000;

const WORK = ['unpack native', 'unpack xdr', 'pack native', 'pack xdr'] as const;
type Work = (typeof WORK)[number];
/** The least share of the speed of libnvpair, for a configuration. */
const LEAST: Readonly<Record<Work, number>> = {
  'unpack native': 0.9,
  'unpack xdr': 1.1,
  'pack native': 0.25,
  'pack xdr': 1,
};

/** Measures each list in both encodings. The bars need no library: not slower than JSON, a list of one pair hardly slower. */
export function measure(): readonly Row[] {
  const path = join(process.cwd(), 'src/nvlist/fixtures/zpool.cache.bin.gz');
  const pools = unpacked(new Uint8Array(gunzipSync(readFileSync(path))));
  const request = uniqueNameList([{ name: 'cachefile', type: 'string', value: '/var/cache/zpool.cache' }]);
  const long = BigUint64Array.from({ length: 1 << 18 }, (_, i) => BigInt(i) ** 4n);
  const longest = BigUint64Array.from({ length: 2_500_000 }, (_, i) => BigInt(i) ** 3n);
  return [
    ...againstJson('request of 72 bytes', request, { bar: 1.25 }),
    ...againstJson('200 disks', poolOf(20), { least: LEAST }),
    ...againstJson('four pools', pools, { least: LEAST }),
    ...spans('200 disks', poolOf(20)),
    ...againstCopy('2 MiB of uint64', { name: 'a', type: 'uint64-array', value: long }),
    ...againstCopy('20 MB of uint64', { name: 'a', type: 'uint64-array', value: longest }),
    ...againstCopy('20 MB of uint32', {
      name: 'a',
      type: 'uint32-array',
      value: new Uint32Array(longest.buffer),
    }),
    hex(1 << 20),
  ];
}

type Limits = { readonly bar?: number; readonly least?: Readonly<Record<Work, number>> };

function againstJson(name: string, list: NvList, { bar = 1, least }: Limits): Row[] {
  const json = JSON.stringify(listToJson(list));
  const parsed: unknown = JSON.parse(json);
  const { runs, lists } = worksOf(list);
  const { times, c } = inTurns(
    { parse: () => JSON.parse(json), stringify: () => JSON.stringify(parsed), ...runs },
    lists,
  );
  const found: Row[] = [
    { name: `${name}: JSON.parse`, value: times.parse, unit: 'us' },
    { name: `${name}: JSON.stringify`, value: times.stringify, unit: 'us' },
  ];
  for (const work of WORK) {
    const against = work.startsWith('unpack') ? times.parse : times.stringify;
    found.push(
      { name: `${name}: ${work}`, value: times[work], unit: 'us' },
      { name: `${name}: ${work}, of the time of JSON`, value: times[work] / against, unit: '', bar },
      ...share(name, work, times, c, least?.[work]),
    );
  }
  return found;
}

/** Numbers are copied whole, so an array in this machine's order takes the time of its copy; in XDR they are turned around. */
function againstCopy(name: string, pair: NvPair): Row[] {
  const { runs, lists } = worksOf(uniqueNameList([pair]));
  const [native] = lists;
  const { times, c } = inTurns({ copy: () => new Uint8Array(native), ...runs }, lists);
  return WORK.flatMap((work) => [
    { name: `${name}: ${work}`, value: times[work], unit: 'us' },
    { name: `${name}: ${work}, of the time of a copy`, value: times[work] / times.copy, unit: '' },
    ...share(name, work, times, c),
  ]);
}

function share(
  name: string,
  work: Work,
  times: Readonly<Record<Work, number>>,
  c: Readonly<Record<Work, number>> | null,
  least?: number,
): Row[] {
  if (c === null) return [];
  const row = { name: `${name}: ${work}, libnvpair's share`, value: c[work] / times[work], unit: '' };
  return [least === undefined ? row : { ...row, least }];
}

function worksOf(list: NvList): {
  readonly runs: Readonly<Record<Work, () => unknown>>;
  readonly lists: readonly [native: Uint8Array<ArrayBuffer>, xdr: Uint8Array<ArrayBuffer>];
} {
  const native = packed(list, 'native');
  const xdr = packed(list, 'xdr');
  return {
    runs: {
      'unpack native': () => unpack(native),
      'unpack xdr': () => unpack(xdr),
      'pack native': () => pack(list, { encoding: 'native' }),
      'pack xdr': () => pack(list, { encoding: 'xdr' }),
    },
    lists: [native, xdr],
  };
}

function spans(name: string, list: NvList): Row[] {
  const bytes = packed(list, 'native');
  const made = () => {
    const answer = unpack(bytes);
    return answer.ok ? answer.value.spans : [];
  };
  const { times } = inTurns({ made, told: () => [...leaves(made())] });
  return [
    { name: `${name}: unpack with spans`, value: times.made, unit: 'us' },
    { name: `${name}: and an object for each leaf`, value: times.told, unit: 'us' },
  ];
}

function hex(size: number): Row {
  const list = uniqueNameList([{ name: 'a', type: 'byte-array', value: new Uint8Array(size).fill(0xa5) }]);
  const { times } = inTurns({ json: () => listToJson(list) });
  return { name: 'a byte array as JSON', value: size / times.json, unit: 'MB/s', least: 100 };
}

/**
 * Returns the median microseconds of each run, and those of the library for the lists, where there is one: half of its rounds
 * before the runs, half after. A round between two runs would slow down the second: a process that starts another one shares its
 * memory with it for a moment, and each page that it writes to next is then given to it anew.
 */
function inTurns<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  lists: readonly Uint8Array[] = [],
): { readonly times: Record<K, number>; readonly c: Record<Work, number> | null } {
  const names = Object.keys(runs) as K[];
  const batches = new Map<K, number>();
  const times = new Map<K, number[]>();
  const told = libraryRounds(lists);
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
  told.push(...libraryRounds(lists));
  return {
    times: medians(names, (name) => times.get(name) ?? []),
    c: told.length === 0 ? null : medians(WORK, (work) => told.map((one) => one[work])),
  };
}

/** Returns what half of the library's rounds told; nothing without a library. */
function libraryRounds(lists: readonly Uint8Array[]): Record<Work, number>[] {
  if (lists.length === 0) return [];
  return Array.from({ length: Math.ceil(ROUNDS / 2) }, () => library(lists)).filter((told) => told !== null);
}

const medians = <K extends string>(
  names: readonly K[],
  of: (name: K) => readonly number[],
): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, quantile(of(name), 0.5)])) as Record<K, number>;

function microseconds(batch: number, run: () => unknown): number {
  const start = process.cpuUsage();
  for (let i = 0; i < batch; i += 1) sink.last = run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / batch;
}

/** Keeps each result, so that the engine does not remove the run that makes it. */
const sink: { last: unknown } = { last: undefined };

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

function packed(list: NvList, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const result = pack(list, { encoding });
  if (!result.ok) throw new Error(`The list was refused: ${result.error.reason}.`);
  return new Uint8Array(result.value);
}
