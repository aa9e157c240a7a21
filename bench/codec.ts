import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listToJson, pack, uniqueNameList, unpack, type Encoding, type NvList } from '../src/nvlist/index.ts';
import { quantile, timeRuns, type Row } from './lib/measure.ts';

const SMALL_BATCH = 2000;

/** Measures packing and unpacking, with JSON of the same lists in the same run. The bar is for the large native list. */
export function measure(): readonly Row[] {
  const path = join(process.cwd(), 'src/nvlist/fixtures/zpool.cache.bin.gz');
  const pools = unpacked(new Uint8Array(gunzipSync(readFileSync(path))));
  const request = uniqueNameList([{ name: 'cachefile', type: 'string', value: '/var/cache/zpool.cache' }]);
  return [...rows('request', request, SMALL_BATCH), ...rows('four pools', pools, 1)];
}

function rows(name: string, list: NvList, batch: number): Row[] {
  const json = JSON.stringify(listToJson(list));
  const parsed: unknown = JSON.parse(json);
  const parse = microseconds(batch, () => JSON.parse(json));
  const stringify = microseconds(batch, () => JSON.stringify(parsed));
  const found: Row[] = [
    { name: `${name}: JSON.parse`, value: parse, unit: 'us' },
    { name: `${name}: JSON.stringify`, value: stringify, unit: 'us' },
  ];
  for (const encoding of ['native', 'xdr'] as const) {
    const bytes = packed(list, encoding);
    const unpacking = microseconds(batch, () => unpack(bytes));
    const packing = microseconds(batch, () => pack(list, { encoding }));
    const hasBar = encoding === 'native' && name === 'four pools';
    found.push(
      {
        name: `${name}: unpack ${encoding}`,
        value: unpacking,
        unit: 'us',
        ...(hasBar ? { bar: parse } : {}),
      },
      {
        name: `${name}: pack ${encoding}`,
        value: packing,
        unit: 'us',
        ...(hasBar ? { bar: stringify } : {}),
      },
      ...speeds(`${name}: unpack ${encoding}`, bytes.length, unpacking),
      ...speeds(`${name}: pack ${encoding}`, bytes.length, packing),
    );
  }
  return found;
}

const speeds = (name: string, bytes: number, time: number): Row[] => [
  { name: `${name}, ${bytes} bytes`, value: bytes / time, unit: 'MB/s' },
  { name: `${name}, lists`, value: Math.round(1e6 / time), unit: '1/s' },
];

/** Returns the median time of one run. Short runs are timed in batches, because the clock is coarse. */
function microseconds(batch: number, run: () => unknown): number {
  const times = timeRuns(200, () => {
    for (let i = 0; i < batch; i += 1) sink.last = run();
  });
  return (quantile(times, 0.5) * 1000) / batch;
}

/** Keeps each result, so that the engine does not remove the run that makes it. */
const sink: { last: unknown } = { last: undefined };

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
