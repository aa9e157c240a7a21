import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chosenLabel, findLabels, type LabelFound } from './find-labels.ts';
import { gpt, listPart, writeVdev } from './fixtures/vdev.ts';
import { slicesOf, type Slices } from './slices.ts';

const KIB = 1 << 10;
const LABEL = 256 * KIB;
const LIST = 16 * KIB;
const PART = 112 * KIB;
const digest = (bytes: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(Uint8Array.from(createHash('sha256').update(bytes).digest()));

const told = (labels: readonly LabelFound[]): readonly string[] =>
  labels.map(({ offset, number, partition, state, checksum }) =>
    [offset / KIB, number ?? '-', partition?.number ?? '-', state, checksum].join(' '),
  );

describe('the labels of a device', () => {
  it('are four, with those at the end aligned to 256 KiB', async () => {
    const file = new Uint8Array(3 * 1024 * KIB + 100 * KIB);
    writeVdev(file, 0, file.length);
    expect(told(await findLabels(slicesOf(file), { digest }))).toEqual([
      '0 0 - whole right',
      '256 1 - whole right',
      '2560 2 - whole right',
      '2816 3 - whole right',
    ]);
  });

  it('are reported when damaged, and the first intact one is chosen', async () => {
    const file = new Uint8Array(2048 * KIB);
    writeVdev(file, 0, file.length);
    file.fill(0x5a, LIST, LIST + 64);
    file.fill(0, LABEL + LIST, LABEL + LIST + PART);
    file[1536 * KIB + LIST + 19] = 0x77;
    const labels = await findLabels(slicesOf(file), { digest });
    expect(told(labels)).toEqual([
      '0 0 - other wrong',
      '256 1 - blank unknown',
      '1536 2 - damaged wrong',
      '1792 3 - whole right',
    ]);
    expect(labels[2]?.refusal?.offset).toBeGreaterThan(1536 * KIB + LIST);
    expect(chosenLabel(labels)?.offset).toBe(1792 * KIB);
    expect(chosenLabel(labels.slice(0, 3))?.offset).toBe(1536 * KIB);
    expect(chosenLabel([])).toBeNull();
  });

  it('can have a wrong checksum although the decoder accepts them', async () => {
    const file = new Uint8Array(1024 * KIB);
    writeVdev(file, 0, file.length);
    file[LIST + 100 * KIB] = 1;
    const labels = await findLabels(slicesOf(file), { digest });
    expect(told(labels)[0]).toBe('0 0 - whole wrong');
    expect(chosenLabel(labels)?.number).toBe(1);
    expect(told(await findLabels(slicesOf(file)))[0]).toBe('0 0 - whole unknown');
  });

  it.each([512, 4096])('are found in the partitions of a disk, sectors of %i bytes', async (sector) => {
    const file = new Uint8Array(6 * 1024 * KIB);
    // The second partition does not start at a multiple of 256 KiB.
    gpt(
      file,
      [
        [1024 * KIB, 2048 * KIB],
        [3092 * KIB, 2000 * KIB],
      ],
      sector,
    );
    writeVdev(file, 3092 * KIB, 2000 * KIB);
    writeVdev(file, 1024 * KIB, 2048 * KIB);
    expect(told(await findLabels(slicesOf(file), { digest }))).toEqual([
      '1024 0 1 whole right',
      '1280 1 1 whole right',
      '2560 2 1 whole right',
      '2816 3 1 whole right',
      '3092 0 2 whole right',
      '3348 1 2 whole right',
      '4372 2 2 whole right',
      '4628 3 2 whole right',
    ]);
  });

  it('are found in logical partitions of a master boot record, whose chain may be circular', async () => {
    const file = new Uint8Array(4096 * KIB);
    const view = new DataView(file.buffer);
    const table = (at: number, entries: readonly (readonly [number, number, number])[]): void => {
      file.set([0x55, 0xaa], at + 510);
      for (const [i, [type, start, size]] of entries.entries()) {
        file[at + 446 + 16 * i + 4] = type;
        view.setUint32(at + 446 + 16 * i + 8, start / 512, true);
        view.setUint32(at + 446 + 16 * i + 12, size / 512, true);
      }
    };
    table(0, [
      [0x83, 512, 32 * KIB],
      [0x05, 1024 * KIB, 3072 * KIB],
    ]);
    table(1024 * KIB, [
      [0xbf, 4 * KIB, 1500 * KIB],
      [0x05, 512 * 4, 512],
    ]);
    table(1024 * KIB + 2048, [
      [0, 0, 0],
      [0x05, 512 * 4, 512],
    ]);
    writeVdev(file, 1028 * KIB, 1500 * KIB);
    const labels = await findLabels(slicesOf(file), { digest });
    expect(told(labels)).toEqual([
      '1028 0 5 whole right',
      '1284 1 5 whole right',
      '1796 2 5 whole right',
      '2052 3 5 whole right',
    ]);
  });

  it('are found at any multiple of 256 KiB without a partition table, and the search can be stopped', async () => {
    const file = new Uint8Array(40 * 1024 * KIB);
    writeVdev(file, 8 * 1024 * KIB, 4096 * KIB);
    const progress: number[] = [];
    const labels = await findLabels(slicesOf(file), { digest, onprogress: (done) => progress.push(done) });
    expect(told(labels)).toEqual([
      '8192 - - whole right',
      '8448 - - whole right',
      '11776 - - whole unknown',
      '12032 - - whole unknown',
    ]);
    expect(progress.at(-1)).toBe(file.length);
    expect(await findLabels(slicesOf(file), { isCancelled: () => true })).toEqual([]);
  });

  it('are found in a file of many gigabytes, of which only a little is read', async () => {
    const size = 5 * 1024 ** 3;
    const last = size - LABEL + LIST;
    let taken = 0;
    const file: Slices = {
      size,
      read: (offset, length) => {
        const end = Math.min(size, offset + length);
        taken += end - offset;
        const bytes = new Uint8Array(end - offset);
        if (offset === last) bytes.set(listPart(last, 9n).subarray(0, bytes.length));
        return Promise.resolve(bytes);
      },
    };
    const labels = await findLabels(file, { digest });
    expect(chosenLabel(labels)).toMatchObject({ number: 3, state: 'whole', checksum: 'right', start: last });
    expect(taken).toBeLessThan(2 << 20);
  });

  it('are none in a small file', async () => {
    for (const length of [0, 1, 512, 17 * KIB])
      expect(await findLabels(slicesOf(new Uint8Array(length)))).toEqual([]);
  });
});
