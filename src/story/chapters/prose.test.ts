import { describe, expect, it, test } from 'vitest';
import { plainText, type Block, type ChapterContent, type Line } from './content.ts';
import { PROSE_FACTS, isProseFactId } from './facts.ts';
import { proseFiles } from '../prose/index.ts';
import { CHAPTER_IDS } from './ids.ts';
import { compileStory } from './index.ts';
import { PROSE_LANGUAGES } from './language.ts';
import { compileChapter, noteIds } from './compile.ts';
import { SOURCES, isSourceId } from './sources.ts';
import { parseLine, parseProse, type DraftBlock, type Piece, type Reference } from './syntax.ts';
import { TERM_IDS } from './terms.ts';

const stories = { en: compileStory('en', proseFiles('en')), zh: compileStory('zh', proseFiles('zh')) };

/** Code with digits that are not claims: in a code name, a path, a command, a step, or the rule of eight in letters. */
const CODE_WITH_DIGITS = [
  /^\/[\w./]+$/, // a path
  /^exit\(1\)$/,
  /^⌊[Lp]\/8⌋$/,
  /^openzfs\/zfs#16405$/,
];
/** Row codes of the threads. */
const ROW = /\b[VSFPC][1-8]\b/g;

const linesOf = (block: DraftBlock): readonly (readonly Piece[])[] => {
  switch (block.kind) {
    case 'anchor':
    case 'table':
      return [];
    case 'list':
      return block.items;
    case 'prediction':
      return [block.question, ...block.options.map(({ line }) => line), block.answer, block.reason];
    default:
      return [block.line];
  }
};
/** Returns the texts that contain a digit and are not code names. */
const numbersTypedIn = (lines: readonly (readonly Piece[])[]): readonly string[] =>
  lines.flat().flatMap((piece) => {
    const text = piece.kind === 'reference' ? (piece.text ?? '') : piece.text;
    const isName = piece.kind === 'code' && CODE_WITH_DIGITS.some((pattern) => pattern.test(text));
    return !isName && /\d/.test(text.replace(ROW, '')) ? [text] : [];
  });
const referencesIn = (block: DraftBlock): readonly Reference[] =>
  linesOf(block).flatMap((line) => line.filter((piece) => piece.kind === 'reference'));

const drafts = PROSE_LANGUAGES.flatMap((language) =>
  CHAPTER_IDS.map((id) => ({
    language,
    id,
    draft: parseProse(proseFiles(language).get(id) ?? '', language === 'en' ? ' ' : ''),
  })),
);

describe.each(drafts)('the prose of $id in $language', ({ language, id, draft }) => {
  it('contains no literal number', () => {
    const lines = [draft.title, draft.claim].map(parseLine).concat(draft.blocks.flatMap(linesOf));
    expect(numbersTypedIn(lines)).toEqual([]);
  });

  it('cites a source for each fact that no model computes', () => {
    for (const block of draft.blocks) {
      const references = referencesIn(block);
      const marks = references
        .filter(({ name }) => name === '^')
        .flatMap(({ words }) => words.map((word) => (isSourceId(word) ? SOURCES[word] : null)));
      for (const { words } of references.filter(({ name }) => name === 'fact')) {
        const fact = isProseFactId(words[0] ?? '')
          ? PROSE_FACTS[words[0] as keyof typeof PROSE_FACTS].fact
          : null;
        const isTold = marks.some((source) => source?.facts.some((told) => told === fact));
        expect({ fact: words[0], isTold }).toEqual({ fact: words[0], isTold: true });
      }
    }
  });

  it('cites a source for each searched figure and each answer of a prediction', () => {
    const unmarked = draft.blocks
      .filter((block) => {
        const names = referencesIn(block).map(({ name }) => name);
        const isFigure = names.some((name) => ['search', 'chance', 'fewest'].includes(name));
        return (isFigure || block.kind === 'prediction') && !names.includes('^');
      })
      .map((block) => JSON.stringify(block));
    expect(unmarked).toEqual([]);
  });

  it('is written in its own language, without an exclamation mark', () => {
    const chapter = stories[language].find((found) => found.id === id);
    const texts = textsOf(chapter);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => /[!！]|undefined|\[object|NaN/.test(text))).toEqual([]);
    if (language === 'en') {
      expect(texts.filter((text) => /[\p{Script=Han}，。：；？（）、]/u.test(text))).toEqual([]);
      expect(texts.filter((text) => /["']| {2}/.test(text))).toEqual([]);
    } else {
      const edge = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;
      expect(texts.filter((text) => edge.test(text))).toEqual([]);
      expect(texts.filter((text) => /\p{Script=Han}[,.;:?()]|[,;:?()]\p{Script=Han}/u.test(text))).toEqual(
        [],
      );
      expect(texts.filter((text) => / [，。：；？、（）“”]|[，。：；？、（）“”] (?!$)/.test(text))).toEqual(
        [],
      );
    }
  });
});

test.each(PROSE_LANGUAGES)('the words of the table of fixes contain no literal number (%s)', (language) => {
  const lines = (proseFiles(language).get('fixes-table') ?? '').split('\n').filter((row) => row !== '');
  expect(lines.length).toBeGreaterThan(5);
  expect(numbersTypedIn(lines.map(parseLine))).toEqual([]);
});

function textsOf(chapter: ChapterContent | undefined): readonly string[] {
  if (!chapter) return [];
  const lines: Line[] = chapter.blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'list':
        return block.items;
      case 'prediction': {
        const { question, options, answer, reason } = block.prediction;
        return [question, ...options, answer, reason];
      }
      case 'fixes': {
        const { caption, heads, rows } = block.table;
        return [caption, heads, ...rows.flatMap((row) => row.map(({ line }) => line))];
      }
      default:
        return [block.line];
    }
  });
  return [
    chapter.title,
    chapter.claim,
    ...lines.map(plainText),
    ...chapter.sources.map(({ line }) => plainText(line)),
  ];
}

