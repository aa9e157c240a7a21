import { deflateSync, gzipSync } from 'node:zlib';
import { Blob } from 'node:buffer';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { gpt, writeVdev } from '../bytefile/fixtures/vdev.ts';
import { sampleBytes } from '../bytefile/index.ts';
import { withSession } from './fixtures/open-session.ts';
import { PART } from './parts.ts';
import type { Session } from './session.svelte.ts';
import { viewOf } from './view.ts';

const SAMPLE = { kind: 'sample', name: 'torn' } as const;
const LIST = sampleBytes('request');
const fileOf = (...parts: readonly (Uint8Array | string)[]): globalThis.Blob =>
  new Blob([...parts]) as unknown as globalThis.Blob;
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const isRight = (session: Session): boolean => hexOf(session.bytes) === hexOf(LIST);

/** A file of any size that is zeros but for some pieces. */
function sparse(size: number, pieces: ReadonlyMap<number, Uint8Array>): globalThis.Blob {
  const slice = (start = 0, end = size) => ({
    arrayBuffer: () => {
      const bytes = new Uint8Array(end - start);
      for (const [at, piece] of pieces) {
        if (at + piece.length <= start || at >= end) continue;
        const from = Math.max(0, start - at);
        bytes.set(piece.subarray(from, Math.min(piece.length, end - at)), at + from - start);
      }
      return Promise.resolve(bytes.buffer);
    },
  });
  return { size, slice, arrayBuffer: slice().arrayBuffer } as unknown as globalThis.Blob;
}

describe('a text', () => {
  it('is opened as the bytes that it is, and keeps what was open where it is none', () =>
    withSession(async ({ session, until }) => {
      session.openBytes(sampleBytes('torn'), SAMPLE);
      const refused = await until(session.bring.text('no bytes at all'));
      expect(refused).toMatchObject({ kind: 'refused', error: { kind: 'form', line: 1, seems: 'text' } });
      expect(session.source).toEqual(SAMPLE);
      await until(session.bring.text(hexOf(LIST)));
      expect(isRight(session)).toBe(true);
      expect(session.source.kind).toBe('paste');
      expect(session.reading?.refusal).toBeNull();
    }));

  it('keeps the first offset of its dump as the base', () =>
    withSession(async ({ session, until }) => {
      const dump = ['00004000: 0001 0000 0000 0000 0100 0000 3800 0000  ............8...'].join('\n');
      await until(session.bring.text(dump));
      expect(session.base).toBe(0x4000n);
      expect(session.at(12)).toBe(0x400cn);
      expect(viewOf(session, 8)).toMatchObject({ base: 0x4000n, absent: null });
    }));

  it('that can be read in two ways is read in the other one when that is chosen', () =>
    withSession(async ({ session, until }) => {
      const words = '0000000 0100 0000 0000 0000 0001 0000 0038 0000\n0000010\n';
      await until(session.bring.text(words));
      const opened = session.bring.brought;
      expect(hexOf(session.bytes).slice(0, 8)).toBe('00010000');
      const answer = opened?.kind === 'text' ? opened.text.answer : null;
      const [other] = answer?.kind === 'read' ? answer.pasted.alternatives : [];
      expect(other?.layout.order).toBe('big');
      await until(session.bring.reading(other?.id ?? ''));
      expect(hexOf(session.bytes).slice(0, 8)).toBe('01000000');
    }));

  it('that is a resume token is opened as the list in it', () =>
    withSession(async ({ session, until }) => {
      const compressed = deflateSync(LIST);
      const token = `1-0-${LIST.length.toString(16)}-${compressed.toString('hex')}`;
      const answer = await until(session.bring.text(`  ${token.slice(0, 40)}\n${token.slice(40)}\n`));
      expect(answer).toMatchObject({ kind: 'token', isChecksumRight: false });
      expect(isRight(session)).toBe(true);
      // Separate bytes with dashes are no token.
      await until(session.bring.text('01-00-00-78'));
      expect(hexOf(session.bytes)).toBe('01000078');
      const cut = await until(session.bring.text(token.slice(0, -10)));
      expect(cut).toMatchObject({ kind: 'badToken', error: { kind: 'compressed' } });
    }));

  it('of 3 MB on one line is read, and can be cancelled', () =>
    withSession(async ({ session, examiners, until }) => {
      const text = '00'.repeat(1_500_000);
      const lost = session.bring.text(text);
      expect(session.work).toEqual({ kind: 'text', done: null, total: 3_000_000 });
      session.cancel();
      expect([session.work, await lost, examiners[0]?.isEnded]).toEqual([null, null, true]);
      expect(session.isOpen).toBe(false);
      await until(session.bring.text(text));
      expect(session.bytes).toHaveLength(1_500_000);
    }));

  it('of 1 MB and more is read with its progress told', () =>
    withSession(async ({ session, examiners, until }) => {
      const rows = Array.from({ length: 20_000 }, (_, row) => {
        const offset = (16 * row).toString(16).padStart(8, '0');
        return `${offset}  ${'00 '.repeat(8)} ${'00 '.repeat(8)} |................|`;
      });
      const reading = session.bring.text(rows.join('\n'));
      const told: (number | null)[] = [];
      const stop = $effect.root(() => {
        $effect.pre(() => void told.push(session.work?.kind === 'text' ? session.work.done : null));
      });
      await new Promise((resolve) => setTimeout(resolve));
      examiners[0]?.work();
      flushSync();
      await until(reading);
      stop();
      expect(session.bytes).toHaveLength(320_000);
      const last = told.findLast((done) => done !== null) ?? 0;
      expect(last).toBeGreaterThan(1_000_000);
    }));
});

