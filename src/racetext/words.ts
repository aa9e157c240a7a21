/** Words of the language, which are never names. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'title shared heap mutex thread never exists show u8 char uint8_t u16 uint16_t int int32_t bool if else while break ' +
    'continue return exit lock unlock wait join free assert atomic strcpy memcpy strlen strnlen strrchr strnrchr strcmp ' +
    'sizeof true false ended result freed'
  ).split(' '),
);

/** Words that begin an item. */
export const ITEM_WORDS: ReadonlySet<string> = new Set([
  'title',
  'shared',
  'heap',
  'mutex',
  'thread',
  'never',
  'exists',
  'show',
]);

/** Words of C that are left out, each with what to write instead. */
const REFUSED: ReadonlyMap<string, RefusedHint> = new Map([
  ...hinted('loop', 'for do'),
  ...hinted('branch', 'switch case default goto'),
  ...hinted('record', 'struct union enum typedef'),
  ...hinted('storage', 'static extern register const volatile inline'),
  ...hinted('pointer', 'NULL void'),
  ...hinted('wide', 'u32 uint32_t unsigned u64 i64 s64 int64_t long size_t ssize_t'),
  ...hinted('narrow', 's8 i8 int8_t s16 i16 int16_t short'),
  ...hinted('plain', 's32 i32 signed'),
  ...hinted('fraction', 'float double'),
]);

/** What to write in place of a word of C. */
export type RefusedHint =
  'loop' | 'branch' | 'record' | 'storage' | 'pointer' | 'wide' | 'narrow' | 'plain' | 'fraction';

function hinted(hint: RefusedHint, words: string): [string, RefusedHint][] {
  return words.split(' ').map((word) => [word, hint]);
}

export const isKeyword = (word: string): boolean => KEYWORDS.has(word);

/** Returns what to write in place of a word of C that is left out; undefined for any other word. */
export const refusedHint = (word: string): RefusedHint | undefined => REFUSED.get(word);

/** The types by what they hold. `u8`, `char` and `uint8_t` are one type. */
export type TypeName = 'u8' | 'u16' | 'int' | 'bool';

const TYPES: ReadonlyMap<string, TypeName> = new Map([
  ['u8', 'u8'],
  ['char', 'u8'],
  ['uint8_t', 'u8'],
  ['u16', 'u16'],
  ['uint16_t', 'u16'],
  ['int', 'int'],
  ['int32_t', 'int'],
  ['bool', 'bool'],
]);

/** Returns the type that a word names; undefined for any other word. */
export const typeNamed = (word: string): TypeName | undefined => TYPES.get(word);

export const TYPE_WORDS: readonly string[] = [...TYPES.keys()];

/** Calls inside expressions, with their numbers of arguments. */
const CALLS: ReadonlyMap<string, number> = new Map([
  ['strlen', 1],
  ['strnlen', 2],
  ['strrchr', 2],
  ['strnrchr', 3],
  ['strcmp', 2],
  ['ended', 1],
  ['result', 1],
  ['freed', 1],
]);

export type StringCall = 'strlen' | 'strnlen' | 'strrchr' | 'strnrchr' | 'strcmp';
export type StateCall = 'ended' | 'result' | 'freed';
export type CallName = StringCall | StateCall;

/** Narrows a word to a call inside expressions. */
export const isCallName = (word: string): word is CallName => CALLS.has(word);

/** Narrows a call to those that only conditions have. */
export const isStateCall = (word: string): word is StateCall =>
  word === 'ended' || word === 'result' || word === 'freed';

export const argumentsOf = (call: CallName): number => CALLS.get(call) ?? 0;
export const CALL_WORDS: readonly string[] = [...CALLS.keys(), 'strcpy', 'memcpy'];
/** Words that begin a statement. */
export const STATEMENT_WORDS: readonly string[] =
  'if else while break continue return exit lock unlock wait join free assert atomic strcpy memcpy'.split(
    ' ',
  );

/** The limits of race-text 1. */
export const LIMITS = {
  textBytes: 8192,
  line: 200,
  title: 80,
  name: 24,
  threads: 4,
  steps: 64,
  sharedVariables: 24,
  sharedBytes: 256,
  array: 64,
  variables: 16,
  variableBytes: 128,
  conditions: 12,
  blocks: 8,
  nesting: 32,
  operators: 100,
  states: 1_000_000,
  turns: 10_000,
} as const;

/** The largest number that can be written. */
export const MOST_NUMBER = 0x7fffffff;
