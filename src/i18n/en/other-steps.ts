import type { OtherRow, OtherSentence, RowMessages, SentenceMessages } from '../sentences.ts';
import { The, byteName } from './names.ts';

/** Every path starts with a slash, so a text that does not can only be poison. */
const isPoison = (text: string): boolean => text !== '' && !text.startsWith('/');

/** Sentences on steps that the first chapter does not contain, and the names of their rows. */
export const otherSteps = {
  'step.measureByte': ({ threads, thread, index, byte, stop }) =>
    `${The(threads, thread)} measures: ${byteName(byte)} at index ${index}${stop ? ', the end' : ''}.`,
  'step.copyByte': ({ threads, thread, index, byte, offset, last }) =>
    `${The(threads, thread)} copies ${byteName(byte)} from index ${index} to byte ${offset}${last ? ', its last' : ''}.`,
  'step.loadedStart': ({ threads, thread, byte, ends }) => {
    switch (ends) {
      case 'notEmpty':
        return `${The(threads, thread)} reads ${byteName(byte)} at index 0: the string is not empty.`;
      case 'absolute':
        return `${The(threads, thread)} reads ${byteName(byte)} at index 0: the path begins with a slash.`;
      case 'notSkipped':
        return `${The(threads, thread)} reads ${byteName(byte)} at index 0: there is a path to look up.`;
      case 'skips':
        return `${The(threads, thread)} reads an empty string, and skips the checks.`;
      case 'badpath':
        return `${The(threads, thread)} reads ${byteName(byte)} at index 0, no slash: it refuses the path.`;
    }
  },
  'step.comparedNone': ({ threads, thread }) =>
    `${The(threads, thread)} compares the string with “none”. They differ.`,
  'step.findByte': ({ threads, thread, index, byte, stop }) =>
    stop
      ? `${The(threads, thread)} reads ${byteName(byte)} at index ${index}: the search ends.`
      : `${The(threads, thread)} looks for a slash: ${byteName(byte)} at index ${index}.`,
  'step.inspected': ({ threads, thread, k, named }) =>
    named
      ? `${The(threads, thread)} sees a name behind the slash at index ${k}.`
      : `${The(threads, thread)} sees no name behind the slash at index ${k}: it refuses the path.`,
  'step.inspectByte': ({ threads, thread, index, byte, stop }) =>
    `${The(threads, thread)} looks at the name: ${byteName(byte)} at index ${index}${stop ? ', enough' : ''}.`,
  'step.statByte': ({ threads, thread, index, byte, stop }) =>
    `${The(threads, thread)} looks up the path: ${byteName(byte)} at index ${index}${stop ? ', the end' : ''}.`,
  'step.released': ({ threads, thread, ends }) =>
    ends === null
      ? `${The(threads, thread)} frees its private copy.`
      : `${The(threads, thread)} frees its private copy and refuses the path.`,
  'step.duplicated': ({ threads, thread, text, whole }) => {
    if (whole) return `${The(threads, thread)} makes a private copy of the whole string.`;
    if (isPoison(text)) return `${The(threads, thread)} makes a private copy of poison.`;
    return text === ''
      ? `${The(threads, thread)} makes a private copy of an empty string.`
      : `${The(threads, thread)} makes a private copy of what it sees: ${text}.`;
  },
  'step.duplicateByte': ({ threads, thread, index, byte, stop }) =>
    `${The(threads, thread)} makes its copy: ${byteName(byte)} at index ${index}${stop ? ', the end' : ''}.`,
  'step.locked': ({ threads, thread }) => `${The(threads, thread)} takes the mutex.`,
  'step.unlocked': ({ threads, thread }) => `${The(threads, thread)} gives the mutex back.`,
  'step.dropped': ({ threads, thread, left }) =>
    left === 0
      ? `${The(threads, thread)} drops the last reference: the free is its task.`
      : `${The(threads, thread)} drops its reference. ${left} left.`,
  'step.freeByte': ({ threads, thread, object, index }) => {
    const what = object === 'value' ? `byte ${index} of the string` : `the ${object} of the pair`;
    return `${The(threads, thread)} frees the pair: ${what} is poison.`;
  },
  'access.private': 'private copy',
  'access.mutex': ({ taken }) => (taken ? 'mutex taken' : 'mutex free'),
  'access.references': ({ left }) => `${left} left`,
  'row.isEmpty': 'empty?',
  'row.isNone': '“none”?',
  'row.isAbsolute': '/ first?',
  'row.inspect': 'file name?',
  'row.inspectDot': 'not “.”?',
  'row.inspectDotDot': 'not “..”?',
  'row.statFirst': 'empty now?',
  'row.release': 'free copy',
  'row.duplicate': 'own copy',
  'row.lock': 'lock',
  'row.unlock': 'unlock',
  'row.drop': 'drop ref',
} satisfies Pick<SentenceMessages & RowMessages, OtherSentence | OtherRow>;
