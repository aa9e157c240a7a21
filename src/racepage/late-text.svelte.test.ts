import { expect, it, vi } from 'vitest';
import { LateText } from './late-text.svelte.ts';

it('a text that does not come is missing until it is asked for again', async () => {
  const texts = new LateText();
  const opened: string[] = [];
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no network'));
  await texts.open(load, (text) => opened.push(text));
  expect(opened).toEqual([]);
  expect(texts.missing).not.toBeNull();
  load.mockResolvedValueOnce('thread A { }');
  texts.missing?.();
  await vi.waitFor(() => expect(opened).toEqual(['thread A { }']));
  expect(texts.missing).toBeNull();
});

it('another choice takes the place of one that failed', async () => {
  const texts = new LateText();
  const opened: string[] = [];
  await texts.open(
    () => Promise.reject(new TypeError('no network')),
    (text) => opened.push(text),
  );
  await texts.open(
    () => Promise.resolve('thread B { }'),
    (text) => opened.push(text),
  );
  expect([opened, texts.missing]).toEqual([['thread B { }'], null]);
});

it('the last choice counts, however long an earlier one takes', async () => {
  const texts = new LateText();
  const opened: string[] = [];
  const keep = (text: string): void => void opened.push(text);
  let arrive: (text: string) => void = () => undefined;
  const slow = new Promise<string>((resolve) => (arrive = resolve));
  const first = texts.open(() => slow, keep);
  await texts.open(() => Promise.resolve('second'), keep);
  arrive('first');
  await first;
  expect(opened).toEqual(['second']);
});
