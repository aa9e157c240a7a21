import type { RowId } from '../../frames/index.ts';

/** The string that a row uses: the shared one, or the private copy of the fix `clone`. */
type Target = { readonly of: 'value' | 'parent' };

/** Pseudo-code, one line for each row. Original wording; nothing is quoted from the C source. */
const code = {
  'code.measure': 'n ← bytes in value',
  'code.copy': 'copy ← value[0..n]',
  'code.isEmpty': 'value is empty: skip',
  'code.isNone': 'value is "none": skip',
  'code.isAbsolute': "value[0] is '/'?",
  'code.find': ({ of }: Target) => `k ← last '/' in ${of}`,
  'code.inspect': ({ of }: Target) => `${of}[k+1]: a name?`,
  'code.inspectDot': 'not the name "."?',
  'code.inspectDotDot': 'nor ".."?',
  'code.cut': ({ of }: Target) => `${of}[k] ← NUL`,
  'code.statFirst': 'is value empty?',
  'code.stat': ({ of }: Target) => `is ${of} a directory?`,
  'code.restore': ({ of }: Target) => `${of}[k] ← '/'`,
  'code.release': 'free parent',
  'code.duplicate': 'parent ← copy of value',
  'code.header': 'read the header',
  'code.name': 'read the name',
  'code.pack': 'buffer ← packed list',
  'code.submit': 'ask the kernel',
  'code.lock': 'take the mutex',
  'code.unlock': 'release the mutex',
  'code.drop': 'references − 1',
  'code.freePair': 'free the pair',
  'code.freeList': 'free the list',
} satisfies Record<`code.${RowId}`, string | ((target: Target) => string)>;

export const chart = {
  ...code,

  'threads.title': 'Threads',
  'threads.ask': 'who runs next?',
  /** Visible on the button: the start of its name. */
  'threads.run': 'Run',
  'threads.runThread': ({ thread }: { readonly thread: string }) => `Run ${thread}`,
  'threads.show': 'Show the code',
  'threads.hide': 'Hide the code',
  'threads.view': 'Threads are shown as',
  'threads.viewCode': 'Pseudo-code',
  'threads.viewChart': 'Statechart',

  'threads.next': 'next in this run',
  'threads.instead': ({ letter }: { readonly letter: string }) => `run ${letter} instead`,
  'threads.possible': ({ letter }: { readonly letter: string }) => `run ${letter}`,
  // For a listing that several threads share.
  'threads.nextOf': ({ letter }: { readonly letter: string }) => `next: ${letter}`,
  'threads.insteadOf': ({ letter }: { readonly letter: string }) => `or ${letter}`,
  'threads.killed': ({ step }: { readonly step: string }) => `killed at step ${step}`,
  'threads.mutex': ({ letter }: { readonly letter: string }) => `${letter} holds the mutex`,
  'threads.waits': ({ letters }: { readonly letters: string }) => `waits for ${letters}`,
  'threads.ended': ({ how }: { readonly how: string }) => `ended: ${how}`,
  'threads.past': 'done',
  'threads.codeOf': ({ threads }: { readonly threads: string }) => `Pseudo-code of ${threads}`,
  'threads.comma': ', ',

  'chart.label': ({ thread, at }: { readonly thread: string; readonly at: string }) =>
    `Statechart of ${thread}, now at ${at}`,

  'source.line': ({ place, commit }: { readonly place: string; readonly commit: string }) =>
    `${place} at ${commit}`,
  'source.reported': 'as reported',
  'source.reportedLine': ({
    why,
    place,
    commit,
  }: {
    readonly why: string;
    readonly place: string;
    readonly commit: string;
  }) => `${why} ${place} at ${commit}`,
  'source.whyMeasure': 'In the source, a worker measures while it adds the pair to its own list:',
  'source.whyCopy': 'In the source, a worker copies while it adds the pair to its own list:',
  'source.whyPack': 'In the source, a worker packs its own list:',
  'source.whySubmit': 'In the source, a worker sends its own list:',
  'source.whyFree': 'In the source, the main thread frees the shared list after all workers have ended:',
};
