/** `article` is shown as "As reported", `faithful` as "As in the source". */
export type WorldName = 'faithful' | 'article';

/** Code words of the fixes of all worlds. */
export type FixWord = 'none' | 'clone' | 'lock' | 'lock-narrow' | 'join' | 'refcount' | 'join-holding-lock';
