/** The page shows `article` as "As reported" and `faithful` as "As in the source". */
export type WorldName = 'faithful' | 'article';

/** Words of the fixes of all worlds. */
export type FixWord = 'none' | 'clone' | 'lock' | 'lock-narrow' | 'join' | 'refcount' | 'join-holding-lock';
