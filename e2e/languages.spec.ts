import { ARTICLE_FIXES, WORKER_FIXES } from '../src/threads/index.ts';
import { expect, test } from './page.ts';

/** Words that both languages share: names of code, keys, and proper names. The longest are removed first. */
const CODE_NAMES = [
  // Output of the program is quoted unchanged.
  'internal error: out of memory',
  'out of memory',
  ...WORKER_FIXES,
  ...ARTICLE_FIXES,
  'NUL and Void',
  'NUL',
  'strlen',
  'happens-before',
  'PACK',
  'IOCTL',
  'EFAULT',
  'EINVAL',
  'EOPNOTSUPP',
  'ENOTSUP',
  'issue',
  'SIGSEGV',
  'exit',
  'English',
  'value',
  'parent',
  'cachefile',
  'var',
  'cache',
  'zpool',
  'stat',
  'Alt',
  'Enter',
].sort((one, two) => two.length - one.length);

const REGIONS = ['共享列表', '时间线', '打包缓冲区', '应答缓冲区', '线程', '终端'];

test('the switch turns everything to Chinese and back, and the address keeps it', async ({ site }) => {
  const { page } = site;
  await site.open();
  await expect(page).toHaveTitle('NUL and Void: The race, scrubbed on real bytes');
  await site.button('中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page).toHaveTitle(/^NUL and Void.*真实字节/);
  await expect(page).toHaveURL(/lang=zh/);
  for (const region of REGIONS) await expect(site.region(region)).toBeVisible();
  await expect(page.getByRole('slider', { name: '播放头' })).toHaveAttribute('aria-valuetext', /打包线程/);
  await expect(page.getByRole('status', { name: '结局' })).toHaveAttribute(
    'data-outcome',
    'V=killed S=efault F=killed flags=-',
  );
  await expect(page.getByRole('button', { name: '运行校验线程' })).toBeVisible();
  await expect(page.getByText('internal error: out of memory', { exact: true })).toHaveAttribute(
    'lang',
    'en',
  );
  await site.reload();
  await expect(site.region('时间线')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(site.timeline).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
});

test.describe('a browser that asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('gets Chinese, unless the address asks for English', async ({ site }) => {
    await site.open();
    await expect(site.region('时间线')).toBeVisible();
    await site.open('#v=1&page=lab&lang=en');
    await expect(site.timeline).toBeVisible();
  });

  test('no English word is left in names, labels, and sentences', async ({ site }) => {
    const { page } = site;
    for (const hash of [
      '',
      '#v=1&page=lab&world=faithful&fix=clone,none',
      '#v=1&page=lab&grain=byte&schedule=S9',
    ]) {
      await site.open(hash);
      const texts = await page.evaluate(() => {
        const named = [...document.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
          element.getAttribute('aria-label') ?? '',
          element.getAttribute('title') ?? '',
        ]);
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const shown: string[] = [];
        while (walker.nextNode()) {
          const { parentElement, textContent } = walker.currentNode;
          // Skips text in another language that is marked as such, code, and bytes.
          if (parentElement?.closest('[lang="en"], code, noscript, script, [data-index], [data-offset]'))
            continue;
          shown.push(textContent ?? '');
        }
        return [...named, ...shown];
      });
      expect(texts.length).toBeGreaterThan(150);
      const left = texts
        // Lines of the source, and its commit.
        .map((text) => text.replaceAll(/[\w/]+\.c:\d*|bd949b10be/g, ' '))
        .map((text) => CODE_NAMES.reduce((rest, name) => rest.replaceAll(name, ' '), text))
        .filter((text) => /[A-Za-z]{3,}/.test(text));
      expect([...new Set(left)], hash).toEqual([]);
    }
  });

  test('notices and refusals are Chinese too', async ({ site }) => {
    const { page } = site;
    await site.open('#v=1&page=lab&schedule=S3.Q2');
    const notices = page.getByRole('status', { name: '关于刚才的改动' });
    await expect(notices).toContainText('Q2');
    await expect(notices).toContainText(/[一-鿿]{4}/);
    await expect(notices).not.toContainText('address');
    await page.getByRole('textbox', { name: '缓存文件路径' }).fill('relative');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '/relative' })).toContainText(/[一-鿿]{4}/);
    await page.keyboard.press('Escape');
    await site.button('快捷键').click();
    await expect(page.getByRole('dialog')).toContainText('撤销');
    expect(await site.axe('structure')).toEqual([]);
  });
});

for (const [locale, spoken, other] of [
  ['en-GB', 'As in the source', '按源码'],
  ['zh-CN', '按源码', 'As in the source'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('one language is loaded, the other only when asked for', async ({ site }) => {
      const scripts: Promise<string>[] = [];
      site.page.on('response', (response) => {
        // A file that is still on its way when the test ends says nothing more.
        if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
      });
      await site.open();
      await site.settled();
      const holding = async (words: string) =>
        (await Promise.all(scripts)).filter((text) => text.includes(words));
      expect(await holding(spoken)).not.toHaveLength(0);
      expect(await holding(other)).toHaveLength(0);
      await site.button(locale === 'en-GB' ? '中文' : 'English').click();
      await expect(site.page.getByText(other).first()).toBeVisible();
      expect(await holding(other)).not.toHaveLength(0);
    });
  });
}

test('in Chinese, fixes are named in Chinese first, with their code word behind', async ({ site }) => {
  const names = async (role: 'checkbox' | 'radio'): Promise<readonly (string | null)[]> =>
    site.page
      .getByRole('group', { name: '修复方案' })
      .getByRole(role)
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label')));
  await site.open('#v=1&page=lab&lang=zh');
  expect(await names('checkbox')).toEqual([
    '克隆（clone）',
    '互斥锁（lock）',
    '等待（join）',
    '引用计数（refcount）',
    '持锁等待（join-holding-lock）',
  ]);
  await site.open('#v=1&page=lab&world=faithful&lang=zh');
  expect((await names('radio')).slice(0, 4)).toEqual([
    '不修复（none）',
    '克隆（clone）',
    '互斥锁（lock）',
    '锁得太窄（lock-narrow）',
  ]);
});
