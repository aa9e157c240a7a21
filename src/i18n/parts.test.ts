import { describe, expect, it } from 'vitest';
import { spaced } from './zh/typography.ts';

type Messages = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, Readonly<Record<string, Messages>>>>;
const english: Files = import.meta.glob('./en/*.ts', { eager: true });
const chinese: Files = import.meta.glob('./zh/*.ts', { eager: true });
const sources = import.meta.glob<string>('../*/**/*.{ts,svelte}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Late catalogues, each with the folder of the views that load it: `en/<part>.ts` exports `<part>`. */
const PARTS: Readonly<Record<string, string>> = {
  // These come with the first view, by the same rules.
  story: 'story',
  ...Object.fromEntries(
    Object.entries(sources).flatMap(([path, text]) =>
      [...text.matchAll(/import\('(?:\.\.\/)+i18n\/en\/(\w+)\.ts'\)/g)].map(([, part = '']) => [
        part,
        path.replace(/^\.\.\//, '').replace(/\/[^/]+$/, ''),
      ]),
    ),
  ),
};

const messagesOf = (files: Files, lang: string, part: string): Messages =>
  files[`./${lang}/${part}.ts`]?.[part] ?? {};

/** Renders each message with numbers and with words as arguments. */
function rendered(
  messages: Messages,
  finish = (text: string) => text,
): readonly (readonly [string, string])[] {
  const fills: readonly unknown[] = ['x', 1, 24, ''];
  /** Values of arguments that are one of a few words, or a list of them. */
  const words: Readonly<Record<string, unknown>> = { grain: 'byte', releases: ['1.0', '1.1', '1.2'] };
  return Object.entries(messages).flatMap(([id, message]) =>
    typeof message === 'function'
      ? fills.map((fill): [string, string] => [
          id,
          finish(String(message(new Proxy({}, { get: (_, name) => words[String(name)] ?? fill })))),
        ])
      : [[id, finish(String(message))] as [string, string]],
  );
}
const offending = (all: readonly (readonly [string, string])[], pattern: RegExp) =>
  all.filter(([, text]) => pattern.test(text));

describe.each(Object.entries(PARTS))('the late words of %s', (part, folder) => {
  const en = messagesOf(english, 'en', part);
  const zh = messagesOf(chinese, 'zh', part);

  it('have the same ids in both languages', () => {
    expect(Object.keys(en).length).toBeGreaterThan(0);
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it('contain neither `undefined` nor an exclamation mark', () => {
    expect(offending([...rendered(en), ...rendered(zh, spaced)], /undefined|NaN|\[object|[!！]/)).toEqual([]);
  });

  it('are written in their own language', () => {
    expect(offending(rendered(en), /[\p{Script=Han}，。：；？（）、]/u)).toEqual([]);
    const said = rendered(zh, spaced);
    expect(offending(said, /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`%]\p{Script=Han}/u)).toEqual([]);
    expect(offending(said, /\p{Script=Han}[,.;:?()]|[,;:?()]\p{Script=Han}/u)).toEqual([]);
  });

  it('are each used in their folder', () => {
    const text = Object.entries(sources)
      .filter(([path]) => path.startsWith(`../${folder}/`))
      .map(([, source]) => source)
      .join('\n');
    const prefixes = [...text.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, prefix = '']) => prefix);
    const unused = Object.keys(en).filter(
      (id) => !text.includes(`'${id}'`) && !prefixes.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
