import {
  plainText,
  type Block,
  type ChapterContent,
  type Line,
  type SourceNote,
  type Summary,
} from './content.ts';
import { searchedOf } from './figures.ts';
import { fixesTable } from './fixes-table.ts';
import { CHAPTER_IDS, type ChapterId } from './ids.ts';
import { JOINT, type ProseLanguage } from './language.ts';
import { pictureIn, picturesOf } from './pictures.ts';
import { resolve, type Context } from './resolve.ts';
import { SOURCES, type SourceId } from './sources.ts';
import { ProseError, parseLine, parseProse, type Draft, type DraftBlock, type Piece } from './syntax.ts';

/** The prose of one language by file name: one file for each chapter, and `sources`. */
export type ProseFiles = ReadonlyMap<string, string>;

/** Compiles a chapter of one language. Throws a `ProseError` that names what does not exist. */
export function compileChapter(id: ChapterId, language: ProseLanguage, files: ProseFiles): ChapterContent {
  const draft = draftOf(id, language, files);
  const sources: SourceId[] = [];
  const numberOf = (source: SourceId): number => {
    if (!sources.includes(source)) sources.push(source);
    return sources.indexOf(source) + 1;
  };
  const pictures = picturesOf(id);
  let picture = pictures[0]?.id ?? '';
  const blocks = draft.blocks.flatMap((block): Block | readonly [] => {
    if (block.kind === 'anchor') {
      if (!pictures.some((known) => known.id === block.picture)) {
        throw new ProseError(`${id} has no picture ${block.picture}`);
      }
      picture = block.picture;
      return [];
    }
    const context = { chapter: id, language, picture, numberOf };
    return block.kind === 'table' ? tableOf(block, files, context) : compileBlock(block, context);
  });
  const notes = notesOf(files.get('sources') ?? '');
  return {
    id,
    title: draft.title,
    claim: plainText(compileLine(parseLine(draft.claim), { chapter: id, language, picture, numberOf })),
    blocks,
    pictures: pictures.map(({ id: name, config, schedule, position, focus }) => ({
      id: name,
      config,
      schedule,
      position,
      focus,
      searched: focus.some((one) => one.kind === 'spot' && one.spot === 'search') ? searchedOf(config) : null,
    })),
    sources: sources.map((source) => noteOf(source, notes, { chapter: id, language, picture, numberOf })),
    contents: CHAPTER_IDS.map((other) => {
      const { title, blocks: all } = draftOf(other, language, files);
      return { id: other, title, asks: all.filter(({ kind }) => kind === 'prediction').length };
    }),
  };
}

/** Compiles the summary of one language. It cites no source itself: it links to chapters that do. */
export function compileSummary(language: ProseLanguage, files: ProseFiles): Summary {
  const words = notesOf(files.get('summary') ?? '');
  const context: Context = {
    chapter: CHAPTER_IDS[0],
    language,
    picture: picturesOf(CHAPTER_IDS[0])[0]?.id ?? '',
    numberOf: (source) => {
      throw new ProseError(`the summary cites ${source}`);
    },
  };
  const say = (id: keyof Summary): Line => {
    const text = words.get(id);
    if (text === undefined) throw new ProseError(`${language}/summary does not say ${id}`);
    return compileLine(parseLine(text), context);
  };
  return {
    title: say('title'),
    share: say('share'),
    borrow: say('borrow'),
    torn: say('torn'),
    cut: say('cut'),
    mend: say('mend'),
    worlds: say('worlds'),
    path: say('path'),
    command: say('command'),
    list: say('list'),
    worker: say('worker'),
    copy: say('copy'),
    check: say('check'),
    pack: say('pack'),
    kernel: say('kernel'),
    loan: say('loan'),
    fix: say('fix'),
  };
}

function draftOf(id: ChapterId, language: ProseLanguage, files: ProseFiles): Draft {
  const file = files.get(id);
  if (file === undefined) throw new ProseError(`there is no prose of ${id} in ${language}`);
  try {
    return parseProse(file, JOINT[language]);
  } catch (error) {
    throw new ProseError(`${language}/${id}: ${String(error)}`);
  }
}

/** Returns a table that is computed here. Its words are in the file of its name. */
function tableOf(
  { name, waits }: Extract<DraftBlock, { kind: 'table' }>,
  files: ProseFiles,
  context: Context,
): Block {
  if (name !== 'fixes-table') throw new ProseError(`there is no table ${name}`);
  const words = notesOf(files.get(name) ?? '');
  const say = (id: string): Line => {
    const text = words.get(id);
    if (text === undefined) throw new ProseError(`${context.language}/${name} does not say ${id}`);
    return compileLine(parseLine(text), context);
  };
  return {
    kind: 'fixes',
    picture: context.picture,
    table: fixesTable(say, context.language),
    ...(waits ? { waits } : {}),
  };
}

/** Reads sentences from a file, one `id: sentence` per line. */
function notesOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    file.split('\n').flatMap((row) => {
      const [, id, text] = /^([\w-]+): (.+)$/.exec(row) ?? [];
      return id !== undefined && text !== undefined ? [[id, text] as const] : [];
    }),
  );
}

function noteOf(id: SourceId, notes: ReadonlyMap<string, string>, context: Context): SourceNote {
  const text = notes.get(id);
  if (text === undefined) throw new ProseError(`${context.language} says nothing of the source ${id}`);
  return { ...SOURCES[id], line: compileLine(parseLine(text), context) };
}

/** Returns the ids in a file of source sentences, in order. */
export const noteIds = (file: string): readonly string[] => [...notesOf(file).keys()];

const compileLine = (pieces: readonly Piece[], context: Context): Line =>
  joined(
    pieces.map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'code':
        case 'em':
          return piece;
        case 'reference':
          return resolve(piece, context);
      }
    }),
  );

/** Joins neighbouring plain texts of a line. */
function joined(line: Line): Line {
  const spans: Line[number][] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') spans[spans.length - 1] = last + span;
    else spans.push(span);
  }
  return spans;
}

function compileBlock(block: Exclude<DraftBlock, { kind: 'anchor' | 'table' }>, context: Context): Block {
  const { picture } = context;
  const line = (pieces: readonly Piece[]): Line => compileLine(pieces, context);
  switch (block.kind) {
    case 'paragraph':
    case 'note':
    case 'heading':
      return {
        kind: block.kind,
        picture,
        line: line(block.line),
        ...(block.waits ? { waits: block.waits } : {}),
      };
    case 'list':
      return { kind: 'list', picture, isOrdered: block.isOrdered, items: block.items.map(line) };
    case 'prediction': {
      const right = block.options.findIndex(({ isRight }) => isRight);
      const question = line(block.question);
      if (right < 0 || block.options.filter(({ isRight }) => isRight).length !== 1) {
        throw new ProseError(`one option is right: ${plainText(question)}`);
      }
      return {
        kind: 'prediction',
        picture,
        prediction: {
          question,
          options: block.options.map((option) => line(option.line)),
          right,
          answer: line(block.answer),
          reason: line(block.reason),
          reveals: block.reveals === '' ? picture : pictureIn(context.chapter, block.reveals).id,
        },
      };
    }
  }
}
