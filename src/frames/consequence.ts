import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { POISON } from '../sim/index.ts';
import { internerOf } from './intern.ts';
import { requestView } from './request.ts';
import type { ChainId, TerminalId } from './sentence.ts';
import type { ChainLink, TerminalLine } from './types.ts';

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
const CONSEQUENCES = {
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
type Case = keyof typeof CONSEQUENCES;

/** Most serious first: the chain of a run follows the first that some thread came to. */
const GRAVITY: readonly Case[] = [
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

/** A thread's end as the table names it. */
export interface Ending {
  readonly thread: number;
  readonly case: Case;
  /** The string the kernel saw, where the verdict carries one. */
  readonly text: string;
  /** Step of the verdict. */
  readonly step: number;
  /** Step that brought the damage in: the copy, or the verdict itself. */
  readonly damageStep: number;
}

/** Does the finished thread's verdict concern the user? The reported world's validator and freer import nothing. */
function endingCase(trace: Trace, thread: number, token: string): Case | null {
  const [word] = token.split(':');
  const hasRequest = isWorker(trace) || thread === 1;
  const last = trace.steps.findLast((step) => step.thread === thread)?.performed.at(-1);
  switch (word) {
    case 'ok':
      return hasRequest ? 'ok' : null;
    case 'efault': {
      const registers = last?.registers;
      if (registers?.headerPoisoned || registers?.namePoisoned) return 'efaultPoison';
      return requestView(trace, thread, trace.steps.length)?.verdict?.kind === 'noNul'
        ? 'efaultNoNul'
        : 'efault';
    }
    case 'trunc':
      return token === 'trunc:' ? 'truncEmpty' : 'trunc';
    case 'einval':
      return token === 'einval:garbage' ? 'einvalGarbage' : 'einval';
    case 'garbage':
    case 'badfile':
    case 'badpath':
    case 'baddir':
      return word;
    case 'crash':
      return last?.state.op?.kind === 'touch' ? 'crashFreed' : 'crash';
    case 'blocked':
      return 'blocked';
    default:
      return null;
  }
}

/** How each thread of a run ended, as far as it has. */
export function endingsOf(trace: Trace): readonly Ending[] {
  const final = defined(trace.states.at(-1), 'state');
  const tokens = trace.tokens ?? final.locals.map((local) => local.token);
  return tokens.flatMap((token, thread): readonly Ending[] => {
    if (token === null) return [];
    const which = endingCase(trace, thread, token);
    if (which === null) return [];
    const step =
      which === 'blocked' ? trace.steps.length : trace.steps.findLastIndex((s) => s.thread === thread) + 1;
    const text = token.includes(':') ? token.slice(token.indexOf(':') + 1) : trace.config.path;
    return [{ thread, case: which, text, step, damageStep: damageStep(trace, thread, which, step) }];
  });
}

/** The step with which the first link is reached. */
function damageStep(trace: Trace, thread: number, which: Case, verdictStep: number): number {
  const { damagedBy } = CONSEQUENCES[which];
  const at = trace.steps.findLastIndex(
    (step) =>
      step.thread === thread &&
      step.performed.some(
        ({ state, accesses }) =>
          state.op?.kind === damagedBy &&
          (damagedBy === 'copy' ||
            accesses.some((access) => access.kind === 'read' && access.byte === POISON)),
      ),
  );
  return at < 0 ? verdictStep : at + 1;
}

const isWorker = (trace: Trace): boolean => trace.config.world === 'faithful';

/** Links of the chain of consequences with the playhead at `position`. */
export function chainAt(trace: Trace, endings: readonly Ending[], position: number): readonly ChainLink[] {
  // As reported only one thread asks the kernel: what became of its request comes before what another thread met.
  const asked = endings.find(({ thread, case: which }) => !isWorker(trace) && thread === 1 && which !== 'ok');
  const worst =
    asked ?? GRAVITY.map((which) => endings.find((ending) => ending.case === which)).find(Boolean);
  if (!worst) return openChain(trace, position);
  const { chain } = CONSEQUENCES[worst.case];
  return chain.map((id, index): ChainLink => {
    const isReached = position >= (index === 0 ? worst.damageStep : worst.step);
    return internerOf(trace).same(`link ${id} ${isReached}`, () => ({
      id,
      args: { thread: worst.thread, text: worst.text },
      isReached,
      isAlarm: worst.case !== 'ok',
    }));
  });
}

/** An unfinished run: where it could lead. The first link is lit once a hole has been copied. */
function openChain(trace: Trace, position: number): readonly ChainLink[] {
  const holed = trace.steps
    .slice(0, position)
    .find((step) =>
      step.performed.some(
        ({ state, accesses }) =>
          state.op?.kind === 'copy' &&
          accesses.some((a) => a.kind === 'read' && a.byte === 0 && a.saw !== null),
      ),
    );
  return CONSEQUENCES.efault.chain.map((id, index): ChainLink => {
    const isReached = index === 0 && holed !== undefined;
    return { id, args: { thread: holed?.thread ?? 0, text: trace.config.path }, isReached, isAlarm: true };
  });
}

/** Lines of the terminal, in the order in which they appear. */
export function terminalAt(
  trace: Trace,
  endings: readonly Ending[],
  position: number,
): readonly TerminalLine[] {
  const command = internerOf(trace).same('line command', (): TerminalLine => ({
    kind: 'command',
    id: 'terminal.command',
    args: { thread: 0, text: trace.config.path },
    step: 0,
    isReached: true,
  }));
  const blocked = endings.find((ending) => ending.case === 'blocked');
  const told = [...endings.filter((ending) => ending.case !== 'blocked'), ...(blocked ? [blocked] : [])];
  const lines = told
    .toSorted((a, b) => a.step - b.step)
    .flatMap((ending) =>
      CONSEQUENCES[ending.case].lines.map(([kind, id]): TerminalLine => {
        const isReached = position >= ending.step;
        return internerOf(trace).same(`line ${id} ${ending.thread} ${isReached}`, () => ({
          kind,
          id,
          args: { thread: ending.thread, text: ending.text },
          step: ending.step,
          isReached,
        }));
      }),
    );
  return [command, ...lines];
}
