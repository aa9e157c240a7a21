/** The words of types that have no other name. */
export const BASE_WORDS = new Set(
  `void char short int long float double signed unsigned _Bool _Complex __signed__ __signed __int128 _Float128 __float128
   _Decimal32 _Decimal64 _Decimal128 __builtin_va_list`.split(/\s+/),
);
export const QUALIFIERS = new Set(
  'const __const __const__ volatile __volatile __volatile__ restrict __restrict __restrict__ _Atomic'.split(
    ' ',
  ),
);
export const STORAGE = new Set(
  `typedef extern static auto register inline __inline __inline__ _Noreturn _Thread_local __thread thread_local
   __extension__ constexpr`.split(/\s+/),
);
/** Words that say nothing of a type, with what follows them in parentheses. */
export const ATTRIBUTES = new Set([
  '__attribute__',
  '__attribute',
  '_Alignas',
  'alignas',
  '__declspec',
  '__pragma',
  '_Pragma',
  '__asm__',
  '__asm',
  'asm',
]);
export const RECORDS = new Set(['struct', 'union', 'enum']);
export const TYPEOF = new Set(['typeof', '__typeof__', '__typeof', 'typeof_unqual', '__auto_type']);

const STATEMENTS = new Set(
  'if else for while do switch case default return goto break continue typedef static extern'.split(' '),
);

/** Reports whether a word never names a variable or function. */
export function isReserved(word: string): boolean {
  return BASE_WORDS.has(word) || QUALIFIERS.has(word) || RECORDS.has(word) || STATEMENTS.has(word);
}
