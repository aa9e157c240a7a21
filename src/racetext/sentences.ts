import type { RefusedHint } from './words.ts';

const INSTEAD: Readonly<Record<RefusedHint, string>> = {
  loop: 'write a while',
  branch: 'write if and else',
  record: 'write each field as an object of its own, or as a field of a heap group',
  storage: 'leave it out; every access happens exactly as written',
  pointer: 'there are no pointers; write an index, and -1 for none',
  wide: 'write int (32 bits, wraps), u16 or u8',
  narrow: 'write int, or u8 and u16, which have no sign',
  plain: 'write int',
  fraction: 'write int; there are only whole numbers',
};

/** Every sentence that refuses a race text, in one place, so that catalogues can take over. */
export const SENTENCES = {
  meant: (word: string) => `Did you mean ${word}?`,
  badCharacter: (character: string) => `The character ${character} cannot stand here.`,
  hash: () => 'The character # cannot stand here. Comments begin with //.',
  badInQuotes: (character: string) =>
    `${character} cannot stand in quotes: only printable ASCII and the escapes \\0 \\n \\t \\r \\\\ \\" \\' \\xHH.`,
  badEscape: () => 'There is no such escape: there are \\0 \\n \\t \\r \\\\ \\" \\\' and \\xHH.',
  zeroBeforeDigit: () => 'A digit cannot follow \\0, which C would read as octal: write \\x00.',
  oneCharacter: () =>
    'A constant in single quotes has exactly one character; a text stands in double quotes.',
  openString: () => 'This string is not closed on its line.',
  openCharacter: () => 'This character constant is not closed on its line.',
  openComment: () => 'This comment is never closed.',
  openBlock: () => 'This { is never closed.',
  octal: () => 'A number does not begin with 0: octal is left out.',
  badNumber: (text: string) => `${text} is no number: there are 12 and 0x1f, without suffixes.`,
  bigNumber: (text: string) => `${text} is too large: a number is at most 2147483647.`,
  refused: (word: string, hint: RefusedHint) => `The word ${word} of C is left out here; ${INSTEAD[hint]}.`,
  expected: (wanted: string, found: string) => `Expected ${wanted}, found ${found}.`,
  noStatement: (found: string) => `No statement begins with ${found}.`,
  noItem: (found: string) =>
    `Outside of threads stand title, shared, heap, mutex, thread, never, exists and show, not ${found}.`,
  notShared: (type: string) =>
    `Outside of threads, variables are shared, and begin with that word: shared ${type}.`,
  unknown: (name: string) => `${name} is not declared.`,
  unknownField: (group: string, field: string) => `${group} has no field ${field}.`,
  unknownVariable: (thread: string, name: string) => `Thread ${thread} has no variable ${name}.`,
  unknownCall: (name: string) => `There is no call ${name} here.`,
  pthread: (name: string, write: string) => `There is no call ${name} here; write ${write}.`,
  taken: (name: string) => `${name} is already the name of something shared.`,
  declaredTwice: (name: string) => `${name} is declared twice.`,
  copyTaken: (thread: string, copy: string) =>
    `A copy of ${thread} would be called ${copy}, and that name is taken.`,
  secondTitle: () => 'There is a title already.',
  wordAsName: (word: string) => `${word} is a word of the language; take another name.`,
  outcomeWord: (word: string) => `${word} has a meaning of its own in outcomes; take another name.`,
  noType: (word: string) => `There is no type ${word}; there are u8, u16, int and bool.`,
  needsIndex: (name: string) => `${name} is an array: write ${name}[i].`,
  noArray: (name: string) => `${name} is no array.`,
  needsArray: () => 'An array is needed here.',
  noMutex: (name: string) => `${name} is no mutex.`,
  noHeap: (name: string) => `${name} is no heap object: only those can be freed.`,
  noThread: (name: string) => `${name} is no thread.`,
  noNumber: (name: string) => `${name} is no number.`,
  needsField: (name: string) => `${name} is a group: write ${name}.field.`,
  noText: () => 'A text can only stand in the first bytes of an array, or as second argument of strcmp.',
  bytesOnly: (name: string) => `${name} cannot be an array: arrays are of u8 or char.`,
  numberForArray: (name: string) => `${name} is an array: write "text" or {1, 2}.`,
  doesNotFit: (type: string, least: number, most: number) => `${type} holds ${least} to ${most}.`,
  textTooLong: (needs: number, name: string, has: number) =>
    `This needs ${needs} bytes with its NUL, and ${name} has ${has}.`,
  listTooLong: (needs: number, name: string, has: number) =>
    `This has ${needs} bytes, and ${name} has ${has}.`,
  noBytes: (name: string) => `${name} would have no bytes.`,
  argumentCount: (call: string, wanted: number, found: number) =>
    `${call} takes ${wanted}, not ${found} arguments.`,
  twoSteps: () => 'Two steps on one line: begin a new line here, or wrap both in atomic { }.',
  noLoop: (word: string) => `${word} is not inside a while.`,
  onlyFirst: (word: string) => `${word} can only stand at the beginning of an atomic block.`,
  nested: () => 'An atomic block cannot stand in another one.',
  foreign: (thread: string, name: string) =>
    `${name} is private to ${thread}; only conditions and show can look at it.`,
  joinsItself: (name: string) => `${name} would wait for its own end.`,
  returnsShared: (name: string) =>
    `${name} is shared: read it into a variable first, which is a step of its own.`,
  arrayValue: (name: string) =>
    `A private array begins as zeros; fill ${name} by strcpy, memcpy or byte by byte.`,
  noIndex: () => 'No index can stand here, only the name.',
  onlyInConditions: (word: string) => `${word} can only stand in never and exists.`,
  itemInThread: (word: string, line: number) =>
    `${word} cannot stand inside a thread; is a } missing above? The block of line ${line} is still open.`,
  elseAlone: () => 'This else has no if.',
  longText: (most: number) => `A race text has at most ${most} bytes.`,
  longLine: (most: number) => `A line has at most ${most} characters.`,
  longTitle: (most: number) => `A title has at most ${most} characters.`,
  longName: (most: number) => `A name has at most ${most} characters.`,
  manyThreads: (most: number) => `There can be at most ${most} threads in all.`,
  manySteps: (most: number) => `A thread has at most ${most} steps in its text.`,
  manyShared: (most: number) => `There can be at most ${most} shared variables.`,
  manySharedBytes: (most: number) => `The shared variables have at most ${most} bytes together.`,
  longArray: (most: number) => `An array has at most ${most} bytes.`,
  manyVariables: (most: number) => `A thread has at most ${most} variables.`,
  manyVariableBytes: (most: number) => `The variables of a thread have at most ${most} bytes together.`,
  manyConditions: (most: number) => `There can be at most ${most} conditions and shown values.`,
  deepBlocks: (most: number) => `Blocks can stand at most ${most} deep.`,
  deepExpression: (most: number) => `Parentheses, indices and signs can stand at most ${most} deep.`,
  manyOperators: (most: number) => `A statement has at most ${most} operators.`,
  oneThread: () => 'One thread is no race; there must be at least two (or: thread A x2).',
  noThreads: () => 'There is no thread; a race needs at least two.',
  noSteps: (name: string) => `Thread ${name} has no step.`,
  noFields: (name: string) => `${name} has no field.`,
  noLength: (name: string) =>
    `${name} has no length: write it between the brackets, or give its first bytes.`,
  endless: (thread: string) =>
    `This loop of thread ${thread} can go round for ever; write wait in place of a loop that only waits.`,
} as const;

export type Sentences = typeof SENTENCES;
export type SentenceId = keyof Sentences;