describe('a file', () => {
  it('that cannot be read is told, and what was open stays', () =>
    withSession(async ({ session, until }) => {
      session.openBytes(sampleBytes('torn'), SAMPLE);
      const gone = { size: 1, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
      await until(session.bring.file(gone as unknown as globalThis.Blob, 'gone.bin'));
      expect(session.problem).toEqual({ kind: 'unreadable', name: 'gone.bin', reason: 'Error: gone' });
      expect([session.work, session.source, session.bytes.length]).toEqual([null, SAMPLE, 72]);
      await until(session.bring.file(fileOf(new Uint8Array(3)), 'short.bin'));
      expect(session.problem).toBeNull();
      expect(session.source).toEqual({ kind: 'file', name: 'short.bin', size: 3 });
      expect(session.reading?.refusal).not.toBeNull();
    }));

  it('of gzip is unpacked, one in the other; a damaged one is shown packed', () =>
    withSession(async ({ session, until }) => {
      await until(session.bring.file(fileOf(gzipSync(gzipSync(LIST))), 'list.gz.gz'));
      expect(isRight(session)).toBe(true);
      const packed = gzipSync(LIST);
      await until(session.bring.file(fileOf(packed.subarray(0, -9)), 'cut.gz'));
      expect(session.bring.brought).toMatchObject({ answer: { unpacked: { kind: 'damaged' } } });
      expect(session.bytes).toHaveLength(packed.length - 9);
    }));

  it('of text is read as a pasted text is; one that is none is shown as bytes', () =>
    withSession(async ({ session, until }) => {
      await until(session.bring.file(fileOf(hexOf(LIST)), 'list.hex'));
      expect(isRight(session)).toBe(true);
      const zdb = 'tank:\n    version: 5000\n    name: tank\n';
      await until(session.bring.file(fileOf(zdb), 'zdb.txt'));
      expect(session.bring.brought).toMatchObject({
        text: { answer: { kind: 'refused', error: { seems: 'zdb' } } },
      });
      expect(Buffer.from(session.bytes).toString()).toBe(zdb);
    }));

  it('that is a stream shows the list in its begin record', () =>
    withSession(async ({ session, until }) => {
      const record = new Uint8Array(312);
      const view = new DataView(record.buffer);
      view.setUint32(4, LIST.length, true);
      view.setBigUint64(8, 0x2f5bacbacn, true);
      record.set(Buffer.from('tank@snap'), 56);
      await until(session.bring.file(fileOf(record, LIST, new Uint8Array(400)), 'stream'));
      expect(session.reading).toMatchObject({
        refusal: null,
        place: { kind: 'inside', start: 312, end: 312 + 72 },
      });
    }));

  it('that is a device opens its first whole label, and another one when that is chosen', () =>
    withSession(async ({ session, until }) => {
      const image = new Uint8Array(2 << 20);
      writeVdev(image, 0, image.length);
      image.fill(0xff, 16384, 16500);
      await until(session.bring.file(fileOf(image), 'disk.img'));
      const { brought } = session.bring;
      const labels = brought?.kind === 'file' ? brought.answer.labels : [];
      expect(labels.map(({ number, state }) => [number, state])).toEqual([
        [0, 'other'],
        [1, 'whole'],
        [2, 'whole'],
        [3, 'whole'],
      ]);
      expect(session.reading).toMatchObject({ refusal: null, place: { kind: 'label', label: 1 } });
      const [, , , last] = labels;
      if (last) await until(session.bring.label(last));
      expect(session.reading).toMatchObject({ refusal: null, place: { label: 3, start: last?.start } });
      expect(session.bring.brought).toMatchObject({ label: { number: 3 } });
    }));

  it('of 3 GiB is read in slices: its labels, and any part of it', () =>
    withSession(async ({ session, until }) => {
      const size = 3 * 2 ** 30;
      const small = new Uint8Array(64 << 20);
      writeVdev(small, 0, small.length);
      const start = 2 ** 30;
      const table = new Uint8Array(64 << 10);
      gpt(table, [[start, small.length]]);
      const file = sparse(size, new Map([[0, table], [start, small]])); // prettier-ignore
      await until(session.bring.file(file, 'disk.img'));
      expect(session.bytes).toHaveLength(256 << 10);
      expect(session.base).toBe(BigInt(start));
      expect(session.reading).toMatchObject({ refusal: null, place: { kind: 'label', label: 0, start: 16384 } });
      await until(session.bring.part(2 * 2 ** 30 + 5));
      expect([session.base, session.bytes.length, session.place.cursor]).toEqual([2n ** 31n, PART, 5]);
      expect(session.reading).toBeNull();
      expect(viewOf(session, 8).absent).toBe(size);
    }), 60_000); // prettier-ignore

  it('that is slow opens nothing once another choice was made', () =>
    withSession(async ({ session, until }) => {
      let give: (bytes: ArrayBuffer) => void = () => undefined;
      const slow = {
        size: 8,
        slice: () => ({ arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (give = resolve)) }),
      } as unknown as globalThis.Blob;
      const lost = session.bring.file(slow, 'slow.bin');
      await until(session.bring.file(fileOf(LIST), 'fast.bin'));
      give(new ArrayBuffer(8));
      await until(lost);
      expect([session.source.name, session.bytes.length, session.work]).toEqual(['fast.bin', 72, null]);

      const again = session.bring.file(slow, 'slow.bin');
      session.openBytes(sampleBytes('torn'), SAMPLE);
      give(new ArrayBuffer(8));
      await until(again);
      expect(session.source).toEqual(SAMPLE);

      const cancelled = session.bring.file(slow, 'slow.bin');
      session.cancel();
      await until(cancelled);
      expect([session.source, session.work, session.problem]).toEqual([SAMPLE, null, null]);

      let sample: (bytes: Uint8Array) => void = () => undefined;
      const fetched = session.bring.sample('zpool.cache', () => new Promise((resolve) => (sample = resolve)));
      await until(session.bring.file(fileOf(LIST), 'fast.bin'));
      sample(new Uint8Array(9));
      await fetched;
      expect(session.source.name).toBe('fast.bin');
    }));

  it('that is empty is open, with an address of its own', () =>
    withSession(async ({ session, until }) => {
      session.openBytes(sampleBytes('torn'), SAMPLE);
      await until(session.bring.file(fileOf(), 'empty'));
      expect(session.isOpen).toBe(true);
      expect(viewOf(session, 8)).toMatchObject({ sample: null, hex: '', absent: null, select: null });
    }));
});
