import { expect, it } from 'vitest';
import { bytes as english } from '../i18n/en/bytes.ts';
import { loadBytes } from './load-words.ts';

type Messages = Readonly<Record<string, unknown>>;

/** Each message as the page would say it, with arguments of numbers and of words. */
async function rendered(lang: 'en' | 'zh'): Promise<readonly (readonly [string, string])[]> {
  const { messages, finish } = await loadBytes(lang);
  const fills: readonly unknown[] = ['x', 1, 24, ''];
  return Object.entries(messages as Messages).flatMap(([id, message]) =>
    typeof message === 'function'
      ? fills.map((fill): [string, string] => [
          id,
          finish(String(message(new Proxy({}, { get: () => fill })))),
        ])
      : [[id, finish(String(message))] as [string, string]],
  );
}
const offending = (all: readonly (readonly [string, string])[], pattern: RegExp) =>
  all.filter(([, text]) => pattern.test(text));

it('says the same things in both languages', async () => {
  const { messages } = await loadBytes('zh');
  expect(Object.keys(messages)).toEqual(Object.keys(english));
});

it('says nothing undefined, and nothing with an exclamation mark', async () => {
  const all = [...(await rendered('en')), ...(await rendered('zh'))];
  expect(offending(all, /undefined|NaN|\[object|[!！]/)).toEqual([]);
});

it('is written in its own language', async () => {
  expect(offending(await rendered('en'), /[\p{Script=Han}，。：；？（）、]/u)).toEqual([]);
  const chinese = await rendered('zh');
  expect(offending(chinese, /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`%]\p{Script=Han}/u)).toEqual([]);
  expect(offending(chinese, /\p{Script=Han}[,.;:?()]|[,;:?()]\p{Script=Han}/u)).toEqual([]);
});

it('is said somewhere on the page', () => {
  const sources = Object.values(
    import.meta.glob<string>('./*.{ts,svelte}', { query: '?raw', import: 'default', eager: true }),
  ).join('\n');
  const prefixes = [...sources.matchAll(/`(bytes\.[\w.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const unused = Object.keys(english).filter(
    (id) => !sources.includes(`'${id}'`) && !prefixes.some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
