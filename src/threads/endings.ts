import type { Config } from './config.ts';
import type { Outcome, Token } from './token.ts';
import { worldOf } from './worlds/index.ts';

/**
 * A row of the one table of endings, which is sorted from the gravest on. Everything that ranks, names, marks or describes
 * the end of a run reads it here. Each verdict has a row of its name, and some a second one with other consequences.
 */
interface Ending {
  /** The kind of a run whose gravest ending this is. Each kind has a mark. */
  readonly kind: string;
  /** Whether something is corrupt. `maybe`: a thread that runs alone can end like this too. */
  readonly harm: 'sure' | 'maybe' | 'none';
  /** Whether it kills the process. */
  readonly isFatal?: true;
  /** Message that describes it; null for none. */
  readonly message: `outcome.${string}` | null;
  /** The links of its consequences. The first is reached with the damage, the others with the verdict. */
  readonly chain: readonly `chain.${string}`[];
  /** Lines of the user's terminal. */
  readonly lines: readonly (readonly ['output' | 'status' | 'paraphrase', `terminal.${string}`])[];
  /** The operation that reaches the first link; null for the verdict itself. */
  readonly damagedBy: 'copy' | 'touch' | null;
}

const UNSEEN = { chain: [], lines: [], damagedBy: null } as const;
const AFTER_EFAULT = [
  'chain.efault',
  'chain.noReply',
  'chain.zeroBytes',
  'chain.endianByte',
  'chain.enotsup',
  'chain.outOfMemory',
  'chain.exit',
  'chain.otherPools',
] as const;
const DETECTED = {
  kind: 'detected',
  harm: 'sure',
  isFatal: true,
  message: 'outcome.efault',
  lines: [
    ['output', 'terminal.outOfMemory'],
    ['status', 'terminal.exitStatus'],
    ['paraphrase', 'terminal.poolsMissing'],
  ],
} as const;
const CRASH = {
  kind: 'crash',
  harm: 'sure',
  isFatal: true,
  lines: [
    ['paraphrase', 'terminal.segv'],
    ['paraphrase', 'terminal.poolsMissing'],
  ],
  damagedBy: null,
} as const;
const AFTER_EINVAL = [
  'chain.einval',
  'chain.poolUnloaded',
  'chain.oneImportFails',
  'chain.othersGoOn',
] as const;
const AFTER_REFUSAL = ['chain.requestNotSent', 'chain.oneImportFails', 'chain.othersGoOn'] as const;

