import { classes } from './classes.ts';

interface Ended {
  /** The string that the kernel saw. */
  readonly value: string;
}

/** The verdict of a run in one line of the lab. */
export const verdict = {
  'verdict.since': ({ step }: { readonly step: number }) => `At step ${step}:`,
  'verdict.unfinished': 'Not finished:',
  'verdict.open': ({ n }: { readonly n: number }) => `${n} endings are open`,
  'verdict.certain': 'Not finished, but certain from the start:',
  'verdict.decided': ({ step }: { readonly step: number }) => `Not finished, but decided at step ${step}:`,
  'verdict.whoever': ({ what }: { readonly what: string }) => `${what}, whoever runs`,
  'verdict.outcome.efault': classes['class.detected'],
  'verdict.outcome.crash': 'SIGSEGV, no slash was found',
  'verdict.outcome.crashFreed': 'SIGSEGV in a freed list',
  'verdict.outcome.blocked': 'deadlock, no thread can run',
  'verdict.outcome.garbage': 'poison accepted, nobody was told',
  'verdict.outcome.einvalGarbage': 'EINVAL, poison in the list',
  'verdict.outcome.einval': ({ value }: Ended) => `EINVAL, ${value} was refused`,
  'verdict.outcome.trunc': ({ value }: Ended) => `wrong cache file ${value}, nobody was told`,
  'verdict.outcome.truncEmpty': 'the default cache file, nobody was told',
  'verdict.outcome.baddir': 'path refused, not a valid directory',
  'verdict.outcome.badfile': 'path refused, no file name',
  'verdict.outcome.badpath': 'path refused, no slash at its beginning',
  'verdict.outcome.killed': 'killed',
  'verdict.outcome.ok': 'ok',
  'verdict.outcome.clean': 'every copy is whole',
  'verdict.outcome.readFreed': 'freed memory was read',
  'verdict.outcome.wroteFreed': 'freed memory was written',
  'verdict.andFreed': ({ main }: { readonly main: string }) => `${main}, but freed memory was used`,
  'verdict.fate': ({ letters, what }: { readonly letters: readonly string[]; readonly what: string }) =>
    `${letters.join(', ')} ${what}`,
  'verdict.fateRefused': ({ value }: Ended) => `${classes['class.short.rejected']} ${value}`,
  'verdict.all': ({ of }: { readonly of: readonly string[] }) => of.join(' · '),
};
