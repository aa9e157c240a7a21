import { linkTo } from '../../address/index.ts';
import { assert, defined } from '../../base/index.ts';
import { frameAt, runOf, type ChainId, type Frame, type Run } from '../../frames/index.ts';
import { printSchedule, replay } from '../../schedule/index.ts';
import { POISON } from '../../sim/index.ts';
import { lettersOf, printToken } from '../../threads/index.ts';
import type { Span } from './content.ts';
import { PROSE_FACTS, isProseFactId } from './facts.ts';
import { fieldAt, isSearchId, isSizeName, searchOf, sizeOf } from './figures.ts';
import { chapterNumber, isChapterId, type ChapterId } from './ids.ts';
import { capital, factText, inWords, percent, written, type ProseLanguage } from './language.ts';
import { pictureNumber } from './picture-number.ts';
import { pictureIn, picturesOf, type Picture } from './pictures.ts';
import { isSourceId, type SourceId } from './sources.ts';
import { ProseError, type Reference } from './syntax.ts';
import { isTermId } from './terms.ts';
import { WORKERS } from './verdicts.ts';

/** What references are resolved against. */
export interface Context {
  readonly chapter: ChapterId;
  readonly language: ProseLanguage;
  /** Id of the last anchored picture, which "here" refers to. */
  readonly picture: string;
  /** Returns the number of a source in the chapter's list. */
  readonly numberOf: (id: SourceId) => number;
}

/** A picture with its run and the frame at its playhead. */
export interface Shown {
  readonly picture: Picture;
  readonly run: Run;
  readonly frame: Frame;
}

const shown = new Map<string, Shown>();
export function shownPicture(chapter: ChapterId, id: string): Shown {
  const key = `${chapter}/${id}`;
  const known = shown.get(key);
  if (known) return known;
  const picture = pictureIn(chapter, id);
  const replayed = replay(picture.config, picture.schedule);
  assert(replayed.ok, `the run of ${key} replays`);
  const run = runOf(replayed.value);
  const made = { picture, run, frame: frameAt(run, picture.position) };
  shown.set(key, made);
  return made;
}

