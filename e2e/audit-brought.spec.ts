import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

/*
 * What a reader brings to the audit: dropped files, a dropped folder, pasted code, and files that are no C. A browser makes a folder
 * only of a real drop, so its entries are stood in for here.
 */

const CUT = 'void cut(const char *s)\n{\n\t*(char *)s = 0;\n}\n';

/** Drops a tree of files on the page: names that end with `/` hold what follows under them. */
async function drop(page: Page, files: Readonly<Record<string, string>>, asFolder: boolean): Promise<void> {
  await page.evaluate(
    ({ all, isFolder }) => {
      const fileEntry = (path: string, text: string) => ({
        isFile: true,
        isDirectory: false,
        fullPath: `/${path}`,
        file: (done: (file: File) => void) => done(new File([text], path.slice(path.lastIndexOf('/') + 1))),
      });
      const folderEntry = (path: string, inside: [string, string][]): unknown => {
        const names = new Set(inside.map(([name]) => name.slice(path.length + 1).split('/')[0] ?? ''));
        const entries = [...names].map((name) => {
          const own = `${path}/${name}`;
          const text = inside.find(([each]) => each === own)?.[1];
          return text === undefined
            ? folderEntry(
                own,
                inside.filter(([each]) => each.startsWith(`${own}/`)),
              )
            : fileEntry(own, text);
        });
        // Browsers give the entries of a folder in parts, and an empty one at the end.
        const parts = [entries.slice(0, 1), entries.slice(1), []].filter(
          (part, at) => at === 2 || part.length > 0,
        );
        return {
          isFile: false,
          isDirectory: true,
          fullPath: `/${path}`,
          createReader: () => ({
            readEntries: (done: (some: unknown[]) => void) => done(parts.shift() ?? []),
          }),
        };
      };
      const tops = isFolder
        ? [folderEntry(all[0]?.[0].split('/')[0] ?? '', all)]
        : all.map(([name, text]) => fileEntry(name, text));
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', {
        value: {
          items: tops.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
          files: isFolder ? [new File([], 'folder')] : all.map(([name, text]) => new File([text], name)),
          getData: () => '',
        },
      });
      document.querySelector('main')?.dispatchEvent(event);
    },
    { all: Object.entries(files), isFolder: asFolder },
  );
}

test.beforeEach(async ({ site }) => {
  await site.open('#v=1&page=audit');
  await expect(site.region('Findings').getByRole('listitem').first()).toContainText('options.c:24');
});

test('dropped files are read, and each that is no C is told with a reason', async ({ site }) => {
  const before = site.page.url();
  await drop(site.page, { 'cut.c': CUT, 'main.cpp': 'int a;', 'notes.md': 'x', 'empty.c': ' \n' }, false);
  await expect(site.region('Findings').getByRole('listitem')).toHaveCount(1);
  await expect(site.region('Findings').getByRole('listitem').first()).toContainText('cut.c:3');
  const files = site.region('Files');
  await expect(files).toContainText('3 files not read');
  await expect(files).toContainText('main.cpp is C++, which this page does not read');
  await expect(files).toContainText('notes.md is not C by its name (.c, .h)');
  await expect(files).toContainText('empty.c is empty');
  // The browser did not open the file itself.
  expect(site.page.url()).toBe(before);
});

test('a dropped folder is walked, with the paths in it; what is no C there is only counted', async ({
  site,
}) => {
  await drop(
    site.page,
    {
      'tree/src/cut.c': '#include "plain.h"\nvoid cut(const char *s)\n{\n\t*PLAIN(s) = 0;\n}\n',
      'tree/include/plain.h': '#define PLAIN(p) ((char *)(p))\n',
      'tree/README.md': '# tree',
      'tree/deep/er/one.c': CUT,
    },
    true,
  );
  await expect(site.region('Findings').getByRole('listitem')).toHaveCount(2);
  await expect(site.region('Files')).toContainText('3 read');
  await site.page.locator('#finding').getByRole('button', { name: 'Next finding' }).click();
  await expect(site.page.locator('#finding')).toContainText('cut.c');
  await expect(site.region('Files')).not.toContainText('not read');
});

test('text dropped or pasted anywhere on the page is read as code', async ({ site }) => {
  await site.page.evaluate((text) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    document.querySelector('main')?.dispatchEvent(event);
  }, CUT);
  await expect(site.region('Findings').getByRole('listitem').first()).toContainText('pasted.c:3');
});

test('bytes, huge files and old encodings get a sentence each, or are read', async ({ site }) => {
  const utf16 = Buffer.from(`\ufeff${CUT}`, 'utf16le');
  await site.page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles([
      { name: 'wide.c', mimeType: 'text/x-c', buffer: utf16 },
      { name: 'old.c', mimeType: 'text/x-c', buffer: Buffer.from(`/* caf\u00e9 */\n${CUT}`, 'latin1') },
      { name: 'image.c', mimeType: 'text/x-c', buffer: Buffer.from([0x89, 0x50, 0, 0x0d]) },
      { name: 'huge.c', mimeType: 'text/x-c', buffer: Buffer.alloc(20_000_001, 32) },
    ]);
  const list = site.region('Findings').getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('old.c:4');
  await expect(list.last()).toContainText('wide.c:3');
  await expect(site.region('Files')).toContainText('image.c holds bytes that no text has');
  await expect(site.region('Files')).toContainText(
    'huge.c is too large: at most 20 MB a file, and 100 MB together',
  );
});

test('everything is reached by keys, and every control has a name', async ({ site }) => {
  const { page } = site;
  for (const name of ['choose files', 'a folder', 'paste code', 'the sample'])
    await expect(page.getByRole('button', { name: new RegExp(name, 'i') }).first()).toBeVisible();
  await page.getByRole('button', { name: 'paste code' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'C code' })).toBeFocused();
  await page.keyboard.insertText(CUT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(site.region('Findings').getByRole('listitem').first()).toContainText('pasted.c:3');
  const nameless = await page
    .locator('main')
    .evaluate(
      (main) =>
        [...main.querySelectorAll('button, a, input, select, textarea')].filter(
          (each) =>
            (each.getAttribute('aria-label') ?? '') === '' &&
            (each.textContent ?? '').trim() === '' &&
            !each.hasAttribute('aria-labelledby') &&
            ((each as HTMLInputElement).labels?.length ?? 0) === 0,
        ).length,
    );
  expect(nameless).toBe(0);
});

test('the printed story holds all places and the time line', async ({ site }) => {
  for (const [lang, word] of [
    ['en', 'How the line came to be'],
    ['zh', '408'],
  ] as const) {
    await site.page.goto(site.page.url().replace(/[^/]*#.*$/, `story.${lang}.html`));
    const chapter = site.page.locator('#audit');
    await expect(chapter.locator('table tr')).toHaveCount(50);
    await expect(chapter.locator('table').first()).toBeVisible();
    await expect(chapter).toContainText(word);
    await expect(chapter.locator('svg[role=img]').last()).toBeVisible();
  }
});
