import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'vite';
import { builtBeside, inTurn, putInPlace } from './built-beside.mjs';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'nul-and-void-'))));
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
const filesOf = async (path: string): Promise<readonly string[]> =>
  (await readdir(join(folder, path), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

test('new files take the place of the old ones; none is missing in between, and no page names one that is', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [`dist/assets/same-${n}.js`, 'old']),
  );
  await put({
    ...files,
    'dist/index.html': 'assets/a-1.js',
    'dist/assets/a-1.js': 'a',
    'dist/old/b.txt': 'b',
  });
  await put({ 'next/index.html': 'assets/a-2.js', 'next/assets/a-2.js': 'a' });
  await put(Object.fromEntries(Object.keys(files).map((path) => [path.replace('dist', 'next'), 'new'])));
  const swap = { isOver: false };
  /** Asks as a visitor does, all the time. */
  async function visit(): Promise<number> {
    let visits = 0;
    for (; !swap.isOver; visits += 1) {
      await read(await read('dist/index.html').then((name) => `dist/${name}`)).catch(async () => {
        // What an old page names goes once the new page is there.
        expect(await read('dist/index.html')).toBe('assets/a-2.js');
      });
      for (const n of [0, 99, 199]) expect(await read(`dist/assets/same-${n}.js`)).toMatch(/^(old|new)$/);
    }
    return visits;
  }
  const visits = visit();
  await putInPlace(join(folder, 'next'), join(folder, 'dist'));
  swap.isOver = true;
  expect(await visits).toBeGreaterThan(0);
  expect(await read('dist/index.html')).toBe('assets/a-2.js');
  expect(await filesOf('dist')).toHaveLength(202);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('the worker comes after the pages that it stores, and they after what they name', () => {
  const files = ['index.html', 'sw.js', 'assets/a-1.js', 'story.en.html', 'theme.js'];
  expect(inTurn(files)).toEqual(['assets/a-1.js', 'theme.js', 'index.html', 'story.en.html', 'sw.js']);
});

const site = (config: object = {}) =>
  build({ root: folder, configFile: false, logLevel: 'silent', plugins: [builtBeside()], ...config });

test('a build that fails leaves the built site as it was; the next one replaces it', async () => {
  await put({
    'index.html': '<script type="module" src="/a.js"></script>',
    'a.js': 'import "./missing.js";',
  });
  await put({ 'dist/index.html': 'old', 'dist/old.js': 'old' });
  await expect(site()).rejects.toThrow('missing');
  expect(await filesOf('dist')).toEqual(['index.html', 'old.js']);
  await put({ 'a.js': 'console.log("new")' });
  await site();
  expect(await read('dist/index.html')).toContain('assets/');
  expect(await filesOf('dist')).toEqual([expect.stringMatching(/^index-.*\.js$/), 'index.html']);
  expect(await readdir(join(folder, '.cache'))).toEqual([]);
});

test('a folder that was asked for is written as Vite does', async () => {
  await put({ 'index.html': '<p>new</p>', 'elsewhere/kept.txt': 'kept' });
  await site({ build: { outDir: 'elsewhere', emptyOutDir: false } });
  expect(await filesOf('elsewhere')).toEqual(['index.html', 'kept.txt']);
});