/** Resolves a reference to what the page shows. Throws for anything that does not exist. */
export function resolve(reference: Reference, context: Context): Span {
  const { name, words, text } = reference;
  const { language } = context;
  const fail = (): never => {
    throw new ProseError(`${context.chapter}: no such reference: {${[name, ...words].join(' ')}}`);
  };
  const [first = '', second = '', third = ''] = words;
  const isSpelled = words.includes('words');
  /** Formats a count: as the author's text if there is one, otherwise by itself. */
  const count = (value: number | bigint): string => {
    const spelled = isSpelled ? inWords(Number(value), language) : written(value);
    const filled = (text ?? '#').replaceAll('#', spelled);
    return isSpelled && words.includes('capital') ? capital(filled) : filled;
  };
  const here = (): Shown => shownPicture(context.chapter, context.picture);

  switch (name) {
    case '^':
      return {
        kind: 'sources',
        numbers: words.map((id) => (isSourceId(id) ? context.numberOf(id) : fail())),
      };
    case 'byte': {
      const { object, from, to } = placeOf(first, second, here().picture.config.path) ?? fail();
      const shownText = (text ?? '#').replaceAll('##', String(to)).replaceAll('#', String(from));
      return { kind: 'byte', object, from, to, text: shownText, isCode: false };
    }
    case 'hex': {
      if (first === 'poison') return { kind: 'code', text: hex(POISON) };
      const cell = here().frame.requests[here().frame.shownThread]?.cells.find(({ isCulprit }) => isCulprit);
      const { object, from, to } = placeOf('packed', 'hole', here().picture.config.path) ?? fail();
      if (first !== 'expected' && first !== 'actual') return fail();
      const byte = first === 'expected' ? cell?.expected : cell?.byte;
      return { kind: 'byte', object, from, to, text: hex(byte ?? fail()), isCode: true };
    }
    case 'step': {
      const { run } = here();
      const [letter, row] = first.includes('.') ? first.split('.') : [null, first];
      const block = run.blocks.find(
        (found) => found.row === row && (letter === null || run.threads[found.thread]?.letter === letter),
      );
      const step = (block ?? fail()).from;
      return { kind: 'step', step, text: (text ?? first).replaceAll('#', String(step)) };
    }
    case 'thread':
      if (!here().run.threads.some(({ letter }) => letter === first)) return fail();
      return { kind: 'thread', letter: first, text: text ?? first };
    case 'link': {
      const link = here().frame.chain.find(({ id }) => id === `chain.${first}`) ?? fail();
      return { kind: 'link', chain: link.id satisfies ChainId, text: text ?? fail() };
    }
    case 'picture':
      return {
        kind: 'picture',
        picture: pictureIn(context.chapter, first).id,
        text: (text ?? '#').replaceAll('#', String(pictureNumber(picturesOf(context.chapter), first))),
      };
    case 'chapter': {
      const chapter = isChapterId(first) ? first : fail();
      return {
        kind: 'page',
        href: linkTo('story', { chapter }),
        text: (text ?? '#').replaceAll('#', String(chapterNumber(chapter))),
      };
    }
    case 'term':
      return { kind: 'term', term: isTermId(first) ? first : fail(), text: text ?? first };
    case 'size': {
      const path = second.startsWith('/') ? second : undefined;
      return count(sizeOf(isSizeName(first) ? first : fail(), path));
    }
    case 'search': {
      const { interleavings, reachableStates, outcomes, mazurkiewiczTraces } = searchOf(
        isSearchId(second) ? second : fail(),
      );
      switch (first) {
        case 'interleavings':
          return count(BigInt(interleavings));
        case 'states':
          return count(reachableStates);
        case 'outcomes':
          return count(outcomes.length);
        case 'traces':
          return count(BigInt(mazurkiewiczTraces ?? fail()));
        default:
          return fail();
      }
    }
    case 'chance':
    case 'fewest': {
      const figures = searchOf(isSearchId(first) ? first : fail()).classes[second] ?? fail();
      return name === 'fewest'
        ? count(figures.minPreemptions ?? fail())
        : (text ?? '#').replaceAll('#', percent(figures.probabilityApprox, Number(third)));
    }
    case 'workers':
      return first === 'fewest' || first === 'most'
        ? count(first === 'most' ? Math.max(...WORKERS) : Math.min(...WORKERS))
        : fail();
    case 'fact': {
      const { value } = PROSE_FACTS[isProseFactId(first) ? first : fail()];
      if (value.kind === 'code') return { kind: 'code', text: value.value };
      return value.kind === 'number'
        ? count(value.value)
        : (text ?? '#').replaceAll('#', factText(value, language));
    }
    case 'schedule': {
      const { picture } = first === '' ? here() : shownPicture(context.chapter, first);
      return { kind: 'code', text: printSchedule(picture.schedule, lettersOf(picture)) };
    }
    case 'path': {
      const { picture } = first === '' ? here() : shownPicture(context.chapter, first);
      return { kind: 'code', text: picture.config.path };
    }
    case 'token': {
      const { run } = first.includes('.') ? shownPicture(context.chapter, first.split('.')[0] ?? '') : here();
      const letter = first.split('.').at(-1);
      const token = run.ended?.tokens[run.threads.findIndex((thread) => thread.letter === letter)];
      return { kind: 'code', text: token ? printToken(token) : fail() };
    }
    default:
      return fail();
  }
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Returns the bytes of a named part; null for an unknown name. */
function placeOf(
  object: string,
  where: string,
  path: string,
): { readonly object: 'string' | 'packed' | 'reply'; readonly from: number; readonly to: number } | null {
  const slash = sizeOf('slash', path);
  if (object === 'string') {
    const index = { slash, end: path.length, first: 0, before: path.lastIndexOf('/', slash - 1) }[where];
    if (where === 'name') return { object, from: slash + 1, to: path.length - 1 };
    return index === undefined || index < 0 ? null : { object, from: index, to: index };
  }
  if (object === 'reply') {
    const index = { encoding: 0, endian: 1 }[where];
    return index === undefined ? null : { object, from: index, to: index };
  }
  if (object !== 'packed') return null;
  const value = fieldAt(path, 'value');
  if (where === 'hole') return { object, from: value.start + slash, to: value.start + slash };
  if (where === 'room') return { object, from: value.start, to: value.start + sizeOf('room', path) - 1 };
  if (where === 'header') return { object, from: 0, to: sizeOf('header', path) - 1 };
  if (where === 'preamble')
    return { object, from: sizeOf('header', path), to: fieldAt(path, 'pairSize').start - 1 };
  if (where === 'pair') {
    const from = fieldAt(path, 'pairSize').start;
    return { object, from, to: from + sizeOf('pair', path) - 1 };
  }
  const field = fieldAt(path, where);
  return { object, from: field.start, to: defined(field.end, 'end') - 1 };
}
