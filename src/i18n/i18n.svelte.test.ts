import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { REPORTED } from './fixtures/threads.ts';
import { I18n, load } from './index.ts';

/** A busy machine takes longer than usual to load a catalogue. */
const SLOW = { timeout: 10_000 };

test('texts that were read follow a change of the language', async () => {
  const i18n = new I18n(await load('en'), () => REPORTED);
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(`${i18n.lang}: ${i18n.say({ id: 'step.freedList', args: { thread: 2 } })}`);
    });
  });
  flushSync();
  await i18n.speak('zh');
  flushSync();
  stop();
  expect(seen).toEqual(['en: The freeing thread frees the head of the list.', 'zh: 释放线程释放列表头。']);
});

test('a list is joined by the marks of the language', async () => {
  const i18n = new I18n(await load('en'));
  expect(i18n.list(['a', 'b', 'c'], 'words')).toBe('a, b, c');
  expect(i18n.list(['a', 'b'], 'clauses')).toBe('a; b');
  await i18n.speak('zh');
  expect(i18n.list(['a', 'b', 'c'], 'words')).toBe('a、b、c');
  expect(i18n.list(['a', 'b'], 'figures')).toBe('a，b');
});

test('words that are not here are loaded when they are read', async () => {
  const i18n = new I18n(await load('en'));
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(i18n.configReason({ kind: 'pathRelative' }, 'a/b'));
    });
  });
  flushSync();
  await vi.waitFor(() => {
    flushSync();
    expect(seen.at(-1)).toContain('/a/b');
  }, SLOW);
  stop();
  expect(seen[0]).toBe('');
});

test('a page brings the tiers that it needs, and keeps them in another language', async () => {
  const i18n = new I18n(await load('en'));
  await Promise.all([i18n.bringCommon(), i18n.bringWorkshop()]);
  expect(i18n.t('class.short.fine')).toBe('clean');
  expect(i18n.t('chain.exit')).toBe('exit(1)');
  await Promise.all([i18n.speak('zh'), i18n.bringWorkshop()]);
  expect([i18n.t('class.short.fine'), i18n.t('threads.past')].join()).toMatch(
    /^\p{Script=Han}+,\p{Script=Han}+$/u,
  );
  // Nothing was refused so far.
  expect(i18n.configReason({ kind: 'pathEmpty' }, '')).toBe('');
});

test('tiers that come while the language changes come in the new one', async () => {
  const i18n = new I18n(await load('en'));
  await Promise.all([i18n.bringCommon(), i18n.speak('zh')]);
  expect(i18n.t('class.short.crash')).toMatch(/^\p{Script=Han}+$/u);
});
