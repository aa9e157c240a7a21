import { LONGEST_PASTE, shownName, type FileKind, type LabelFound } from '../bytefile/index.ts';
import type { Brought, Rest } from './bringer.svelte.ts';
import { answerSentence } from './paste-sentences.ts';
import type { FileAnswer } from './examiner-protocol.ts';
import type { BroughtWords } from './words.ts';

/** What a file is by its first bytes, and what one can do next. Empty for a packed list. */
export function fileSentence(words: BroughtWords, about: Brought & { readonly kind: 'file' }): string {
  return answered(words, about, about.answer, words.size(about.size));
}

function answered(
  words: BroughtWords,
  about: Brought & { readonly kind: 'file' },
  answer: FileAnswer,
  size: string,
): string {
  const { what, unpacked } = answer;
  switch (what.kind) {
    case 'list':
      return '';
    case 'empty':
      return words.say('bytes.what.empty');
    case 'packing': {
      if (what.packing !== 'gzip') return words.say(`bytes.what.${what.packing}`);
      if (unpacked === null) return words.say('bytes.what.gzipTwice');
      if (unpacked.kind === 'damaged') return words.say('bytes.what.gzipDamaged');
      if (unpacked.kind === 'large')
        return words.say('bytes.what.gzipLarge', { most: words.size(unpacked.most) });
      const within = words.size(unpacked.bytes.length);
      return words.lines(
        words.say('bytes.what.gzip', { packed: size, size: within }),
        answered(words, about, unpacked.inner, within),
      );
    }
    case 'libnv':
      return words.say('bytes.what.libnv', {
        size: words.size(Number(what.size)),
        order: what.isLittle ? 'little' : 'big',
      });
    case 'sendStream':
      return words.lines(
        words.say('bytes.what.sendStream', { name: shownName(what.toName).replaceAll('`', '') }),
        what.list === null
          ? words.say('bytes.what.streamNoList')
          : words.say('bytes.what.streamList', {
              start: words.number(what.list.start),
              end: words.number(what.list.end - 1),
            }),
      );
    case 'elf':
      return words.say(what.isCore ? 'bytes.what.core' : 'bytes.what.elf', { bits: what.bits });
    case 'text':
      return textSentence(words, about, answer);
    case 'disk':
    case 'volume':
    case 'zeros':
    case 'unknown':
      return labelled(words, what, answer.labels);
  }
}

function textSentence(
  words: BroughtWords,
  about: Brought & { readonly kind: 'file' },
  { text }: FileAnswer,
): string {
  const isText = words.say('bytes.what.text');
  if (text === null) return words.say('bytes.what.longText', { most: words.size(LONGEST_PASTE) });
  // Another reading of the text may have been chosen since.
  const answer = about.text?.answer ?? text.answer;
  const isRead = answer.kind === 'read' || answer.kind === 'token';
  return words.lines(
    isText,
    answerSentence(words, answer),
    isRead ? '' : words.say('bytes.what.textRefused'),
  );
}

const isTold = ({ state }: LabelFound): boolean => state === 'whole' || state === 'damaged';

/** What may be a disk, with its labels. */
function labelled(
  words: BroughtWords,
  what: FileKind & { readonly kind: 'disk' | 'volume' | 'zeros' | 'unknown' },
  labels: readonly LabelFound[],
): string {
  const found = labels.filter(isTold);
  const count = words.say('bytes.labels.found', {
    n: found.length,
    whole: found.filter(({ state }) => state === 'whole').length,
  });
  const isLabelled = found.length > 0;
  switch (what.kind) {
    case 'disk':
      return words.lines(
        words.say(`bytes.what.${what.table}`),
        isLabelled ? count : words.say('bytes.what.noLabel'),
      );
    case 'volume': {
      const name = words.say(`bytes.what.${what.volume}`);
      if (isLabelled) return words.lines(name, count);
      return words.lines(name, words.say(`bytes.what.${NEXT[what.volume] ?? 'inside'}`));
    }
    case 'zeros':
    case 'unknown':
      return isLabelled ? count : words.say(`bytes.what.${what.kind}`);
  }
}

/** What to do next with a volume that holds the disk or the file system in another form. */
const NEXT: Readonly<Record<string, 'convert' | 'locked' | 'noLabel'>> = {
  qcow2: 'convert',
  vmdk: 'convert',
  vhdx: 'convert',
  luks: 'locked',
  swap: 'noLabel',
};

/** A label in a list of them: its number, where it is, its state. */
export function labelText(words: BroughtWords, label: LabelFound): string {
  const { number, partition, offset, state, refusal, checksum } = label;
  const parts = [
    number === null ? words.say('bytes.labels.stray') : words.say('bytes.labels.one', { n: number }),
    ...(partition ? [words.say('bytes.labels.partition', { n: partition.number })] : []),
    words.say('bytes.labels.at', { at: words.number(offset) }),
    state === 'damaged'
      ? words.say('bytes.labels.damaged', {
          errno: refusal?.errno ?? '',
          at: words.number(refusal?.cause ?? offset),
        })
      : words.say(`bytes.labels.${state}`),
    ...(checksum === 'unknown' ? [] : [words.say(`bytes.labels.${checksum}`)]),
  ];
  return parts.join(words.say('bytes.comma'));
}

/** Most names of what was left aside to tell. */
const MOST_NAMES = 8;

/** What was done with the rest of a drop. */
export function restSentence(words: BroughtWords, { files, folders, hasText }: Rest): string {
  const named = (all: readonly string[]): { n: number; names: string } => ({
    n: all.length,
    names:
      all.slice(0, MOST_NAMES).map(shownName).join(words.say('bytes.comma')) +
      (all.length > MOST_NAMES ? '…' : ''),
  });
  return words.lines(
    files.length > 0 ? words.say('bytes.rest.files', named(files)) : '',
    folders.length > 0 ? words.say('bytes.rest.folders', named(folders)) : '',
    hasText ? words.say('bytes.rest.text') : '',
  );
}
