import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { POISON, type Access } from '../sim/index.ts';
import { CONSEQUENCES, GRAVITY, type Case } from './consequence-table.ts';
import { internerOf } from './intern.ts';
import { requestView } from './request.ts';
import type { ChainLink, DecoderVerdict, TerminalLine } from './types.ts';

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

/** How each thread of a run ended, as far as it has: the same wherever the playhead stands. */
export const endingsOf = (trace: Trace): readonly Ending[] =>
  internerOf(trace).same('endings', () => findEndings(trace));

function findEndings(trace: Trace): readonly Ending[] {
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

/** The step with which the first link is reached: the copy of the first hole or poison, or else of the last byte. */
function damageStep(trace: Trace, thread: number, which: Case, verdictStep: number): number {
  const { damagedBy } = CONSEQUENCES[which];
  const copies = trace.steps.flatMap((step, at) => {
    const done =
      step.thread === thread ? step.performed.filter(({ state }) => state.op?.kind === damagedBy) : [];
    return done.length > 0 ? [{ step: at + 1, reads: done.flatMap(({ accesses }) => accesses) }] : [];
  });
  const isDamage = ({ kind, byte, saw }: Access): boolean =>
    kind === 'read' && saw !== null && (byte === 0 || byte === POISON);
  const damaged = copies.find(({ reads }) => reads.some(isDamage));
  return (damaged ?? copies.at(-1))?.step ?? verdictStep;
}

/** What a whole copy will come to once it is submitted: it is never looked at again before. */
function foreseenCase(verdict: DecoderVerdict | null): Case | null {
  switch (verdict?.kind) {
    case 'whole':
      return 'ok';
    case 'room':
      return 'efault';
    case 'noNul':
      return 'efaultNoNul';
    case 'refused':
      return 'efaultPoison';
    case 'shorter':
      switch (verdict.answer) {
        case 'REJECTED':
          return 'einval';
        case 'REJECTED_GARBLED':
          return 'einvalGarbage';
        case 'GARBLED':
          return 'garbage';
        default:
          return verdict.text === '' ? 'truncEmpty' : 'trunc';
      }
    default:
      return null;
  }
}

/** Copies of an unfinished run that wait to be submitted, as endings that are still ahead. */
function foreseen(trace: Trace, position: number): readonly Ending[] {
  if (trace.outcome !== null) return [];
  const last = defined(trace.states.at(-1), 'state');
  return last.locals.flatMap(({ token }, thread): readonly Ending[] => {
    const verdict = token === null ? (requestView(trace, thread, trace.steps.length)?.verdict ?? null) : null;
    const which = foreseenCase(verdict);
    if (which === null) return [];
    const text = verdict?.kind === 'shorter' ? verdict.text : trace.config.path;
    const step = Infinity;
    const ending = { thread, case: which, text, step, damageStep: damageStep(trace, thread, which, step) };
    // A copy that is whole says nothing before it is made.
    return which === 'ok' && position < ending.damageStep ? [] : [ending];
  });
}

const isWorker = (trace: Trace): boolean => trace.config.world === 'faithful';

/** Links of the chain of consequences with the playhead at `position`. */
export function chainAt(trace: Trace, endings: readonly Ending[], position: number): readonly ChainLink[] {
  // As reported only one thread asks the kernel: what became of its request comes before what another thread met.
  const all = [...endings, ...foreseen(trace, position)];
  const asked = all.find(({ thread, case: which }) => !isWorker(trace) && thread === 1 && which !== 'ok');
  const worst = asked ?? GRAVITY.map((which) => all.find((ending) => ending.case === which)).find(Boolean);
  if (!worst) return openChain(trace, position);
  const { chain } = CONSEQUENCES[worst.case];
  const isDead = trace.states.at(-1)?.isDead === true;
  return chain.map((planned, index): ChainLink => {
    // Others go on, unless something else then ends the process.
    const id = planned === 'chain.othersGoOn' && isDead ? 'chain.otherPools' : planned;
    const step = id === planned ? worst.step : trace.steps.length;
    const isReached = position >= (index === 0 ? worst.damageStep : step);
    return internerOf(trace).same(`link ${worst.case} ${worst.thread} ${id} ${isReached}`, () => ({
      id,
      args: { thread: worst.thread, text: worst.text },
      isReached,
      // A deadlock corrupts nothing.
      isAlarm: worst.case !== 'ok' && worst.case !== 'blocked',
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
