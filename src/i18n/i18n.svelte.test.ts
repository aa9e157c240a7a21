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

test('the words of the workshop are loaded when they are read', async () => {
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