export const ENDINGS = {
  efault: { ...DETECTED, chain: ['chain.nulInCopy', ...AFTER_EFAULT], damagedBy: 'copy' },
  /** The header or the name was poisoned. */
  efaultPoison: { ...DETECTED, chain: ['chain.poisonInCopy', ...AFTER_EFAULT], damagedBy: 'touch' },
  /** The copy has no NUL. */
  efaultNoNul: { ...DETECTED, chain: ['chain.noNulInPair', ...AFTER_EFAULT], damagedBy: 'copy' },
  /** It read the freed list head; every other crash is caused by a slash that was not found. */
  crashFreed: {
    ...CRASH,
    message: 'outcome.crashFreed',
    chain: ['chain.freedListRead', 'chain.segv', 'chain.otherPools'],
  },
  crash: {
    ...CRASH,
    message: 'outcome.crash',
    chain: ['chain.noSlashFound', 'chain.segv', 'chain.otherPools'],
  },
  blocked: {
    kind: 'deadlock',
    // A thread that waits forever corrupts nothing.
    harm: 'none',
    message: 'outcome.blocked',
    chain: ['chain.deadlock', 'chain.nobodyRuns', 'chain.otherPools'],
    lines: [['paraphrase', 'terminal.hangs']],
    damagedBy: null,
  },
  garbage: {
    kind: 'garbage',
    harm: 'sure',
    message: 'outcome.garbage',
    chain: ['chain.garbageCopy', 'chain.kernelAccepts', 'chain.wrongCachefile', 'chain.noMessage'],
    lines: [['paraphrase', 'terminal.importedGarbage']],
    damagedBy: 'copy',
  },
  'einval:garbage': {
    kind: 'rejected',
    harm: 'sure',
    message: 'outcome.einvalGarbage',
    chain: ['chain.garbageCopy', ...AFTER_EINVAL],
    lines: [['paraphrase', 'terminal.rejected']],
    damagedBy: 'copy',
  },
  einval: {
    kind: 'rejected',
    harm: 'sure',
    message: 'outcome.einval',
    chain: ['chain.slashEnd', ...AFTER_EINVAL],
    lines: [['paraphrase', 'terminal.rejected']],
    damagedBy: 'copy',
  },
  /** Nothing is left of the path, so the kernel uses its default. */
  truncEmpty: {
    kind: 'silent',
    harm: 'sure',
    message: 'outcome.truncEmpty',
    chain: ['chain.shortCopy', 'chain.kernelAccepts', 'chain.defaultCachefile', 'chain.noMessage'],
    lines: [['paraphrase', 'terminal.importedDefault']],
    damagedBy: 'copy',
  },
  trunc: {
    kind: 'silent',
    harm: 'sure',
    message: 'outcome.trunc',
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
  baddir: {
    kind: 'turnedAway',
    harm: 'sure',
    message: 'outcome.baddir',
    chain: ['chain.notDirectory', ...AFTER_REFUSAL],
    lines: [['paraphrase', 'terminal.notDirectory']],
    damagedBy: null,
  },
  badfile: {
    kind: 'turnedAway',
    // A path that names no file is also refused when no other thread runs.
    harm: 'maybe',
    message: 'outcome.badfile',
    chain: ['chain.notFile', ...AFTER_REFUSAL],
    lines: [['paraphrase', 'terminal.notFile']],
    damagedBy: null,
  },
  badpath: {
    kind: 'turnedAway',
    harm: 'sure',
    message: 'outcome.badpath',
    chain: ['chain.notAbsolute', ...AFTER_REFUSAL],
    lines: [['paraphrase', 'terminal.notAbsolute']],
    damagedBy: null,
  },
  killed: { ...UNSEEN, kind: 'fine', harm: 'none', message: 'outcome.killed' },
  ok: {
    kind: 'fine',
    harm: 'none',
    message: 'outcome.ok',
    chain: ['chain.wholeCopy', 'chain.kernelAccepts', 'chain.poolImported'],
    lines: [['paraphrase', 'terminal.imported']],
    damagedBy: 'copy',
  },
  done: { ...UNSEEN, kind: 'fine', harm: 'none', message: null },
} as const satisfies Readonly<Record<string, Ending>> & Readonly<Record<Token['kind'], Ending>>;

export type EndingId = keyof typeof ENDINGS;
type Row = (typeof ENDINGS)[EndingId];
export type EndingMessage = NonNullable<Row['message']>;
export type EndingLink = Row['chain'][number];
export type EndingLine = Row['lines'][number];

/** The ids, gravest first. */
export const ENDING_IDS = Object.keys(ENDINGS) as readonly EndingId[];

/** Returns the rank of an ending, 0 for the gravest. */
export const rankOf = (id: EndingId): number => ENDING_IDS.indexOf(id);

/** Flags of an outcome: which thread used freed memory, and how. They rank above `fine` and below everything else. */
export const FLAGS = {
  'uafRead:serializer': { message: 'outcome.readFreed', thread: 1 },
  'uafRead:validator': { message: 'outcome.readFreed', thread: 0 },
  'writeAfterFree:validator': { message: 'outcome.wroteFreed', thread: 0 },
} as const;
export type Flag = keyof typeof FLAGS;
export type FlagMessage = (typeof FLAGS)[Flag]['message'];

/** The kind of a whole run. Unlike classes, kinds do not overlap. `freed`: freed memory was used without harm. */
export type Kind = Row['kind'] | 'freed';

/** The kinds, gravest first. */
export const KINDS: readonly Kind[] = [
  ...new Set<Kind>([
    ...ENDING_IDS.map((id) => ENDINGS[id].kind).filter((kind) => kind !== 'fine'),
    'freed',
    'fine',
  ]),
];

/** Reports whether an ending kills the process. */
export function isFatal(id: EndingId): boolean {
  const ending: Ending = ENDINGS[id];
  return ending.isFatal === true;
}

/** Returns the ending of a thread's token. */
export function endingOf({ world }: Pick<Config, 'world'>, token: Token, thread: number): EndingId {
  if (token.kind === 'trunc') return token.text === '' ? 'truncEmpty' : 'trunc';
  // Only the thread that packs the shared pair reads the list head.
  if (token.kind === 'crash' && thread === worldOf(world).asker) return 'crashFreed';
  return token.kind;
}

/** Returns the kind of an outcome: that of its gravest ending. */
export function kindOf({ tokens, flags }: Outcome): Kind {
  const ranks = tokens.map(({ kind }) => KINDS.indexOf(ENDINGS[kind].kind));
  const kind = KINDS[Math.min(...ranks)] ?? 'fine';
  return kind === 'fine' && flags.length > 0 ? 'freed' : kind;
}
