import type { Slices } from './slices.ts';

/** A part of a disk, in bytes. `number` counts from 1, as in systems' partition names. */
export interface Partition {
  readonly number: number;
  readonly start: number;
  readonly size: number;
  readonly table: 'gpt' | 'mbr';
}

const SECTORS = [512, 4096] as const;
const SIGNATURE = 0x5452415020494645n;
const MOST_ENTRIES = 1024;
/** Most logical partitions to read; their chain may be circular when damaged. */
const MOST_LOGICAL = 128;
const EXTENDED = new Set([0x05, 0x0f, 0x85]);
const PROTECTIVE = 0xee;

/** Returns the partitions of a disk: of its GPT, of the GPT's copy at the end if the first is gone, else of its MBR. */
export async function partitionsOf(disk: Slices): Promise<readonly Partition[]> {
  for (const sector of SECTORS) {
    for (const header of [sector, Math.floor(disk.size / sector) * sector - sector]) {
      const found = await gptAt(disk, header, sector);
      if (found.length > 0) return found;
    }
  }
  return mbrOf(disk);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function gptAt(disk: Slices, at: number, sector: number): Promise<readonly Partition[]> {
  if (at < 0) return [];
  const head = await disk.read(at, 92);
  if (head.length < 92) return [];
  const header = viewOf(head);
  if (header.getBigUint64(0, true) !== SIGNATURE) return [];
  const table = Number(header.getBigUint64(72, true)) * sector;
  const count = Math.min(header.getUint32(80, true), MOST_ENTRIES);
  const size = header.getUint32(84, true);
  if (size < 128 || size > 4096) return [];
  const entries = await disk.read(table, count * size);
  const view = viewOf(entries);
  const found: Partition[] = [];
  for (let i = 0; (i + 1) * size <= entries.length; i += 1) {
    const entry = i * size;
    if (entries.subarray(entry, entry + 16).every((byte) => byte === 0)) continue;
    const start = Number(view.getBigUint64(entry + 32, true)) * sector;
    const end = (Number(view.getBigUint64(entry + 40, true)) + 1) * sector;
    push(found, disk, { number: i + 1, start, size: end - start, table: 'gpt' });
  }
  return found;
}

async function mbrOf(disk: Slices): Promise<readonly Partition[]> {
  const found: Partition[] = [];
  const first = await entriesAt(disk, 0);
  let chain = 0;
  for (const [i, { type, start, size }] of first.entries()) {
    if (EXTENDED.has(type)) chain ||= start;
    else if (type !== 0 && type !== PROTECTIVE)
      push(found, disk, { number: i + 1, start, size, table: 'mbr' });
  }
  // Each logical partition has a table, which names the next one relative to the start of the chain.
  for (let at = chain, n = 0; at > 0 && n < MOST_LOGICAL; n += 1) {
    const [entry, next] = await entriesAt(disk, at);
    if (entry === undefined) break;
    const { type, start, size } = entry;
    if (type !== 0) push(found, disk, { number: 5 + n, start: at + start, size, table: 'mbr' });
    at = next !== undefined && EXTENDED.has(next.type) ? chain + next.start : 0;
  }
  return found;
}

interface Entry {
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

async function entriesAt(disk: Slices, at: number): Promise<readonly Entry[]> {
  const bytes = await disk.read(at, 512);
  if (bytes.length < 512 || bytes[510] !== 0x55 || bytes[511] !== 0xaa) return [];
  const view = viewOf(bytes);
  return [446, 462, 478, 494].map((entry) => ({
    type: view.getUint8(entry + 4),
    start: view.getUint32(entry + 8, true) * 512,
    size: view.getUint32(entry + 12, true) * 512,
  }));
}

/** Adds a partition that starts on the disk; truncates one that exceeds it. */
function push(found: Partition[], disk: Slices, part: Partition): void {
  if (part.start <= 0 || part.size <= 0 || part.start >= disk.size) return;
  found.push({ ...part, size: Math.min(part.size, disk.size - part.start) });
}
