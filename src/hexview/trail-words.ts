import type { ThreadView } from '../frames/index.ts';
import type { Hop } from '../frames/provenance.ts';
import type { fields } from '../i18n/en/fields.ts';
import type { trail } from '../i18n/en/trail.ts';
import { partLoad, type PartWords } from '../i18n/part.svelte.ts';
import { letterOf } from './words.ts';

type Messages = typeof trail & typeof fields;
export type TrailWords = PartWords<Messages>;

const both = async <Trail, Fields>(
  one: Promise<{ readonly trail: Trail }>,
  other: Promise<{ readonly fields: Fields }>,
): Promise<Trail & Fields> => {
  const [a, b] = await Promise.all([one, other]);
  return { ...a.trail, ...b.fields };
};

/** Loads the words of the desk, with the sentences of the glossary on the fields of a packed list. */
export const loadTrailWords = partLoad<Messages>({
  en: () => both(import('../i18n/en/trail.ts'), import('../i18n/en/fields.ts')),
  zh: () => both(import('../i18n/zh/trail.ts'), import('../i18n/zh/fields.ts')),
});

/** The term of the glossary for each field of a packed list. */
const TERMS = {
  encoding: 'encoding-byte',
  endian: 'endian-byte',
  reserved: 'reserved-bytes',
  version: 'list-version',
  flags: 'list-flags',
  pairSize: 'pair-size',
  nameSize: 'name-size',
  pairReserved: 'reserved-bytes',
  elementCount: 'element-count',
  type: 'type-number',
  name: 'pair-name',
  namePadding: 'padding-bytes',
  value: 'pair-value',
  valuePadding: 'padding-bytes',
  endMark: 'end-mark',
} as const;
const hasTerm = (kind: string): kind is keyof typeof TERMS => kind in TERMS;

/** Returns the name of a field and what it is for, as the glossary has them; null for a field that this page never packs. */
export const purposeOf = (
  words: TrailWords,
  kind: string,
): { readonly name: string; readonly mean: string } | null =>
  hasTerm(kind) ? { name: words.say(`name.${TERMS[kind]}`), mean: words.say(`mean.${TERMS[kind]}`) } : null;

/** Returns the place of a byte in words. Blocks have the names of the simulated memory, `request:1` for thread 1. */
export function placeOf(
  words: TrailWords,
  threads: readonly ThreadView[],
  { object, index }: Pick<Hop, 'object' | 'index'>,
): string {
  const [block, owner = ''] = object.split(':');
  const letter = letterOf(threads, Number(owner));
  switch (block) {
    case 'value':
      return words.say('trail.ofString', { index });
    case 'request':
      return words.say('trail.ofRequest', { index, letter });
    case 'reply':
      return words.say('trail.ofReply', { index });
    case 'header':
      return words.say('trail.ofHeader', { index });
    case 'name':
      return words.say('trail.ofName', { index });
    case 'head':
      return words.say('trail.ofHead', { index });
    default:
      return words.say('trail.ofPrivate', { index, letter });
  }
}

/** Returns the sentence of a hop. Backticks mark code. */
export function hopSentence(words: TrailWords, threads: readonly ThreadView[], hop: Hop): string {
  const { how, row, thread } = hop;
  const args = {
    where: placeOf(words, threads, hop).trimEnd(),
    letter: thread === null ? '' : letterOf(threads, thread),
    row: row ?? '',
  };
  switch (how.kind) {
    case 'strlen':
      return words.say('hop.strlen', { ...args, n: how.n });
    case 'stored':
      return words.say(how.label === 'cut' ? 'hop.cut' : 'hop.restored', args);
    default:
      return words.say(`hop.${how.kind}`, args);
  }
}
