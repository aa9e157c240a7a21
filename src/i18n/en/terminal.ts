export interface LineArgs {
  readonly text: string;
  /** `A: ` before a line about one of several workers; empty in the reported world. */
  readonly whose: string;
}

/** The lines of the first chapter's run; other-ends.ts has the others. */
export type FirstLine = `terminal.${'command' | 'outOfMemory' | 'exitStatus' | 'poolsMissing'}`;

/**
 * The user's terminal. Only the message of `zpool` is quoted. Lines in brackets are paraphrases, where the program prints
 * nothing or its exact text is not known.
 */
const lines = {
  'terminal.command': ({ text }: LineArgs) => `# zpool import -a -o \\\n  cachefile=${text}`,
  'terminal.outOfMemory': 'internal error: out of memory',
  'terminal.exitStatus': '[exit status 1]',
  'terminal.poolsMissing': '[no further pool is imported]',
} satisfies Record<FirstLine, string | ((args: LineArgs) => string)>;

export const terminal = {
  ...lines,
  'terminal.title': 'Terminal',
  'terminal.step': ({ step }: { readonly step: string }) => `step ${step}`,
};