/** The part of a block that both languages must share: its kind and its references. */
const shapeOf = (block: Block) => ({
  kind: block.kind,
  picture: block.picture,
  options: block.kind === 'prediction' ? [block.prediction.options.length, block.prediction.right] : [],
  items: block.kind === 'list' ? block.items.length : 0,
});

test('both languages tell the same story: blocks, pictures, right answers, and sources', () => {
  CHAPTER_IDS.forEach((id, index) => {
    const [en, zh] = [stories.en[index], stories.zh[index]];
    expect(zh?.blocks.map(shapeOf), id).toEqual(en?.blocks.map(shapeOf));
    const places = (chapter: ChapterContent | undefined) =>
      chapter?.sources.map(({ kind, href }) => `${kind} ${href ?? ''}`).sort();
    expect(places(zh), id).toEqual(places(en));
  });
});

test('every chapter has a prediction, three sources or more, and each of its pictures in the prose', () => {
  for (const chapter of stories.en) {
    expect(chapter.blocks.some(({ kind }) => kind === 'prediction')).toBe(true);
    expect(chapter.sources.length, chapter.id).toBeGreaterThanOrEqual(2);
    const shown = chapter.blocks.flatMap((block) =>
      block.kind === 'prediction' ? [block.picture, block.prediction.reveals] : [block.picture],
    );
    expect(chapter.pictures.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
  }
});

test('the tables contain nothing that the prose does not use', () => {
  const used = new Set<string>();
  for (const { draft } of drafts) {
    for (const reference of draft.blocks.flatMap(referencesIn)) {
      for (const word of reference.words)
        used.add(`${reference.name === '^' ? 'source' : reference.name} ${word}`);
    }
    for (const piece of parseLine(draft.claim)) {
      if (piece.kind === 'reference') used.add(`${piece.name} ${piece.words[0] ?? ''}`);
    }
  }
  for (const language of PROSE_LANGUAGES) {
    const notes = proseFiles(language).get('sources') ?? '';
    expect(noteIds(notes)).toEqual(Object.keys(SOURCES));
    for (const piece of parseLine(notes)) {
      if (piece.kind === 'reference') used.add(`${piece.name} ${piece.words[0] ?? ''}`);
    }
  }
  expect(Object.keys(SOURCES).filter((id) => !used.has(`source ${id}`))).toEqual([]);
  expect(Object.keys(PROSE_FACTS).filter((id) => !used.has(`fact ${id}`))).toEqual([]);
  expect(TERM_IDS.filter((id) => !used.has(`term ${id}`))).toEqual([]);
});

test('a reference to something that does not exist is refused by name', () => {
  const files = new Map([...proseFiles('en'), ['symptom', '# T\n> C\n\n@ a\nSome {size flour} of it.']]);
  expect(() => compileChapter('symptom', 'en', files)).toThrow(/no such reference: {size flour}/);
  const unanchored = new Map([...files, ['symptom', '# T\n> C\n\n@ q\nText.']]);
  expect(() => compileChapter('symptom', 'en', unanchored)).toThrow(/has no picture q/);
  expect(() => parseLine('a brace { alone')).toThrow(/without its other half/);
});
