import { describe, expect, it } from 'vitest';
import { droppedOf } from './dropped.ts';

type Item = Parameters<typeof droppedOf>[0]['items'] extends Iterable<infer One> ? One : never;

const file = (name: string): Item => ({
  kind: 'file',
  getAsFile: () => new File(['x'], name),
  webkitGetAsEntry: () => null,
});
const folder = (name: string): Item => ({
  ...file(name),
  webkitGetAsEntry: () => ({ name, isDirectory: true, isFile: false }) as FileSystemEntry,
});
const text: Item = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
const dropped = (items: readonly Item[], plain = '') => {
  const { files, folders, text: said } = droppedOf({ items, getData: () => plain });
  return { files: files.map(({ name }) => name), folders, text: said };
};

describe('a drop', () => {
  it('holds files and folders, which are told apart', () => {
    expect(dropped([file('a'), folder('etc'), file('b')])).toEqual({
      files: ['a', 'b'],
      folders: ['etc'],
      text: '',
    });
  });

  it('holds text, which is none of ours where a file manager adds the paths', () => {
    expect(dropped([text], '00 01').text).toBe('00 01');
    expect(dropped([file('a b.img'), text], 'file:///tmp/a%20b.img\n').text).toBe('');
    expect(dropped([file('a.img'), text], '/tmp/a.img').text).toBe('');
    expect(dropped([file('a.img'), text], 'see below').text).toBe('see below');
  });
});
