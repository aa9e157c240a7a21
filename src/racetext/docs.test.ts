import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import english from '../../docs/race-text.md?raw';
import chinese from '../../docs/race-text.zh.md?raw';
import { exploreRace, readRace } from './index.ts';

/** A text of the document, with what stands up to the next one. */
interface Snippet {
  readonly text: string;
  readonly isRefused: boolean;
  readonly behind: string;
}

const snippetsOf = (document: string): readonly Snippet[] =>
  [...document.matchAll(/^```c( refused)?\n([\s\S]*?)^```$([\s\S]*?)(?=^```c|(?![\s\S]))/gm)].map(
    ([, refused, text = '', behind = '']) => ({ text, isRefused: refused !== undefined, behind }),
  );

/** The figures of a text: grain, interleavings, and outcomes as they are printed there. */
const figuresOf = (behind: string): readonly (readonly string[])[] =>
  [...behind.matchAll(/^\| (statement|access) \| ([\d,]+) \| (.*) \|$/gm)].map((match) => match.slice(1));

describe.each([
  ['docs/race-text.md', english],
  ['docs/race-text.zh.md', chinese],
])('%s', (_, document) => {
  const snippets = snippetsOf(document);

  it.each(snippets.map((snippet) => [snippet.text.split('\n')[0] ?? '', snippet] as const))(
    'has right figures on the text that begins with %s',
    (_begin, { text, isRefused, behind }) => {
      const read = readRace(text);
      if (isRefused) {
        const place = /(\d+):(\d+).*?`([a-z-]+)`/.exec(behind)?.slice(1);
        const [error] = read.ok ? [] : read.error;
        expect([String(error?.line), String(error?.column), error?.kind]).toEqual(place);
        return;
      }
      const race = okValue(read);
      const figures = figuresOf(behind);
      expect(figures).not.toEqual([]);
      for (const [grain, interleavings, outcomes] of figures) {
        const found = exploreRace(race, { grain: grain === 'access' ? 'access' : 'statement' });
        expect(found.interleavings).toBe(interleavings?.replaceAll(',', ''));
        const printed = found.outcomes.map((one) => `\`${one.outcome}\`: ${one.interleavings}`);
        expect(outcomes).toBe(printed.join(', '));
      }
    },
  );

  it('computes the values of its table of expressions', () => {
    const rows = [...document.matchAll(/^\| `([^`]+)` \| (-?\d+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(5);
    for (const [, expression, value] of rows) {
      const text = `shared int x\nthread A {\nx = ${expression}\n}\nthread B {\nwait 1\n}\nshow x`;
      const { outcomes } = exploreRace(okValue(readRace(text)), { grain: 'statement' });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual([`ok [x=${value}]`]);
    }
  });

  it('has five worked examples', () => {
    expect(document.match(/^## \d\. /gm)).toHaveLength(5);
  });
});

it('has the same texts and figures in both languages', () => {
  const plain = (document: string) =>
    snippetsOf(document).map(({ text, behind }) => ({
      text: text.replaceAll(/ *\/\/.*$/gm, ''),
      figures: figuresOf(behind),
    }));
  expect(plain(chinese)).toEqual(plain(english));
});
