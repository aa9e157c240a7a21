import type { TerminalId } from '../../frames/index.ts';

interface LineArgs {
  readonly text: string;
  /** `A: ` before a line about one of several workers; empty in the reported world. */
  readonly whose: string;
}

/**
 * The user's terminal. Only the message of `zpool` is quoted. Lines in brackets are paraphrases, where the program prints
 * nothing or its exact text is not known.
 */
const lines = {
  'terminal.command': ({ text }: LineArgs) => `# zpool import -a -o \\\n  cachefile=${text}`,
  'terminal.outOfMemory': 'internal error: out of memory',
  'terminal.exitStatus': '[exit status 1]',
  'terminal.poolsMissing': '[no further pool is imported]',
  'terminal.imported': ({ whose }: LineArgs) => `[${whose}pool imported, no message]`,
  'terminal.importedWrong': ({ whose, text }: LineArgs) =>
    `[${whose}pool imported with cachefile=${text}, no message]`,
  'terminal.importedDefault': ({ whose }: LineArgs) =>
    `[${whose}pool imported with the default cache file, no message]`,
  'terminal.importedGarbage': ({ whose }: LineArgs) =>
    `[${whose}pool imported with poison in its cachefile, no message]`,
  'terminal.rejected': ({ whose }: LineArgs) => `[${whose}this import fails: invalid configuration]`,
  'terminal.notDirectory': ({ whose }: LineArgs) => `[${whose}not a valid directory; pool not imported]`,
  'terminal.notFile': ({ whose }: LineArgs) => `[${whose}not a valid file; pool not imported]`,
  'terminal.notAbsolute': ({ whose }: LineArgs) =>
    `[${whose}the path must begin with a slash; pool not imported]`,
  'terminal.segv': '[the process is killed: SIGSEGV]',
  'terminal.hangs': '[no output; the command does not return]',
} satisfies Record<TerminalId, string | ((args: LineArgs) => string)>;

export const terminal = {
  ...lines,
  'terminal.title': 'Terminal',
  'terminal.step': ({ step }: { readonly step: string }) => `step ${step}`,
};
