import { describe, expect, test } from 'vitest';
import { audit, type Finding } from './index.ts';

/*
 * What is found must not change with the clothes of the text: line ends, blanks, comments, one line or one token a line.
 */

const texts = import.meta.glob<string>('./fixtures/*.{c,h}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const cases = Object.values(
  import.meta.glob<{ readonly id: string; readonly files: readonly string[] }>('./fixtures/*.expected.json', {
    import: 'default',
    eager: true,
  }),
);

const TOKEN =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\.?\d[\w.]*|\w+|\.\.\.|<<=|>>=|->|\+\+|--|[-+*/%&^|<>=!]=|<<|>>|&&|\|\||##|\S/g;

/** Rewrites the code between directives, which stay as they are. */
function redress(text: string, join: (tokens: readonly string[]) => string): string {
  return text
    .split(/(^[ \t]*#(?:.*\\\r?\n)*.*\n)/m)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const tokens = (part.match(TOKEN) ?? []).filter((token) => !/^\/[*/]/.test(token));
      return tokens.length === 0 ? '\n' : `${join(tokens)}\n`;
    })
    .join('');
}

const CLOTHES: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with tabs': (text) => text.replaceAll(/^( {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4)),
  'on one line': (text) => redress(text, (tokens) => tokens.join(' ')),
  'one token a line': (text) => redress(text, (tokens) => tokens.join('\n')),
  'one indented token a line': (text) => redress(text, (tokens) => tokens.join('\n   ')),
  'with comments everywhere': (text) => redress(text, (tokens) => tokens.join(' /* (char *)s = 0; */ ')),
  'with spliced lines': (text) => redress(text, (tokens) => tokens.join(' \\\n')),
  'with braces on their own lines': (text) =>
    redress(text, (tokens) =>
      tokens.map((token) => (/^[{};]$/.test(token) ? `\n${token}\n` : token)).join(' '),
    ),
};

/** A finding without what its clothes change. */
const plain = ({
  file,
  function: holder,
  kind,
  via,
  macro,
  from,
  to,
  class: grade,
  stores,
}: Finding): string =>
  [file, holder, kind, via, macro, from, to, grade, stores.map(({ role }) => role)].join(' ');

describe.each(Object.entries(CLOTHES))('a text %s', (_, dress) => {
  test.each(cases.filter(({ id }) => id !== 'p16'))('$id has the same findings', ({ files }) => {
    const read = (change: (text: string) => string): string[] =>
      audit(files.map((name) => ({ name, text: change(texts[`./fixtures/${name}`] ?? '') })))
        .findings.map(plain)
        .sort();
    expect(read(dress)).toEqual(read((text) => text));
  });
});
