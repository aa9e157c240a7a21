import type { ChainId, TerminalId } from '../../frames/index.ts';

interface LinkArgs {
  /** Letter of the thread. */
  readonly letter: string;
  /** The string the kernel saw, or the path. */
  readonly text: string;
}
interface LineArgs {
  readonly text: string;
  /** `A: ` before what one worker of several is told; empty in the reported world. */
  readonly whose: string;
}

/** The links, in the words of the story. */
const chain = {
  'chain.nulInCopy': 'NUL in the copy',
  'chain.poisonInCopy': 'poison in the copy',
  'chain.noNulInPair': 'no NUL in the pair',
  'chain.efault': 'kernel: EFAULT',
  'chain.noReply': 'reply never written',
  'chain.zeroBytes': 'its bytes are zero',
  'chain.endianByte': 'the byte-order byte is not this machine’s',
  'chain.enotsup': 'ENOTSUP',
  'chain.outOfMemory': '“internal error: out of memory”',
  'chain.exit': 'exit(1)',
  'chain.otherPools': 'the other pools',
  'chain.shortCopy': ({ text }: LinkArgs) => `the copy is shorter: ${text === '' ? 'empty' : text}`,
  'chain.garbageCopy': 'poison in the copy',
  'chain.kernelAccepts': 'kernel: accepted',
  'chain.wrongCachefile': 'the pool gets a wrong cache file',
  'chain.defaultCachefile': 'the pool gets the default cache file',
  'chain.notRecorded': 'not recorded where the user asked',
  'chain.noMessage': 'no message',
  'chain.slashEnd': ({ text }: LinkArgs) => `the copy names no file: ${text}`,
  'chain.einval': 'kernel: EINVAL',
  'chain.poolUnloaded': 'the pool is unloaded',
  'chain.oneImportFails': 'this one import fails',
  'chain.notDirectory': '“not a valid directory”',
  'chain.notFile': '“not a valid file”',
  'chain.notAbsolute': 'no slash at the beginning',
  'chain.requestNotSent': 'request never sent',
  'chain.othersGoOn': 'the other pools go on',
  'chain.noSlashFound': 'no slash found',
  'chain.freedListRead': 'the freed list is read',
  'chain.segv': 'SIGSEGV',
  'chain.deadlock': 'deadlock: each waits for another',
  'chain.nobodyRuns': 'no thread can run',
  'chain.wholeCopy': 'the copy is whole',
  'chain.poolImported': 'the pool is imported',
} satisfies Record<ChainId, string | ((args: LinkArgs) => string)>;

/**
 * What a user would see. Only the message of `zpool` stands in its own words; what stands in brackets is told, since the
 * program prints nothing there or its exact text is not known to us.
 */
const terminal = {
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

export const consequence = {
  ...chain,
  ...terminal,
  'consequence.title': 'Consequence',
  'consequence.count': ({ reached, total }: { readonly reached: string; readonly total: string }) =>
    `${reached} of ${total}`,
  'consequence.reached': 'reached:',
  'consequence.ahead': 'ahead:',
  'terminal.title': 'Terminal',
  'terminal.step': ({ step }: { readonly step: string }) => `step ${step}`,
};
