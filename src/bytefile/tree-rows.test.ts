import { describe, expect, it } from 'vitest';
import { pack, uniqueNameList, type NvPair } from '../nvlist/index.ts';
import { differences, differencesAt } from './differences.ts';
import { fieldAt, nodeOfRange } from './field-table.ts';
import { findList, labels } from './label.ts';
import { nameOf } from './node.ts';
import { readList, USUAL_MACHINE } from './read-list.ts';
import { openAtFirst, openedTo, rowOf, visibleNodes } from './tree-rows.ts';

const leaf = (name: string): NvPair => ({ name, type: 'boolean', value: null });
const list = uniqueNameList([
  leaf('a'),
  { name: 'tree', type: 'nvlist', value: uniqueNameList([leaf('b'), leaf('c')]) },
  { name: 'kids', type: 'nvlist-array', value: [uniqueNameList([leaf('d')]), uniqueNameList([])] },
  leaf('e'),
]);

describe.each(['native', 'xdr'] as const)('the rows of a tree, %s', (encoding) => {
  const packed = pack(list, { encoding });
  const bytes = packed.ok ? packed.value : new Uint8Array();
  const { fields } = readList(bytes, USUAL_MACHINE);
  const names = (open: ReadonlySet<number>) =>
    [...visibleNodes(fields, open)].map((node) => nameOf(bytes, fields, node));

  it('include every node of a small list', () => {
    expect(names(openAtFirst(fields))).toEqual(['', 'a', 'tree', 'b', 'c', 'kids', '[0]', 'd', '[1]', 'e']);
    const [start = 0, end = 0] = [fields.nodeStart[4], fields.nodeEnd[4]];
    expect(nodeOfRange(fields, start, end)).toBe(4);
    expect(nodeOfRange(fields, start, end + 1)).toBe(-1);
  });

  it('leave out the inside of closed nodes, and open the parents of a node', () => {
    expect(names(new Set([0]))).toEqual(['', 'a', 'tree', 'kids', 'e']);
    const d = 7;
    const open = openedTo(fields, new Set([0]), d);
    expect(names(open)).toEqual(['', 'a', 'tree', 'kids', '[0]', 'd', '[1]', 'e']);
    expect(openedTo(fields, open, d)).toBe(open);
    const rows = visibleNodes(fields, open);
    expect([...rows].map((node) => rowOf(rows, node))).toEqual([...rows.keys()]);
    expect(rowOf(rows, 3)).toBe(-1);
  });

  it('cover every byte with a field', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const id = fieldAt(fields, at);
      expect(fields.fieldStart[id]).toBeLessThanOrEqual(at);
      expect(fields.fieldStart[id + 1]).toBeGreaterThan(at);
    }
    expect([fieldAt(fields, -1), fieldAt(fields, bytes.length)]).toEqual([-1, -1]);
  });
});

describe('differences', () => {
  const original = Uint8Array.of(1, 2, 3, 4, 5, 6);
  it('are runs at fixed addresses', () => {
    const current = Uint8Array.of(1, 0, 0, 4, 5, 0);
    const found = [
      { start: 1, end: 3 },
      { start: 5, end: 6 },
    ];
    expect(differences(original, current)).toEqual(found);
    expect(differencesAt(original, current, [5, 2, 1, 0, 5])).toEqual(found);
  });
  it('count missing bytes', () => {
    expect(differences(original, original.slice(0, 4))).toEqual([{ start: 4, end: 6 }]);
    expect(differences(original, Uint8Array.of(1, 2, 3, 9))).toEqual([{ start: 3, end: 6 }]);
    expect(differences(original, original)).toEqual([]);
  });
});

describe('a label', () => {
  const packed = pack(list, { encoding: 'xdr' });
  const bytes = packed.ok ? packed.value : new Uint8Array();
  it('is found on a whole disk, at each of its four positions', () => {
    const disk = new Uint8Array(2 << 20);
    for (const at of [0, 256 << 10, (2 << 20) - (512 << 10), (2 << 20) - (256 << 10)])
      disk.set(bytes, at + (16 << 10));
    expect(labels(disk)).toHaveLength(4);
    expect(findList(disk)).toMatchObject({ kind: 'label', label: 0, start: 16384 });
    const { fields, refusal } = readList(disk, USUAL_MACHINE);
    expect(refusal).toBeNull();
    expect(fields.fieldStart[fields.fieldCount]).toBe(disk.length);
  });
  it('is not assumed when a list is at the start, or nowhere', () => {
    expect(findList(bytes)).toMatchObject({ kind: 'whole', end: bytes.length });
    expect(findList(new Uint8Array(256 << 10))).toMatchObject({ kind: 'whole' });
  });
});
