import type { ChainId, TerminalId } from './sentence.ts';
import type { TerminalLine } from './types.ts';

type Line = readonly [TerminalLine['kind'], TerminalId];

/** What follows from one thread's verdict: the chain from byte to message, and what the user sees. */
interface Consequence {
  /** The first link is reached with the damage, the others with the verdict. */
  readonly chain: readonly ChainId[];
  readonly lines: readonly Line[];
  /** The operation with which the first link is reached; null when that is the verdict itself. */
  readonly damagedBy: 'copy' | 'touch' | null;
}

const AFTER_EFAULT = [
  'chain.efault',
  'chain.noReply',
  'chain.zeroBytes',
  'chain.endianByte',
  'chain.enotsup',
  'chain.outOfMemory',
  'chain.exit',
  'chain.otherPools',
] as const satisfies readonly ChainId[];
const OUT_OF_MEMORY: readonly Line[] = [
  ['output', 'terminal.outOfMemory'],
  ['status', 'terminal.exitStatus'],
  ['paraphrase', 'terminal.poolsMissing'],
];
const userRefusal = (why: ChainId, line: TerminalId): Consequence => ({
  chain: [why, 'chain.requestNotSent', 'chain.oneImportFails', 'chain.othersGoOn'],
  lines: [['paraphrase', line]],
  damagedBy: null,
});

/** One table for every token of model.md (model.md section 1). */
export const CONSEQUENCES = {
  ok: {
    chain: ['chain.wholeCopy', 'chain.kernelAccepts', 'chain.poolImported'],
    lines: [['paraphrase', 'terminal.imported']],
    damagedBy: 'copy',
  },
  efault: { chain: ['chain.nulInCopy', ...AFTER_EFAULT], lines: OUT_OF_MEMORY, damagedBy: 'copy' },
  efaultPoison: { chain: ['chain.poisonInCopy', ...AFTER_EFAULT], lines: OUT_OF_MEMORY, damagedBy: 'touch' },
  efaultNoNul: { chain: ['chain.noNulInPair', ...AFTER_EFAULT], lines: OUT_OF_MEMORY, damagedBy: 'copy' },
  trunc: {
    chain: [
      'chain.shortCopy',
      'chain.kernelAccepts',
      'chain.wrongCachefile',
      'chain.notRecorded',
      'chain.noMessage',
    ],
    lines: [['paraphrase', 'terminal.importedWrong']],
    damagedBy: 'copy',
  },
  truncEmpty: {
    chain: ['chain.shortCopy', 'chain.kernelAccepts', 'chain.defaultCachefile', 'chain.noMessage'],
    lines: [['paraphrase', 'terminal.importedDefault']],
    damagedBy: 'copy',
  },
  garbage: {
    chain: ['chain.garbageCopy', 'chain.kernelAccepts', 'chain.wrongCachefile', 'chain.noMessage'],
    lines: [['paraphrase', 'terminal.importedGarbage']],
    damagedBy: 'copy',
  },
  einval: {
    chain: [
      'chain.slashEnd',
      'chain.einval',
      'chain.poolUnloaded',
      'chain.oneImportFails',
      'chain.othersGoOn',
    ],
    lines: [['paraphrase', 'terminal.rejected']],
    damagedBy: 'copy',
  },
  einvalGarbage: {
    chain: [
      'chain.garbageCopy',
      'chain.einval',
      'chain.poolUnloaded',
      'chain.oneImportFails',
      'chain.othersGoOn',
    ],
    lines: [['paraphrase', 'terminal.rejected']],
    damagedBy: 'copy',
  },
  baddir: userRefusal('chain.notDirectory', 'terminal.notDirectory'),
  badfile: userRefusal('chain.notFile', 'terminal.notFile'),
  badpath: userRefusal('chain.notAbsolute', 'terminal.notAbsolute'),
  crash: {
    chain: ['chain.noSlashFound', 'chain.segv', 'chain.otherPools'],
    lines: [
      ['paraphrase', 'terminal.segv'],
      ['paraphrase', 'terminal.poolsMissing'],
    ],
    damagedBy: null,
  },
  crashFreed: {
    chain: ['chain.freedListRead', 'chain.segv', 'chain.otherPools'],
    lines: [
      ['paraphrase', 'terminal.segv'],
      ['paraphrase', 'terminal.poolsMissing'],
    ],
    damagedBy: null,
  },
  blocked: {
    chain: ['chain.deadlock', 'chain.nobodyRuns', 'chain.otherPools'],
    lines: [['paraphrase', 'terminal.hangs']],
    damagedBy: null,
  },
} as const satisfies Record<string, Consequence>;
export type Case = keyof typeof CONSEQUENCES;

/** Most serious first: the chain of a run follows the first that some thread came to. */
export const GRAVITY: readonly Case[] = [
  'efault',
  'efaultPoison',
  'efaultNoNul',
  'crash',
  'crashFreed',
  'blocked',
  'garbage',
  'einvalGarbage',
  'einval',
  'trunc',
  'truncEmpty',
  'baddir',
  'badfile',
  'badpath',
  'ok',
];
