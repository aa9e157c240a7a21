import type { ChainId } from '../../frames/index.ts';

interface LinkArgs {
  /** Letter of the thread. */
  readonly letter: string;
  /** The string that the kernel saw, or the path. */
  readonly text: string;
}

/** The links, in the words of the story. */
const links = {
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

/** The consequence chain. Loaded with the panels that only some pictures show. */
export const chain = {
  ...links,
  'consequence.title': 'Consequence',
  'consequence.count': ({ reached, total }: { readonly reached: string; readonly total: string }) =>
    `${reached} of ${total}`,
  'consequence.reached': 'reached:',
  'consequence.ahead': 'ahead:',
};
