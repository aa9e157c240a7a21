import type { TerminalId } from '../../frames/index.ts';
import type { FirstLine, LineArgs } from './terminal.ts';

/** What the terminal prints where a run ends in another way than that of the first chapter. */
export const otherEnds = {
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
} satisfies Record<Exclude<TerminalId, FirstLine>, string | ((args: LineArgs) => string)>;
